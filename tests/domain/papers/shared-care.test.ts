import { describe, expect, test } from 'vitest';
import { noSharedCare, type SharedCareModel, sharedCareModels } from '../../../src/domain/cases/case.ts';
import { composeSharedCare, type SharedCareFacts } from '../../../src/domain/papers/shared-care.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { TalkId } from '../../../src/domain/shared/ids.ts';
import { briefFacts } from './case-paper-fixture.ts';

function facts(model: SharedCareModel, more: Partial<SharedCareFacts> = {}): SharedCareFacts {
  const { case: one, client, practice, approvedOn, today } = briefFacts();
  return {
    case: { ...one, sharedCare: { ...noSharedCare, model } },
    client,
    practice,
    approvedOn,
    today,
    talks: [],
    ...more,
  };
}

function saidBy(of: SharedCareFacts): string {
  return JSON.stringify(composeSharedCare(of)).replaceAll('\\u00A0', ' ').replaceAll('\u00A0', ' ');
}

describe('the summary of shared care', () => {
  test('says what is open as open, and leaves rows to write in', () => {
    const said = saidBy(facts('localOnly'));

    expect(said.split('not yet agreed')).toHaveLength(6);
    expect(said.split('to be written in:')).toHaveLength(4);
    expect(said).toContain('Not yet');
  });

  test.each(sharedCareModels)('of %s warns of what two teams would order, and only there', (model) => {
    expect(saidBy(facts(model)).includes('Two teams give care')).toBe(
      model === 'centerLeads' || model === 'sharedCare',
    );
  });

  test('names who leads, who is called and when it was talked over last', () => {
    const { case: one, ...rest } = facts('transfer');
    const sharedCare = { ...one.sharedCare, lead: 'Dr. Ada First', sideEffectCalls: 'Nurse line, 555-0170' };
    const talk = {
      id: 't' as TalkId,
      caseId: one.id,
      moment: 'sharing',
      on: '2026-11-19' as Day,
      clinicianId: null,
      withWhom: 'Dr. Ada First',
      channel: 'phone',
      said: null,
      response: null,
      isDiscouraging: false,
      followUpOn: null,
    } as const;
    const said = saidBy({ ...rest, case: { ...one, sharedCare }, talks: [talk, { ...talk, on: '2026-11-02' as Day }] });

    expect(said).toContain('Nurse line, 555-0170');
    expect(said).toContain('November 19, 2026, Dr. Ada First');
    expect(said).not.toContain('November 2, 2026');
    expect(said).toContain('not medical advice');
  });
});

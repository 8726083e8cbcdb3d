import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/reminder.json' with { type: 'json' };
import reminder from '../../../../resources/letters/reminder.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import type { Day } from '../../../../src/domain/shared/days.ts';
import { describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const friendly = reminder as LetterTemplate;

describeKind(friendly, {
  says: {
    writing: /Example Patient, whose signed authorization is enclosed.*request for health records of October 26, 2026/,
    received: /It reached you on October 27, 2026/,
    itemsOpen: /not come yet/,
    status: /when they will be sent/,
  },
  letterSays: [/Example Clerk \| Receipt confirmed/, /help to have them by November 28, 2026/],
  neverSays: [/CFR/, /HIPAA/, /overdue/i, /\blaw\b(?! as of)/, /must/],
  clauses: {
    mentionDueDate: /I expect an answer by November 26, 2026/,
    acceptPart: /What is ready may come now/,
    listContacts: /Example Clerk/,
  },
});

describeKind(friendly, {
  signer: 'client',
  says: { writing: /where my request for health records of October 26, 2026 stands/ },
  clauses: { nameAdvocate: /You may also speak about this with Example Advocate/ },
});

const withClock = (change: Partial<NonNullable<LetterFacts['clock']>>) => (facts: LetterFacts) => ({
  ...facts,
  clock: facts.clock === null ? null : { ...facts.clock, ...change },
});

describeReadingCopy(friendly, spanish as LetterTemplate);

describe('the reminder', () => {
  it('asks for the day of receipt while it is only assumed', () => {
    const letter = sayKind(friendly, { facts: withClock({ assumed: true }) });
    expect(letter).toMatch(/please tell me on which day you received it/);
    expect(letter).not.toMatch(/It reached you on/);
  });

  it('expects the answer at the end of an extension that runs', () => {
    const letter = sayKind(friendly, {
      switches: { mentionDueDate: true },
      facts: withClock({ extendedDueOn: '2026-12-20' as Day }),
    });
    expect(letter).toMatch(/With the extension you gave, I expect an answer by December 20, 2026/);
    expect(letter).not.toMatch(/By my calendar/);
  });
});

describe('the preconditions of the reminder', () => {
  it('has none against it while the answer is awaited', () => {
    expect(findingsOf(friendly)).toEqual([]);
  });

  it('points to letter (f) once the answer is late', () => {
    expect(findingsOf(friendly, { facts: withClock({ federalDueOn: '2026-11-20' as Day }) })).toEqual([
      'overdueLetterFits (warn)',
    ]);
  });

  it('may go out where no federal clock runs', () => {
    expect(findingsOf(friendly, { facts: withClock({ isFederal: false, federalDueOn: null }) })).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, SourceCandidateId } from '../../../src/domain/shared/ids.ts';
import { newCandidate } from '../../../src/domain/sources/new-candidate.ts';
import { type CenterIntake, noIntake, type SourceCandidate } from '../../../src/domain/sources/source-candidate.ts';
import { sourceProgress } from '../../../src/domain/sources/source-progress.ts';

const considered = newCandidate('c1' as SourceCandidateId, 'k1' as CaseId, { name: 'Far Center' });
const chosen: SourceCandidate = { ...considered, status: 'chosen', reason: 'Sees this cancer most' };
const withIntake = (intake: Partial<CenterIntake>) =>
  sourceProgress([{ ...chosen, intake: { ...noIntake, ...intake } }]);

test('nothing of step 3 is done while none is chosen, whatever was found out', () => {
  const asked = { ...considered, intake: { ...noIntake, intakeNumber: 'SO-1', feesAskedOn: '2026-11-20' as Day } };
  expect(sourceProgress([asked])).toMatchObject({ chosen: null, isIntakeOpened: false, isCostAsked: false });
});

test.each([
  ['isChosenWithReason', {}, true],
  ['isIntakeOpened', {}, false],
  ['isIntakeOpened', { intakeNumber: 'SO-1' }, true],
  ['isIntakeOpened', { openedOn: '2026-11-20' as Day }, true],
  ['isRecordsListStored', { recordsList: 'Pathology report' }, false],
  ['isRecordsListStored', { recordsList: 'Pathology report', channels: ['fax'] }, true],
  ['isRecordsListStored', { channels: ['fax'] }, false],
  ['isCostAsked', {}, false],
  ['isCostAsked', { feesAskedOn: '2026-11-20' as Day }, true],
  ['isCostAsked', { fees: [{ what: 'Consult', cents: null, note: null }] }, true],
  ['isCoverageWritten', {}, false],
] as const)('%s with %j is %s', (what, intake, is) => {
  expect(withIntake(intake)[what]).toBe(is);
});

test('an answer of the plan counts once who, when and the reference are written', () => {
  const coverage = {
    answer: 'covered',
    saidBy: 'Jo',
    on: '2026-11-20' as Day,
    reference: 'R-9',
    referralNeeded: null,
    priorAuthorizationNeeded: null,
    note: null,
  } as const;
  expect(withIntake({ coverage }).isCoverageWritten).toBe(true);
  expect(withIntake({ coverage: { ...coverage, reference: null } }).isCoverageWritten).toBe(false);
});

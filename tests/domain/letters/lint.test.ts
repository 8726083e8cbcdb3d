import { describe, expect, it } from 'vitest';
import type { Authority } from '../../../src/domain/authority/authorization.ts';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { composeLetter, isPrintable } from '../../../src/domain/letters/compose-letter.ts';
import type { LetterKind } from '../../../src/domain/letters/letter.ts';
import type { LetterFacts } from '../../../src/domain/letters/letter-facts.ts';
import { accessRequestFindings } from '../../../src/domain/letters/lint.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import type { AuthorityId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import { factsFor, type KindCase, TODAY, wordsFor } from './kind-table.ts';
import { letterFacts as accessFacts, letterRecord, letterRequest } from './letter-facts.ts';
import { templateOf } from './templates.ts';

type Change = (facts: LetterFacts) => LetterFacts;

const request =
  (change: Partial<Request>): Change =>
  (facts) => ({ ...facts, request: facts.request === null ? null : { ...facts.request, ...change } });
const clock =
  (change: Partial<NonNullable<LetterFacts['clock']>>): Change =>
  (facts) => ({ ...facts, clock: facts.clock === null ? null : { ...facts.clock, ...change } });
const authorization =
  (change: Partial<NonNullable<LetterFacts['authorization']>>): Change =>
  (facts) => ({
    ...facts,
    authorization: facts.authorization === null ? null : { ...facts.authorization, ...change },
  });
const firstRecord =
  (change: Partial<RecordItem>): Change =>
  (facts) => ({
    ...facts,
    records: facts.records.map((record, place) => (place === 0 ? { ...record, ...change } : record)),
  });
const everyRecord =
  (change: Partial<RecordItem>): Change =>
  (facts) => ({ ...facts, records: facts.records.map((record) => ({ ...record, ...change })) });
const draft =
  (change: Partial<LetterFacts['draft']>): Change =>
  (facts) => ({ ...facts, draft: { ...facts.draft, ...change } });
const day = (offset: number): Day => addDays(TODAY, offset);

function lint(kind: Exclude<LetterKind, 'a'>, change: Change, given: KindCase = {}) {
  const template = templateOf(kind);
  return composeLetter(change(factsFor(template, given)), wordsFor(template));
}

type Row = [kind: Exclude<LetterKind, 'a'>, id: string, severity: 'block' | 'warn', change: Change, given?: KindCase];

const table: ReadonlyArray<Row> = [
  ['b', 'electronicTick', 'block', draft({ switches: { isFromEhr: false } })],
  ['b', 'signedByAdvocate', 'block', draft({ signer: 'advocate' })],
  ['b', 'signerNotAllowed', 'block', draft({ signer: 'clinician' })],
  ['b', 'tissueNotInRecord', 'block', firstRecord({ kind: 'pathologySlides' })],
  ['b', 'imagesNotInRecord', 'block', firstRecord({ kind: 'imagingStudy' })],
  ['b', 'paperNotInRecord', 'block', request({ delivery: 'mail' })],
  ['b', 'routeNotDirective', 'warn', request({ route: 'accessRequest' })],
  ['b', 'psychotherapyNotes', 'block', firstRecord({ title: 'Psychotherapy notes of 2025' })],
  ['b', 'substanceUse', 'warn', firstRecord({ title: 'Addiction clinic visit' })],
  ['b', 'anyAndAll', 'warn', firstRecord({ kind: 'other', title: 'Any and all records' })],
  ['c', 'formBlank', 'block', authorization({ purpose: ' ' })],
  ['c', 'formExpired', 'block', authorization({ expiresOn: day(-1) })],
  ['c', 'formAllRecords', 'block', authorization({ recordKinds: [], description: 'All records.' })],
  ['c', 'formReceiver', 'block', authorization({ otherRecipients: 'Whom it may concern' })],
  ['c', 'formReceiverAddress', 'block', (facts) => ({ ...facts, practice: { ...facts.practice, address: null } })],
  ['c', 'formNoPermission', 'block', authorization({ permissions: [] })],
  ['c', 'formRevoked', 'block', authorization({ revokedOn: day(-2) })],
  ['c', 'formNoAuthorization', 'block', (facts) => ({ ...facts, authorization: null })],
  [
    'c',
    'formPart2Discloser',
    'warn',
    authorization({ initialed: ['substanceUse'], custodianId: null, disclosers: 'All who treated me' }),
  ],
  ['c', 'psychotherapyNotes', 'block', authorization({ description: 'psychotherapy notes of Dr. Example' })],
  ['d', 'tissueRoute', 'block', request({ route: 'accessRequest' })],
  ['d', 'noTissue', 'warn', everyRecord({ kind: 'pathologyReport' })],
  ['d', 'littleTissue', 'warn', everyRecord({ tissueLeft: 'exhausted' })],
  ['d', 'signedByAdvocate', 'block', draft({ signer: 'advocate' })],
  ['e', 'accessionNumber', 'warn', everyRecord({ accessionNumber: null })],
  ['e', 'noImages', 'warn', everyRecord({ kind: 'imagingReport' })],
  ['f', 'requestMissing', 'block', (facts) => ({ ...facts, request: null, clock: null })],
  ['f', 'requestNotSent', 'block', request({ sent: null })],
  ['f', 'routeNotFederal', 'block', clock({ isFederal: false })],
  ['f', 'receiptMissing', 'block', clock({ federalDueOn: null })],
  ['f', 'notOverdue', 'block', clock({ federalDueOn: TODAY })],
  ['f', 'extensionValid', 'block', clock({ extendedDueOn: day(3) })],
  ['f', 'assumedReceipt', 'warn', clock({ assumed: true })],
  ['f', 'requestClosed', 'warn', request({ closedOn: day(-1) })],
  [
    'f',
    'nothingOpen',
    'block',
    (facts) =>
      request({
        items: (facts.request?.items ?? []).map((item) => ({ ...item, outcome: { kind: 'arrived', on: TODAY } })),
      })(facts),
  ],
  ['f', 'otherRecipient', 'warn', request({ custodianId: 'another' as OrganizationId })],
  ['f', 'authorizationNone', 'block', (facts) => ({ ...facts, authorization: null })],
  ['f', 'authorizationDraft', 'block', authorization({ signedOn: null })],
  ['f', 'authorizationExpired', 'block', authorization({ expiresOn: day(-1) })],
  ['f', 'authorizationRevoked', 'block', authorization({ revokedOn: TODAY })],
  ['f', 'authorizationIncomplete', 'block', authorization({ purpose: '' })],
  ['f', 'authorizationOtherCustodian', 'block', authorization({ custodianId: 'another' as OrganizationId })],
  [
    'f',
    'authorizationNotAdvocate',
    'block',
    authorization({ advocateReceives: false, otherRecipients: 'Example Cancer Center' }),
  ],
  ['f', 'authorizationNotForTalk', 'warn', authorization({ permissions: ['copies'] })],
  ['reminder', 'authorizationRevoked', 'block', authorization({ revokedOn: TODAY })],
  ['reminder', 'overdueLetterFits', 'warn', clock({ federalDueOn: day(-1) })],
  ['g', 'feeRoute', 'block', request({ route: 'thirdPartyDirective' })],
  ['g', 'feeRoute', 'block', request({ route: 'authorization' })],
  ['g', 'feeTissue', 'block', firstRecord({ kind: 'tissueBlock' })],
  [
    'g',
    'feeNone',
    'block',
    (facts) =>
      facts.request === null
        ? facts
        : request({ fee: { ...facts.request.fee, invoicedCents: null, quotedCents: null } })(facts),
  ],
  ['g', 'assumedReceipt', 'warn', clock({ assumed: true })],
  ['g', 'authorizationNone', 'block', (facts) => ({ ...facts, authorization: null }), { signer: 'advocate' }],
  ['i', 'consentMissing', 'block', draft({ switches: {} })],
  ['i', 'consentLater', 'block', (facts) => draft({ fields: { ...facts.draft.fields, consentOn: day(1) } })(facts)],
  ['i', 'noSource', 'block', (facts) => ({ ...facts, secondOpinion: null })],
  ['k', 'revokeNone', 'block', (facts) => ({ ...facts, authorization: null })],
  ['k', 'revokeUnsigned', 'block', authorization({ signedOn: null })],
  ['k', 'revokeExpired', 'warn', authorization({ expiresOn: day(-1) })],
  [
    'l',
    'nothingArrived',
    'warn',
    (facts) => request({ items: (facts.request?.items ?? []).map((item) => ({ ...item, outcome: null })) })(facts),
  ],
  ['m', 'denialMissing', 'block', request({ denial: null })],
  [
    'm',
    'denialNotReviewable',
    'warn',
    request({ denial: { receivedOn: day(-3), basis: 'Example', scope: 'all', isReviewable: false } }),
  ],
  ['o', 'complaintLate', 'warn', clock({ complaintBy: day(-1) })],
  ['o', 'noFailure', 'warn', clock({ complaintBy: null })],
  [
    'q',
    'notLoan',
    'warn',
    (facts) => ({
      ...facts,
      material: facts.material === null ? null : { ...facts.material, isLoan: false },
    }),
  ],
  [
    'q',
    'materialBack',
    'warn',
    (facts) => ({
      ...facts,
      custody: facts.custody === null ? null : { ...facts.custody, status: 'returned' },
    }),
  ],
  ['s', 'routeNotAccess', 'warn', request({ route: 'authorization' })],
];

describe('a letter that is checked', () => {
  it.each(table)('(%s) has the finding %s, a %s', (kind, id, severity, change, given) => {
    const letter = lint(kind, change, given);

    expect(letter.findings).toContainEqual(expect.objectContaining({ id, severity, overridden: null }));
    expect(isPrintable(letter)).toBe(false);
    expect(letter.findings.find((finding) => finding.id === id)?.text).not.toMatch(/[{}]/);
  });

  it.each(table.filter(([, , severity]) => severity === 'warn'))(
    '(%s) may be printed with the warning %s once it was let stand with a reason',
    (kind, id, _, change, given) => {
      const letWith = (reason: string) =>
        lint(kind, (facts) => draft({ overrides: [{ finding: id, reason }] })(change(facts)), given);

      expect(letWith('The custodian asked for it').findings).toContainEqual(
        expect.objectContaining({ id, overridden: 'The custodian asked for it' }),
      );
      expect(letWith(' ').findings).toContainEqual(expect.objectContaining({ id, overridden: null }));
    },
  );

  it('is never printed over a block, whatever reason is on file', () => {
    const letter = lint('f', (facts) =>
      draft({ overrides: [{ finding: 'notOverdue', reason: 'I wish to' }] })(clock({ federalDueOn: TODAY })(facts)),
    );

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'notOverdue', overridden: null }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('is printed over a warning that was let stand', () => {
    const letter = lint('f', (facts) =>
      draft({ overrides: [{ finding: 'assumedReceipt', reason: 'Nobody answers the phone' }] })(
        clock({ assumed: true })(facts),
      ),
    );

    expect(isPrintable(letter)).toBe(true);
  });

  it.each(['Summary, without psychotherapy notes', 'All notes except psychotherapy notes'])(
    'may leave psychotherapy notes out: %s',
    (title) => {
      expect(lint('b', firstRecord({ title })).findings).toEqual([]);
    },
  );

  it.each(['d', 'p', 'q'] as const)('(%s) may not cite the right of access for tissue after an edit', (kind) => {
    const shipped = templateOf(kind);
    const template = {
      ...shipped,
      parts: [
        ...shipped.parts,
        {
          part: 'section' as const,
          id: 'edited',
          lead: null,
          statements: [{ id: 'edited', required: false, text: 'I ask for the block under {rightOfAccess}.' }],
        },
      ],
    };
    const letter = composeLetter(factsFor(template), wordsFor(template));

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'tissueCites', severity: 'block' }));
  });

  it('(h) may not cite the law after an edit unless somebody says why', () => {
    const shipped = templateOf('h');
    const template = {
      ...shipped,
      parts: [
        ...shipped.parts,
        {
          part: 'section' as const,
          id: 'edited',
          lead: null,
          statements: [{ id: 'edited', required: false, text: 'See {rightOfAccess}.' }],
        },
      ],
    };

    expect(composeLetter(factsFor(template), wordsFor(template)).findings).toContainEqual(
      expect.objectContaining({ id: 'citesLaw', severity: 'warn' }),
    );
  });
});

describe('the client’s own rule of contact', () => {
  const template = {
    ...templateOf('b'),
    parts: [
      {
        part: 'section' as const,
        id: 'one',
        lead: null,
        statements: [{ id: 'one', required: true, text: 'Reach me at {patientPhone} or {patientEmail}.' }],
      },
    ],
  };
  const lintWith = (mayCall: boolean, mayEmail: boolean) => {
    const facts = factsFor(template);
    const safeContact = { ...facts.client.safeContact, mayCall, mayEmail };
    return composeLetter({ ...facts, client: { ...facts.client, safeContact } }, wordsFor(template)).findings.map(
      ({ id }) => id,
    );
  };

  it('is kept: a way that was ruled out is not given without a reason', () => {
    expect(lintWith(true, true)).toEqual([]);
    expect(lintWith(false, true)).toEqual(['unsafePhone']);
    expect(lintWith(true, false)).toEqual(['unsafeEmail']);
  });
});

describe('a representative who signs', () => {
  const representative = {
    name: 'Example Daughter',
    relationship: 'daughter',
    authorityType: 'healthCarePowerOfAttorney',
    documentOnFile: true,
  } as const;
  const authority = (change: Partial<Authority>): Authority => ({
    id: 'authority-1' as AuthorityId,
    clientId: factsFor(templateOf('b')).client.id,
    personName: 'example daughter',
    relationship: 'daughter',
    effect: 'standsInForClient',
    basis: 'Health care power of attorney',
    scope: null,
    effectiveOn: day(-400),
    expiresOn: null,
    needsActivation: false,
    activatedOn: null,
    fileId: null,
    note: null,
    ...change,
  });
  const withAuthorities = (authorities: ReadonlyArray<Authority>) =>
    lint('b', (facts) => ({ ...facts, authorities, client: { ...facts.client, representative } })).findings.map(
      ({ id }) => id,
    );

  it.each([
    ['representativeExpired', { expiresOn: day(-1) }],
    ['representativeNotYet', { effectiveOn: day(1) }],
    ['representativeNotActivated', { needsActivation: true }],
    ['representativeEffect', { effect: 'mayBeTold' }],
  ] as const)('is refused: %s', (id, change) => {
    expect(withAuthorities([authority(change)])).toEqual([id]);
  });

  it('is taken when one authority holds, whatever an older paper says', () => {
    expect(withAuthorities([authority({ expiresOn: day(-1) }), authority({})])).toEqual([]);
    expect(withAuthorities([authority({ needsActivation: true, activatedOn: TODAY })])).toEqual([]);
  });

  it('is taken while nothing is recorded, and other people do not count', () => {
    expect(withAuthorities([])).toEqual([]);
    expect(withAuthorities([authority({ personName: 'Somebody Else', effect: 'noAuthority' })])).toEqual([]);
  });
});

describe('letter (a) that is checked', () => {
  it('has nothing against it when it is complete', () => {
    expect(accessRequestFindings(accessFacts(), shippedLaw)).toEqual([]);
  });

  it('never asks for psychotherapy notes', () => {
    const facts = accessFacts({ records: [letterRecord(1, 'other', { title: 'Psychotherapy notes' })] });

    expect(accessRequestFindings(facts, shippedLaw)).toContainEqual(
      expect.objectContaining({ id: 'psychotherapyNotes', severity: 'block' }),
    );
  });

  it('is warned of asking for everything, which may be let stand', () => {
    const records = [letterRecord(1, 'other', { title: 'any and all records' })];
    const overrides = [{ finding: 'anyAndAll', reason: 'The center asks for it' }];

    expect(accessRequestFindings(accessFacts({ records }), shippedLaw)[0]).toMatchObject({
      id: 'anyAndAll',
      overridden: null,
    });
    expect(
      accessRequestFindings(accessFacts({ records, request: letterRequest({ overrides }) }), shippedLaw)[0],
    ).toMatchObject({ id: 'anyAndAll', overridden: 'The center asks for it' });
  });

  it('is warned of a route that sets no federal clock', () => {
    expect(
      accessRequestFindings(accessFacts({ request: letterRequest({ route: 'authorization' }) }), shippedLaw),
    ).toEqual([expect.objectContaining({ id: 'routeNotAccess' })]);
  });
});

import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/f.json' with { type: 'json' };
import f from '../../../../resources/letters/f.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import type { Day } from '../../../../src/domain/shared/days.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const overdue = f as LetterTemplate;

describeKind(overdue, {
  fields: { newDate: '2026-11-27', theirNumber: 'ROI-1' },
  says: {
    writing: /Example Patient.*sent on October 11, 2026.*45 CFR 164\.524\)/,
    received: /on October 12, 2026/,
    dueDate: /30 days.*ended on November 11, 2026 \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    noExtension: /no written extension.*\(45 CFR 164\.524\(b\)\(2\)\(ii\)\)/,
    answerNow: /by November 27, 2026.*reason.*date.*denied/,
  },
  letterSays: [
    /Sent: October 11, 2026, by fax/,
    /Proof of receipt: Fax confirmation, EXAMPLE-SLIP-1/,
    /Reference: CB-0001/,
    /Your number: ROI-1/,
    /Example Clerk \| Promised/,
    /not legal counsel/i,
    /Enclosures: Copy of the request of October 11, 2026; Proof of receipt; Signed authorization$/m,
  ],
  neverSays: [/violat/i, /penalt/i, /Part 171/, /Civil Rights/, /privacy officer/],
  clauses: {
    acceptPart: /What is ready may come at once/,
    mentionConsult: /cancer consultation on December 3, 2026/,
    mentionInformationBlocking: /45 CFR Part 171.*I assume no intent/,
    namePrivacyOfficer: /privacy officer, Example/,
    mentionComplaint: /the patient may turn to the Office for Civil Rights/,
    encloseLog: /Enclosures:.*Contact log/,
  },
});

describeKind(overdue, {
  signer: 'client',
  says: { writing: /the request for my health records that I sent on October 11, 2026 under my right of access/ },
  neverSays: [/patient’s right/, /not legal counsel/i, /Signed authorization/],
  clauses: {
    mentionComplaint: /I may turn to the Office for Civil Rights/,
    nameAdvocate: /You may also speak about this with Example Advocate, BCPA/,
  },
});

const withClock = (change: Partial<NonNullable<LetterFacts['clock']>>) => (facts: LetterFacts) => ({
  ...facts,
  clock: facts.clock === null ? null : { ...facts.clock, ...change },
});

describeReadingCopy(overdue, spanish as LetterTemplate);

describe('the overdue follow-up (f)', () => {
  it('names the extension that ended, and no longer says that there was none', () => {
    const letter = sayKind(overdue, { facts: withClock({ extendedDueOn: '2026-11-18' as Day }) });
    expect(letter).toMatch(/ended on November 11, 2026/);
    expect(letter).toMatch(/The extension you gave in writing ended on November 18, 2026/);
    expect(letter).not.toMatch(/no written extension/);
  });

  it('speaks of extensions for the patient too where the advocate signs', () => {
    expect(sayKind(overdue)).toMatch(/As far as the patient and I know, no written extension/);
    expect(sayKind(overdue, { signer: 'client' })).toMatch(/I have received no written extension/);
  });

  it('calls an assumed day of receipt what it is, and claims no proof of it', () => {
    const letter = sayKind(overdue, { facts: withClock({ assumed: true }) });
    expect(letter).toMatch(/No confirmation has reached me, so I count October 12, 2026/);
    expect(letter).not.toMatch(/You received it on/);
    expect(letter).not.toMatch(/Proof of receipt/);
  });

  it('says nothing of electronic access where tissue is asked for or paper was', () => {
    const switches = { mentionInformationBlocking: true };
    const paper = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      request: facts.request === null ? null : { ...facts.request, delivery: 'mail' },
    });
    const tissue = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      records: facts.records.map((record) => ({ ...record, kind: 'pathologySlides' })),
    });
    expect(sayKind(overdue, { switches, facts: paper })).not.toMatch(/Part 171/);
    expect(sayKind(overdue, { switches, facts: tissue })).not.toMatch(/Part 171/);
  });

  it('thanks for what has come before it lists what has not', () => {
    expect(sayKind(overdue)).toMatch(/Thank you for what has come: .* These records have not come:/);
  });

  it('asks who the privacy officer is once the letter is to name one', () => {
    const letter = composeKind(overdue, { switches: { namePrivacyOfficer: true }, fields: { privacyOfficer: '' } });
    expect(letter.document.gaps).toEqual([
      { label: 'Privacy officer of the custodian', where: 'letter', field: 'fields.privacyOfficer' },
    ]);
  });

  it('speaks as the representative when one signs', () => {
    const letter = sayKind(overdue, {
      signer: 'client',
      facts: (facts) => ({
        ...facts,
        client: {
          ...facts.client,
          representative: {
            name: 'Example Representative',
            relationship: 'son',
            authorityType: 'healthCarePowerOfAttorney',
            documentOnFile: true,
            phone: null,
            email: null,
          },
        },
      }),
    });
    expect(letter).toMatch(/as the personal representative of Example Patient \(45 CFR 164\.502\(g\)\)/);
    expect(letter).not.toMatch(/my health records/);
  });
});

describe('the preconditions of the overdue follow-up (f)', () => {
  it('has none against it when the client’s own request is late', () => {
    expect(findingsOf(overdue)).toEqual([]);
  });

  it.each([
    ['the answer is not late yet', { federalDueOn: '2026-11-21' as Day }, 'notOverdue', 'block'],
    ['a valid extension runs', { extendedDueOn: '2026-12-05' as Day }, 'extensionValid', 'block'],
    ['no federal clock runs', { isFederal: false, federalDueOn: null }, 'routeNotFederal', 'block'],
    ['no receipt is known', { federalDueOn: null, receivedOn: null }, 'receiptMissing', 'block'],
    ['the receipt is only assumed', { assumed: true }, 'assumedReceipt', 'warn'],
  ])('says when %s', (_, change, id, severity) => {
    expect(findingsOf(overdue, { facts: withClock(change) })).toEqual([`${id} (${severity})`]);
  });

  it('lets an assumed receipt stand with a reason, and nothing else', () => {
    const reason = (finding: string, change: Parameters<typeof withClock>[0]) =>
      findingsOf(overdue, {
        facts: (facts) => {
          const late = withClock(change)(facts);
          return { ...late, draft: { ...late.draft, overrides: [{ finding, reason: 'The clerk said so' }] } };
        },
      });
    expect(reason('assumedReceipt', { assumed: true })).toEqual(['assumedReceipt (warn, let stand)']);
    expect(reason('notOverdue', { federalDueOn: '2026-11-21' as Day })).toEqual(['notOverdue (block)']);
  });

  it('needs an authorization that holds when the advocate signs, and none when the client does', () => {
    const without = (facts: LetterFacts): LetterFacts => ({ ...facts, authorization: null });
    const revoked = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      authorization: facts.authorization === null ? null : { ...facts.authorization, revokedOn: '2026-11-01' as Day },
    });
    expect(findingsOf(overdue, { facts: without })).toEqual(['authorizationNone (block)']);
    expect(findingsOf(overdue, { facts: revoked })).toEqual(['authorizationRevoked (block)']);
    expect(findingsOf(overdue, { signer: 'client', facts: without })).toEqual([]);
  });

  it('follows up no request that was settled', () => {
    const settled = (facts: LetterFacts): LetterFacts => ({
      ...facts,
      request:
        facts.request === null
          ? null
          : {
              ...facts.request,
              items: facts.request.items.map((item) => ({ ...item, outcome: { kind: 'arrived', on: facts.today } })),
            },
    });
    expect(findingsOf(overdue, { facts: settled })).toEqual(['nothingOpen (block)']);
  });
});

import { describe, expect, it } from 'vitest';
import spanish from '../../../resources/letters/es/access-request.json' with { type: 'json' };
import spanishCommon from '../../../resources/letters/es/common.json' with { type: 'json' };
import { law, letterTexts } from '../../../src/application/resources.ts';
import { type AccessRequestFacts, composeAccessRequest } from '../../../src/domain/letters/access-request.ts';
import type { AccessRequestTexts, LetterTexts } from '../../../src/domain/letters/letter-texts.ts';
import type { LetterCommonWords } from '../../../src/domain/letters/template.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import { deliveries } from '../../../src/domain/requests/request.ts';
import type { Block } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { letterClient, letterFacts, letterItem, letterRequest } from './letter-facts.ts';
import { said } from './said.ts';
import { blockText, compose, saidIn, withOptions, withRequest } from './said-in.ts';

describe('letter (a) with everything it needs', () => {
  const required: ReadonlyArray<[string, RegExp]> = [
    ['it is a request under the right of access', /right of access in the HIPAA Privacy Rule, 45 CFR 164\.524/],
    ['it is not an authorization', /not an authorization under 45 CFR 164\.508/],
    ['what is asked', /Pathology report with all addenda: Core biopsy, left breast \| October 2, 2026 \| S26-1 \| PDF/],
    ['images as DICOM', /Imaging study, original image files: MRI breast, both sides \| .* \| DICOM, all series/],
    [
      'an electronic copy of what is kept electronically',
      /keep a record electronically, please give it electronically.*45 CFR 164\.524\(c\)\(2\)\(ii\)/,
    ],
    [
      'an answer within 30 days of receipt',
      /no later than 30 days after you receive it \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    ],
    [
      'or a written extension with reason and date',
      /within those 30 days, giving the reason and the date.*one extension of at most 30 days.*164\.524\(b\)\(2\)\(ii\)/,
    ],
    ['a cost-based fee only', /reasonable, cost-based.*not for searching or retrieving \(45 CFR 164\.524\(c\)\(4\)\)/],
    ['an estimate first', /expected fee before you copy/],
    [
      'a written denial with review rights, and the rest',
      /send the rest.*in writing the basis of the denial.*reviewed.*complain \(45 CFR 164\.524\(d\)\)/,
    ],
    ['where else a record is held', /tell me where to ask \(45 CFR 164\.524\(d\)\(3\)\)/],
    ['no psychotherapy notes', /not asking for psychotherapy notes/],
    [
      'the need-by date as a request',
      /grateful to have the records by November 28, 2026\. That is a request, earlier than the law asks/,
    ],
    ['the fee above which to ask', /more than \$25\.00, please ask me first/],
    ['who is meant', /Łukasz Przykładowy, born February 28, 1961/],
    ['the number the custodian knows', /Medical record number SAMPLE-60650/],
    ['our reference', /Our reference CB-0012/],
    ['other names on the records', /Records may stand under: Lukasz Przykladowy/],
    [
      'where it goes',
      /Invented General Hospital\nAttn: Health Information Management\n100 Example Avenue\nSampleton, OH 00001/,
    ],
    ['how delivery is wanted', /through your patient portal, to my account/],
    ['how the client shows who asks', /copy of my photo ID is enclosed/],
    ['how to reach the client', /call \(555\) 555-0100 or write to lukasz@client\.example/],
    ['room for signature and date', /Signature: \nDate: \nName: Łukasz Przykładowy \(patient\)/],
    ['what is enclosed', /Enclosures: Copy of photo ID/],
    ['version of the wording and date of the law', /Letter a-1, law as of 2026-06/],
  ];

  it.each(required)('says %s', (_, pattern) => {
    expect(saidIn()).toMatch(pattern);
  });

  it('has no gap', () => {
    expect(compose().gaps).toEqual([]);
    expect(saidIn()).not.toContain('[');
  });

  it('says every required statement whatever the options are', () => {
    const statements = letterTexts.accessRequest.sections.flatMap((section) => section.statements);
    const always = statements.filter(({ required: isRequired }) => isRequired).map(({ id }) => id);

    expect(always).toEqual([
      'rightOfAccess',
      'itemsAsked',
      'noPsychotherapyNotes',
      'electronicForm',
      'delivery',
      'answerTime',
      'costBasedFee',
      'feeEstimate',
      'denial',
      'heldElsewhere',
      'identity',
      'contact',
    ]);
  });

  it('is signed by the client, never by the advocate', () => {
    const { meta, blocks } = compose();
    expect(meta.author).toBe('Łukasz Przykładowy');
    expect(blockText(blocks.find((block) => block.kind === 'signature') as Block)).not.toContain('Advocate');
  });
});

describe('optional clauses', () => {
  const clauses: ReadonlyArray<[string, AccessRequestFacts, RegExp]> = [
    [
      'a reason for the date',
      withOptions({ needByReason: 'a cancer consultation on December 4.' }),
      /The reason: a cancer consultation on December 4\./,
    ],
    [
      'the flat fee as an option',
      withOptions({ mentionFlatFee: true }),
      /a flat fee of \$6\.50 is one option open to you/,
    ],
    [
      'unencrypted email with its risk',
      withOptions({ allowUnencryptedEmail: true }),
      /unencrypted email to lukasz@client\.example.*I accept that risk/,
    ],
    ['inspection', withOptions({ askInspection: true }), /look at the records in person/],
    [
      'a person to speak with',
      withOptions({ nameVerbalContact: true }),
      /speak about this request with Ada Advocate, BCPA, Sample Compass Advocacy, \(555\) 555-0101/,
    ],
    [
      'no fee for the portal',
      withOptions({ noChargeForPortal: true }),
      /no fee for what can be seen or downloaded through your portal/,
    ],
  ];
  const off = withOptions({
    needByReason: null,
    mentionFlatFee: false,
    allowUnencryptedEmail: false,
    askInspection: false,
    nameVerbalContact: false,
    noChargeForPortal: false,
  });

  it.each(clauses)('%s stands only when switched on', (_, on, pattern) => {
    expect(saidIn(on)).toMatch(pattern);
    expect(saidIn(off)).not.toMatch(pattern);
    expect(compose(on).gaps).toEqual([]);
  });

  it('never calls the flat fee a cap', () => {
    expect(saidIn(withOptions({ mentionFlatFee: true }))).not.toMatch(/\bcap\b|maximum|at most \$/i);
  });

  it('encloses the authorization and copies the advocate when staff may speak with the advocate', () => {
    const said = saidIn(withOptions({ nameVerbalContact: true }));

    expect(said).toContain('Enclosures: Copy of photo ID; Signed authorization to speak with Ada Advocate, BCPA');
    expect(said).toContain('Copy to: Ada Advocate, Sample Compass Advocacy');
  });

  it('leaves out a date that was not asked for', () => {
    expect(saidIn(withRequest({ neededBy: null, feeCeilingCents: null }))).not.toMatch(/grateful|more than \$/);
  });
});

describe('delivery and form', () => {
  it.each(deliveries)('by %s is said in full, without a gap', (delivery) => {
    const facts = withRequest({ delivery });

    expect(compose(facts).gaps).toEqual([]);
    expect(saidIn(facts)).toMatch(/DICOM, all series/);
  });

  it('asks for paper only where the client wants mail', () => {
    expect(saidIn(withRequest({ delivery: 'mail' }))).toMatch(/\| Paper\n/);
    expect(saidIn(withRequest({ delivery: 'mail' }))).toContain(
      'Please mail the copies to 12 Invented Lane, Sampleton, OH 00001.',
    );
  });

  it('respects how the client may be reached', () => {
    const safeContact = { mayCall: true, mayText: true, mayEmail: false, mayMail: false, note: null };
    const facts = letterFacts({ client: letterClient({ safeContact }), request: letterRequest({ delivery: 'mail' }) });

    expect(compose(facts).gaps).toEqual([
      { label: expect.stringContaining('asked not to get mail'), where: 'request', field: 'delivery' },
    ]);
    expect(saidIn(facts)).not.toContain('lukasz@client.example');
  });

  it('does not offer unencrypted email to a client who asked not to get email', () => {
    const safeContact = { mayCall: true, mayText: true, mayEmail: false, mayMail: true, note: null };
    const request = letterRequest({ options: { ...letterRequest().options, allowUnencryptedEmail: true } });

    expect(compose(letterFacts({ client: letterClient({ safeContact }), request })).gaps).toEqual([
      {
        label: expect.stringContaining('asked not to get email'),
        where: 'request',
        field: 'options.allowUnencryptedEmail',
      },
    ]);
  });

  it('asks that no message be left where the client says so', () => {
    const phones = [{ kind: 'home' as const, number: '(555) 555-0100', mayLeaveMessage: false }];

    expect(saidIn(letterFacts({ client: letterClient({ phones }) }))).toContain(
      'call (555) 555-0100 (please leave no message)',
    );
  });

  it('writes dates as asked: since, until, from and to, or the day of service', () => {
    const day = (text: string) => text as Day;
    const items = [
      letterItem(1, { from: day('2026-01-01'), to: null }),
      letterItem(2, { from: day('2026-01-01'), to: day('2026-06-30') }),
      letterItem(3, { from: null, to: day('2026-06-30') }),
    ];
    const said = saidIn(withRequest({ items }));

    expect(said).toContain('| from January 1, 2026 on |');
    expect(said).toContain('| January 1, 2026 to June 30, 2026 |');
    expect(said).toContain('| until June 30, 2026 |');
  });
});

describe('a personal representative', () => {
  const representative = {
    name: 'Żaneta Przykładowa',
    relationship: 'wife',
    authorityType: 'healthCarePowerOfAttorney' as const,
    documentOnFile: true,
  };
  const facts = letterFacts({ client: letterClient({ representative }) });

  it('speaks and signs in place of the client, with relationship and authority', () => {
    const said = saidIn(facts);

    expect(compose(facts).gaps).toEqual([]);
    expect(said).toContain('I am the personal representative of Łukasz Przykładowy');
    expect(said).toContain('45 CFR 164.502(g)');
    expect(said).toMatch(
      /Name: Żaneta Przykładowa, personal representative of Łukasz Przykładowy\nRelationship: Wife\nAuthority: Health care power of attorney/,
    );
    expect(said).toContain('Copy of the document that gives the representative authority');
    expect(said).not.toContain('my own health records');
  });
});

describe('the texts and the law', () => {
  it('know every kind of record', () => {
    expect(Object.keys(letterTexts.accessRequest.items)).toEqual([...recordKinds]);
  });

  it('count 30 days for an answer and 5 for mail, and call 7 days soon', () => {
    expect(law.clockRules).toMatchObject({ answerDays: 30, extensionDays: 30, assumedMailDays: 5, dueSoonDays: 7 });
    expect(law.asOf).toBe('2026-06');
  });

  it('ask for no kind "any and all"', () => {
    expect(JSON.stringify(letterTexts)).not.toMatch(/any and all/i);
  });
});

describe('the Spanish reading copy', () => {
  const words: LetterTexts = {
    accessRequest: spanish as AccessRequestTexts,
    common: spanishCommon as LetterCommonWords,
  };
  const whole = said(composeAccessRequest(letterFacts(), words, law));

  it('says every statement of the English letter, in the same order and with the same placeholders', () => {
    const shape = ({ sections }: AccessRequestTexts) =>
      sections.flatMap(({ statements }) =>
        statements.map((statement) => ({
          id: statement.id,
          required: statement.required,
          names: [statement.text, statement.representativeText ?? '', statement.paperText ?? ''].map((text) =>
            [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort(),
          ),
        })),
      );

    expect(shape(words.accessRequest)).toEqual(shape(letterTexts.accessRequest));
  });

  it('has Spanish dates, labels and signature, and says that it is to be read only', () => {
    expect(whole).toMatch(/^Copia para leer/);
    expect(whole).toContain('21 de noviembre de 2026');
    expect(whole).toContain('Łukasz Przykładowy, fecha de nacimiento: 28 de febrero de 1961');
    expect(whole).toContain('2 de octubre de 2026 | S26-1 | PDF');
    expect(whole).toContain('Firma: \nFecha: \nNombre: Łukasz Przykładowy (paciente)');
    expect(whole).toMatch(/a más tardar 30 días después de recibirla \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/);
  });

  it('leaves no English word of ours', () => {
    expect(whole).not.toMatch(/\b(Please|record|Signature|Enclosures|November|October|born|Our reference|Medical)\b/);
    expect(whole).not.toMatch(/[{}]/);
  });

  it('asks and refuses the same kinds of records', () => {
    for (const kind of recordKinds) {
      const [one, other] = [letterTexts.accessRequest.items[kind], words.accessRequest.items[kind]];
      expect([other.form, other.undated === null, other.refuse === null]).toEqual([
        one.form,
        one.undated === null,
        one.refuse === null,
      ]);
    }
  });
});

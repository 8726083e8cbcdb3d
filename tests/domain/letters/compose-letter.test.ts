import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../src/domain/letters/compose-letter.ts';
import { factGaps } from '../../../src/domain/letters/fact-gaps.ts';
import { factValue, yesNoFact } from '../../../src/domain/letters/fact-values.ts';
import { factNames, type LetterFacts, yesNoFacts } from '../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate, TemplatePart } from '../../../src/domain/letters/template.ts';
import { gapPlaces } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { OrganizationId } from '../../../src/domain/shared/ids.ts';
import { composeKind, describeKind, factsFor, type KindCase, sayKind, TODAY, wordsFor } from './kind-table.ts';
import { blockText, said } from './said.ts';
import { templateOf } from './templates.ts';
import { withoutFact } from './without-fact.ts';

const directive = templateOf('b');
describeKind(directive, { says: { direct: /I direct you to send an electronic copy/ } });

/** The directive with other parts and nothing else to be missing. */
function withParts(parts: ReadonlyArray<TemplatePart>, over: Partial<LetterTemplate> = {}): LetterTemplate {
  return { ...directive, fields: [], subject: 'A subject', parts, ...over };
}

const section = (text: string, over: Partial<Extract<TemplatePart, { part: 'section' }>> = {}): TemplatePart => ({
  part: 'section',
  id: 'one',
  lead: null,
  statements: [{ id: 'one', required: true, text }],
  ...over,
});

const representative = {
  name: 'Example Daughter',
  relationship: 'daughter',
  authorityType: 'healthCarePowerOfAttorney',
  documentOnFile: true,
} as const;
const represented = (facts: LetterFacts): LetterFacts => ({ ...facts, client: { ...facts.client, representative } });

describe('a fact', () => {
  it.each(factNames)('%s has words, and a gap with its form and field', (name) => {
    const whole = { ...represented(factsFor(templateOf('m'))) };
    const facts =
      whole.request === null
        ? whole
        : {
            ...whole,
            request: {
              ...whole.request,
              fee: {
                ...whole.request.fee,
                quotedCents: 2_000,
                invoicedCents: 9_500,
                invoiceNumber: '7',
                invoicedOn: TODAY,
              },
              extension: { receivedOn: TODAY, reason: 'Example', until: '2026-12-20' as Day },
            },
          };

    expect(factValue(name, facts, wordsFor(templateOf('m')))).not.toBeNull();
    expect(factGaps[name].label.length).toBeGreaterThan(5);
    expect(gapPlaces).toContain(factGaps[name].where);
    expect(factGaps[name].field).not.toBe('');
  });

  it.each(factNames.filter((name) => withoutFact[name] !== null))('%s is missing once it is taken away', (name) => {
    const facts = withoutFact[name]?.(represented(factsFor(templateOf('f'))));

    expect(facts === undefined ? 'not removed' : factValue(name, facts, wordsFor(templateOf('f')))).toBeNull();
  });

  it.each(yesNoFacts)('%s is yes or no', (name) => {
    expect(typeof yesNoFact(name, factsFor(directive))).toBe('boolean');
  });
});

describe('a statement', () => {
  const conditions: ReadonlyArray<[string, Parameters<typeof section>[1], KindCase, boolean]> = [
    ['a switch that is on', { when: { switch: 'isFromEhr' } }, {}, true],
    ['a switch that is off', { when: { switch: 'isFromEhr' } }, { switches: { isFromEhr: false } }, false],
    ['the default of a switch', { when: { switch: 'fallbackToClient' } }, {}, true],
    ['a fact that is known', { when: { fact: 'mrn' } }, {}, true],
    ['a fact that is not', { when: { fact: 'mrn' } }, { facts: withoutFact.mrn ?? ((facts) => facts) }, false],
    ['a fact that is no', { when: { fact: 'hasRepresentative' } }, {}, false],
    ['a fact that is yes', { when: { fact: 'hasRepresentative' } }, { facts: represented }, true],
    ['the signer', { when: { signer: 'client' } }, {}, true],
    ['not', { when: { not: { signer: 'client' } } }, {}, false],
    ['all', { when: { all: [{ signer: 'client' }, { fact: 'hasRepresentative' }] } }, {}, false],
    ['any', { when: { any: [{ signer: 'client' }, { fact: 'hasRepresentative' }] } }, {}, true],
  ];

  it.each(conditions)('stands under its condition: %s', (_, over, given, isSaid) => {
    const template = { ...withParts([section('It stands.', over)]) };

    expect(sayKind(template, given).includes('It stands.')).toBe(isSaid);
  });

  it('asks a choice by its id and shows its label', () => {
    const field = directive.fields.find(({ id }) => id === 'electronicForm');
    const template = withParts([section('As {electronicForm}.', { when: { field: 'electronicForm', is: 'pdf' } })], {
      fields: field === undefined ? [] : [field],
    });

    expect(sayKind(template, { fields: { electronicForm: 'pdf' } })).toContain('As PDF.');
    expect(sayKind(template, { fields: { electronicForm: 'ccda' } })).not.toContain('As ');
  });

  it('has no second full stop after words that bring their own', () => {
    const template = withParts([section('The reason: {why}.')], {
      fields: [{ id: 'why', label: 'Why', type: 'words', required: true, help: null }],
    });

    expect(sayKind(template, { fields: { why: 'A consultation. ' } })).toContain('The reason: A consultation.\n');
  });

  it('names a value that cannot be read instead of printing it', () => {
    const field = { label: 'On', required: true, help: null } as const;
    const template = withParts([section('On {on}, {much}, {many}.')], {
      fields: [
        { ...field, id: 'on', type: 'day' },
        { ...field, id: 'much', type: 'cents' },
        { ...field, id: 'many', type: 'count' },
      ],
    });
    const fields = { on: '2026-02-30', much: '12.50', many: 'three' };

    expect(composeKind(template, { fields }).document.gaps.map(({ label }) => label)).toEqual([
      'On: “2026-02-30” cannot be read',
      'On: “12.50” cannot be read',
      'On: “three” cannot be read',
    ]);
    expect(sayKind(template, { fields: { on: '2026-02-28', much: '1250', many: '03' } })).toContain(
      'On February 28, 2026, $12.50, 3.',
    );
  });

  it('takes the fact a field proposes while the field is empty, and what is typed over it', () => {
    const template = withParts([section('On {when}.')], {
      fields: [{ id: 'when', label: 'When', type: 'day', required: true, help: null, proposed: 'consultOn' }],
    });

    expect(sayKind(template, { fields: { when: '' } })).toContain('On December 3, 2026.');
    expect(sayKind(template, { fields: { when: '2026-12-24' } })).toContain('On December 24, 2026.');
    expect(
      composeKind(template, { fields: { when: '' }, facts: withoutFact.consultOn ?? ((f) => f) }).document.gaps,
    ).toEqual([{ label: 'When', where: 'letter', field: 'fields.when' }]);
  });

  it('with an unknown placeholder is a hole and never an exception', () => {
    const { document } = composeKind(withParts([section('See {nothing}.')]));

    expect(document.gaps).toEqual([
      { label: expect.stringContaining('{nothing}'), where: 'letter', field: 'template' },
    ]);
  });

  it('names each missing thing once, wherever it is missing', () => {
    const parts = [section('{mrn} and {mrn} and {neededBy}.')];
    const given = { facts: (facts: LetterFacts) => withoutFact.mrn?.(withoutFact.neededBy?.(facts) ?? facts) ?? facts };

    expect(composeKind(withParts(parts), given).document.gaps).toEqual([factGaps.mrn, factGaps.neededBy]);
  });

  it('of several lines becomes one item a line in a list', () => {
    const template = withParts([section('{points}', { as: 'list' })], {
      fields: [{ id: 'points', label: 'Points', type: 'lines', required: true, help: null }],
    });
    const list = composeKind(template, { fields: { points: 'First\nSecond' } }).document.blocks.find(
      ({ kind }) => kind === 'list',
    );

    expect(list?.kind === 'list' ? list.items.length : 0).toBe(2);
  });
});

describe('who signs', () => {
  it.each([
    ['client', 'Name: Example Patient (patient)', 'Example Patient\n1 Example Lane'],
    [
      'advocate',
      'Name: Example Advocate, BCPA, Example Advocacy Practice\nRole: Client’s advocate, not legal counsel',
      'Example Advocacy Practice\n',
    ],
    ['clinician', 'Name: Dr. First Example\nCredential: MD\nNPI: 0000000000', 'Example General Hospital\n'],
  ] as const)('%s, with letterhead and signature', (signer, signature, head) => {
    const template = withParts([section('Text.')], { signers: [signer] });
    const { document } = composeKind(template, { signer });

    expect(document.gaps).toEqual([]);
    expect(said(document)).toContain(signature);
    expect(said(document).startsWith(head)).toBe(true);
  });

  it('as a representative is named with relationship and authority', () => {
    const whole = sayKind(directive, { facts: represented });

    expect(whole).toContain('Name: Example Daughter, personal representative of Example Patient');
    expect(whole).toContain('Relationship: Daughter\nAuthority: Health care power of attorney');
    expect(whole).toMatch(/I am the personal representative of Example Patient/);
    expect(whole).toMatch(/Enclosures: .*authority/);
  });

  it.each([
    ['name', 'representative.name', { name: ' ' }],
    ['relationship', 'representative.relationship', { relationship: '' }],
    ['paper', 'representative.documentOnFile', { documentOnFile: false }],
  ] as const)('as a representative without %s is a named gap', (_, field, change) => {
    const facts = (whole: LetterFacts) => ({
      ...whole,
      client: { ...whole.client, representative: { ...representative, ...change } },
    });

    expect(composeKind(directive, { facts }).document.gaps).toContainEqual(
      expect.objectContaining({ where: 'client', field }),
    );
  });

  it('as a clinician who works nowhere is a gap of the letterhead', () => {
    const template = withParts([section('Text.')], { signers: ['clinician'] });
    const facts = (whole: LetterFacts) => ({ ...whole, clinicianOrganization: null });

    expect(composeKind(template, { signer: 'clinician', facts }).document.gaps).toEqual([
      expect.objectContaining({ where: 'clinician', field: 'organizationId' }),
    ]);
  });
});

describe('how a letter greets a clinician', () => {
  const greeting = (name: string, credential: string | null) => {
    const facts = (whole: LetterFacts): LetterFacts => ({
      ...whole,
      clinician: whole.clinician === null ? null : { ...whole.clinician, name, credential },
    });
    const { document } = composeKind(withParts([section('Text.')], { salutation: 'Dear {clinician}:' }), { facts });
    return document.blocks.map(blockText).find((said) => said.startsWith('Dear'));
  };

  it.each([
    ['Anna Muster', 'MD', 'Dear Dr. Anna Muster:'],
    ['Anna Muster', 'MD, PhD', 'Dear Dr. Anna Muster:'],
    ['Dr. Anna Muster', 'MD', 'Dear Dr. Anna Muster:'],
    ['Prof. Anna Muster', 'PhD', 'Dear Prof. Anna Muster:'],
    ['Anna Muster', 'NP', 'Dear Anna Muster:'],
    ['Anna Muster', null, 'Dear Anna Muster:'],
  ])('%s, %s', (name, credential, said) => {
    expect(greeting(name, credential)).toBe(said);
  });
});

describe('whom a letter goes to', () => {
  const to = (addressee: LetterTemplate['addressee'], given: KindCase = {}) => {
    const { document } = composeKind(withParts([section('Text.')], { addressee }), given);
    const block = document.blocks.find(({ kind }) => kind === 'recipient');
    return { gaps: document.gaps, lines: block === undefined ? null : blockText(block).split('\n') };
  };

  it('a custodian with its department, then fax and email', () => {
    expect(to('custodian').lines).toEqual([
      'Example General Hospital',
      'Attn: Example Department',
      '2 Example Avenue',
      'Exampleton, OH 00001',
      'Fax (555) 555-0113  ·  department@custodian.example',
    ]);
  });

  it('a clinician before the organization', () => {
    const facts = (whole: LetterFacts) => ({ ...whole, recipient: { ...whole.recipient, clinician: whole.clinician } });

    expect(to('clinician', { facts }).lines?.slice(0, 2)).toEqual(['Dr. First Example', 'Example General Hospital']);
  });

  it('a clinician where the clinician works, when no organization is named', () => {
    const facts = (whole: LetterFacts) => ({
      ...whole,
      recipient: { organization: null, departmentId: null, clinician: whole.clinician },
    });

    expect(to('clinician', { facts }).lines).toEqual([
      'Dr. First Example',
      'Example General Hospital',
      '2 Example Avenue',
      'Exampleton, OH 00001',
      'Fax (555) 555-0115',
    ]);
  });

  it('a center to the attention of its clinician', () => {
    const facts = (whole: LetterFacts) => ({ ...whole, recipient: { ...whole.recipient, clinician: whole.clinician } });

    expect(to('center', { facts }).lines?.slice(0, 2)).toEqual(['Example General Hospital', 'Attn: Dr. First Example']);
  });

  it('the client, or nobody', () => {
    expect(to('client').lines?.[0]).toBe('Example Patient');
    expect(to('none').lines).toBeNull();
  });

  it('must be said, and reached', () => {
    const facts = (whole: LetterFacts): LetterFacts => ({
      ...whole,
      recipient: { ...whole.recipient, organization: null },
    });
    expect(to('custodian', { facts }).gaps).toEqual([factGaps.recipient]);
    expect(to('clinician', { facts: withoutFact.clinician ?? ((same) => same) }).gaps).toEqual([factGaps.clinician]);

    const unreached = (whole: LetterFacts): LetterFacts => ({
      ...whole,
      recipient: {
        ...whole.recipient,
        departmentId: null,
        organization:
          whole.recipient.organization === null
            ? null
            : { ...whole.recipient.organization, address: null, fax: null, email: null },
      },
    });
    expect(to('custodian', { facts: unreached }).gaps).toEqual([
      expect.objectContaining({ where: 'organization', field: 'address' }),
    ]);
  });
});

describe('the things a letter names', () => {
  const table = (which: 'asked' | 'open' | 'arrived' | 'ledger', kind: 'b' | 'd' | 'f' | 'j', given: KindCase = {}) => {
    const template = { ...withParts([{ part: 'scopeTable', which }]), kind, signers: ['client' as const] };
    const base = factsFor(templateOf(kind));
    const facts = (whole: LetterFacts) =>
      (given.facts ?? ((same: LetterFacts) => same))({ ...whole, request: base.request, records: base.records });
    const { document } = composeKind(template, { ...given, facts });
    const block = document.blocks.find((one) => one.kind === 'table');
    return { gaps: document.gaps, rows: block === undefined ? [] : blockText(block).split('\n') };
  };

  it('are what was asked, what is open and what has arrived', () => {
    expect(table('asked', 'f').rows).toHaveLength(3);
    expect(table('open', 'f').rows).toHaveLength(2);
    expect(table('arrived', 'f').rows).toEqual([
      'Pathology report with all addenda: example of October | September 22, 2026 | EX-26-1',
    ]);
  });

  it('come from the ledger where there is no request, with where each stands', () => {
    const facts = (whole: LetterFacts) => ({ ...whole, request: null });

    expect(table('ledger', 'j', { facts }).rows).toEqual([
      'Pathology report with all addenda: example of October | September 22, 2026 | EX-26-1 | here',
      'Imaging report with all addenda | September 21, 2026 | EX-26-2 | not asked for yet',
      'Clinic note | September 20, 2026 | EX-26-3 | not asked for yet',
    ]);
    expect(table('open', 'j', { facts }).rows).toHaveLength(2);
  });

  it('need dates where they are asked for, but not where a kind has none', () => {
    const bare = (whole: LetterFacts) => ({
      ...whole,
      records: whole.records.map((record, place) => ({
        ...record,
        servedFrom: null,
        kind: place === 0 ? ('allergies' as const) : record.kind,
      })),
    });
    const asked = table('asked', 'b', { facts: bare });

    expect(asked.rows[0]).toContain('as last recorded');
    expect(asked.gaps.map(({ field }) => field)).toEqual(['items.1.from', 'items.2.from']);
    expect(table('open', 'f', { facts: bare }).gaps).toEqual([]);
  });

  it('need an accession number where tissue is asked for', () => {
    const bare = (whole: LetterFacts) => ({
      ...whole,
      records: whole.records.map((record) => ({ ...record, accessionNumber: ' ' })),
    });

    expect(table('asked', 'd', { facts: bare }).gaps.map(({ where }) => where)).toEqual(['record', 'record']);
    expect(table('asked', 'b', { facts: bare }).rows[0]).toContain('| not known');
  });

  it('are named when they left the ledger or have no name', () => {
    expect(table('asked', 'b', { facts: (whole) => ({ ...whole, records: whole.records.slice(1) }) }).gaps).toEqual([
      { label: expect.stringContaining('no longer in the ledger'), where: 'request', field: 'items.0' },
    ]);
    const nameless = (whole: LetterFacts) => ({
      ...whole,
      records: whole.records.map((record) => ({ ...record, kind: 'other' as const, title: null })),
    });
    expect(table('asked', 'b', { facts: nameless }).gaps.map(({ label }) => label)).toEqual([
      'What record 1 is',
      'What record 2 is',
      'What record 3 is',
    ]);
  });

  it('keep odd accession numbers as they are', () => {
    const odd = 'S26/0042*B#½ “x”';
    const facts = (whole: LetterFacts) => ({
      ...whole,
      records: whole.records.map((record) => ({ ...record, accessionNumber: odd })),
    });

    expect(table('asked', 'b', { facts }).rows[0]).toContain(odd);
  });
});

describe('the frame of a letter', () => {
  it('names the medical record number of the custodian it goes to, and of no other', () => {
    expect(sayKind(directive)).toContain('Medical record number EXAMPLE-0001');
    const elsewhere = (whole: LetterFacts): LetterFacts => ({
      ...whole,
      client: {
        ...whole.client,
        medicalRecordNumbers: [{ organizationId: 'another' as OrganizationId, mrn: 'OTHER-1' }],
      },
    });
    expect(sayKind(directive, { facts: elsewhere })).not.toMatch(/OTHER-1|Medical record number/);
  });

  it('lists the photo ID only when it is enclosed', () => {
    const shown = (whole: LetterFacts): LetterFacts => ({
      ...whole,
      request: whole.request === null ? null : { ...whole.request, idMethod: 'photoIdOnPickUp' },
    });

    expect(sayKind(directive)).toContain('photo ID');
    expect(sayKind(directive, { facts: shown })).not.toContain('photo ID');
  });

  it('begins a form with its title, and a worksheet has nothing to sign', () => {
    const form = composeKind(withParts([section('Text.')], { shape: 'form' })).document.blocks.map(({ kind }) => kind);
    const sheet = composeKind(withParts([section('Text.')], { shape: 'worksheet' })).document.blocks;

    expect(form[0]).toBe('title');
    expect(form).toContain('signature');
    expect(sheet[0]?.kind).toBe('title');
    expect(sheet.some(({ kind }) => kind === 'signature')).toBe(false);
  });

  it('carries version and law at the foot, reference and day in the file', () => {
    const { meta } = composeKind(directive).document;

    expect(meta.footer).toContain(directive.templateVersion);
    expect(meta.footer).toContain(`law as of ${directive.lawAsOf}`);
    expect(meta).toMatchObject({ reference: 'CB-0000', dated: TODAY, language: 'en-US', author: 'Example Patient' });
  });

  it('shows the authorization as ticks and room for initials', () => {
    const { blocks } = composeKind(templateOf('c')).document;
    const ticks = blocks.flatMap((block) => (block.kind === 'checkbox' ? [block.checked] : []));

    expect(ticks.slice(0, 7)).toEqual([true, true, true, true, false, false, false]);
    expect(blocks.find(({ kind }) => kind === 'initials')).toMatchObject({ label: 'Initials' });
  });
});

describe('a reading copy', () => {
  it('is in Spanish with Spanish dates and says that it is not to be signed', () => {
    const template = templateOf('b', 'es');
    const letter = composeLetter(factsFor(template), wordsFor(template));
    const whole = said(letter.document);

    expect(letter.document.blocks[0]).toMatchObject({ kind: 'banner' });
    expect(whole).toContain('Copia para leer');
    expect(whole).toContain('21 de noviembre de 2026');
    expect(whole).toContain('fecha de nacimiento: 28 de febrero de 1961');
    expect(whole).toContain('Firma: \nFecha: \nNombre: Example Patient (paciente)');
    expect(letter.document.meta.language).toBe('es-US');
    expect(whole).not.toMatch(/\b(Please|Signature|November|Enclosures|Medical)\b/);
  });
});

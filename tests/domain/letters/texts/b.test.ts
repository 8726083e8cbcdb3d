import { describe, expect, it } from 'vitest';
import b from '../../../../resources/letters/b.json' with { type: 'json' };
import bSpanish from '../../../../resources/letters/es/b.json' with { type: 'json' };
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const directive = b as LetterTemplate;

const given: KindCase = {
  fields: {
    designee: 'Dr. Example Second, Example Cancer Center',
    destination: 'intake@direct.center.example',
    designeeAddress: '200 Sample Road\nExampleton, OH 00001',
    designeePhone: '(555) 555-0120',
    electronicForm: 'pdf',
    confirmationEmail: 'patient@client.example',
  },
  switches: { isFromEhr: true },
};

describeKind(directive, {
  ...given,
  says: {
    direct:
      /I direct you to send an electronic copy of my electronic health record information .* to Dr\. Example Second, Example Cancer Center at intake@direct\.center\.example \(45 CFR 164\.524\(c\)\(3\)\(ii\)\)/,
    redisclosure: /may not be bound by the HIPAA Privacy Rule/,
    fees: /may differ .* before you send anything/,
    answerTime: /30 days after you receive it \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
  },
  letterSays: [
    /Pathology report with all addenda: example of October \| September 22, 2026 \| EX-26-1/,
    /Address: 200 Sample Road\n: Exampleton, OH 00001/,
    /Phone: \(555\) 555-0120/,
    /Form: PDF/,
    /Psychotherapy notes are not part of this/,
    /confirm to patient@client\.example/,
    /Enclosures: Copy of photo ID/,
  ],
  // The limit of the fee and the flat fee hold for the client's own copies only (section 3).
  neverSays: [/164\.524\(c\)\(4\)/, /6\.50/, /cost-based/, /authorize/],
  clauses: {
    fallbackToClient: /send that one to me instead, under my own right of access \(45 CFR 164\.524\)/,
    designeeIsCenter: /allowed without my authorization \(45 CFR 164\.506\(c\)\).*Intake sheet of the center/s,
    verbalContact: /may also speak about this letter with Example Advocate, BCPA.*Signed authorization to speak/s,
  },
});

describeKind(directive, {
  ...given,
  facts: represented,
  says: {
    direct: /personal representative of Example Patient .* \(45 CFR 164\.502\(g\)\)\. I direct you to send/,
    fees: /a copy sent to the patient or to me/,
  },
  letterSays: [/Copy of the document that gives the representative authority/, /Relationship: Daughter/],
  neverSays: [/\bmy electronic health record/, /my treatment/],
});

describeReadingCopy(directive, bSpanish as LetterTemplate, given);

describe('the directive to a third party', () => {
  it('is not printed without the tick that the copy comes from the electronic record', () => {
    const letter = composeKind(directive, { ...given, switches: { isFromEhr: false } });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'electronicTick', severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('is never signed by the advocate', () => {
    const letter = composeKind(directive, { ...given, signer: 'advocate' });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'signedByAdvocate', severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('is not printed while it asks for psychotherapy notes', () => {
    const letter = composeKind(directive, {
      ...given,
      facts: (facts) => ({
        ...facts,
        records: facts.records.map((record) => ({ ...record, title: 'Psychotherapy notes of 2025' })),
      }),
    });

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'psychotherapyNotes', severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });

  it('asks for no confirmation while no address for it is known', () => {
    expect(sayKind(directive, { ...given, fields: { ...given.fields, confirmationEmail: '' } })).not.toMatch(
      /confirm to/,
    );
  });

  it('names no day wished for while there is none', () => {
    const neededByNobody: KindCase = {
      ...given,
      facts: (facts) => ({ ...facts, request: facts.request === null ? null : { ...facts.request, neededBy: null } }),
    };

    expect(sayKind(directive, given)).toMatch(/there by November 28, 2026/);
    expect(sayKind(directive, neededByNobody)).not.toMatch(/I would be grateful/);
  });

  it('offers talk with the advocate only under a valid authorization', () => {
    const asked: KindCase = { ...given, switches: { ...given.switches, verbalContact: true } };

    expect(sayKind(directive, { ...asked, facts: (facts) => ({ ...facts, authorization: null }) })).not.toMatch(
      /may also speak/,
    );
  });
});

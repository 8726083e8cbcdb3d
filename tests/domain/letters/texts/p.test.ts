import { describe, expect, it } from 'vitest';
import pSpanish from '../../../../resources/letters/es/p.json' with { type: 'json' };
import p from '../../../../resources/letters/p.json' with { type: 'json' };
import { isPrintable } from '../../../../src/domain/letters/compose-letter.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, type KindCase, sayKind } from '../kind-table.ts';
import { describeReadingCopy } from './reading-copy.ts';
import { represented } from './represented.ts';

const notice = p as LetterTemplate;

const fields = {
  accession: 'S26-4411',
  kept: 'All blocks and slides',
  site: 'Core biopsy, left breast',
  takenOn: '2026-10-02',
  keepUntil: '2028-11-21',
  answerBy: '2026-12-05',
};
const given: KindCase = { fields };

describeKind(notice, {
  ...given,
  says: {
    keep: /keep the material named here until November 21, 2028/,
    noDestroy: /not to discard or destroy any of it without telling me first/,
    confirm: /confirm in writing what you hold of it, and until when/,
    retention:
      /histology slides at least 10 years, cytology slides 5 and blocks 2 \(42 CFR 493\.1105\); state law .* is a request/,
    answerBy: /by December 5, 2026/,
  },
  letterSays: [
    /Please keep the tissue of specimen S26-4411/,
    /Accession no\.: S26-4411/,
    /Specimen: Core biopsy, left breast/,
    /Taken on: October 2, 2026/,
    /To be kept: All blocks and slides/,
  ],
  neverSays: [/164\.524/, /30 days/, /right of access/, /CAP\b/],
  clauses: {
    wetTissue: /to keep any wet tissue that is left/,
    askFirst: /not to use up what is left of a block/,
    sendOn: /can go to another laboratory/,
    verbalContact: /may also speak about this with Example Advocate.*Signed authorization to speak/s,
  },
});

describeKind(notice, {
  ...given,
  facts: represented,
  says: { keep: /As the personal representative of Example Patient I ask you to keep/ },
  letterSays: [/Copy of the document that gives the representative authority/],
});

describeReadingCopy(notice, pSpanish as LetterTemplate, given);

describe('the notice to keep tissue', () => {
  it('proposes the material of the custody record while nothing else is typed', () => {
    const said = sayKind(notice, { fields: { ...fields, accession: '', kept: '' } });

    expect(said).toMatch(/specimen EX-26-1/);
    expect(said).toMatch(/To be kept: pathology slides A1 and A2, H&E/);
  });

  it('names no day for the answer while none is typed', () => {
    expect(sayKind(notice, { fields: { ...fields, answerBy: '' } })).not.toMatch(/grateful for your answer/);
  });

  it('is not printed once a changed wording cites the right of access', () => {
    const citing: LetterTemplate = JSON.parse(
      JSON.stringify(notice).replace(
        'What I ask beyond that',
        'You must answer in time ({answerTime}). What I ask beyond',
      ),
    );
    const letter = composeKind(citing, given);

    expect(letter.findings).toContainEqual(expect.objectContaining({ id: 'tissueCites', severity: 'block' }));
    expect(isPrintable(letter)).toBe(false);
  });
});

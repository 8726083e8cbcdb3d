import { describe, expect, it } from 'vitest';
import spanish from '../../../../resources/letters/es/g.json' with { type: 'json' };
import g from '../../../../resources/letters/g.json' with { type: 'json' };
import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, describeKind, sayKind } from '../kind-table.ts';
import { findingsOf } from './findings-of.ts';
import { describeReadingCopy } from './reading-copy.ts';

const feeDispute = g as LetterTemplate;
const fields = {
  copyForm: 'electronic',
  lineItems: 'Retrieval fee, $25.00\n40 pages at $0.75, $30.00',
  acceptedFee: '650',
};

describeKind(feeDispute, {
  fields,
  says: {
    ownAccess: /invoice EXAMPLE-INV-1 of November 12, 2026 asks for \$95\.00.*was my own, under my right of access/,
    costBased: /labor of copying, supplies, postage.*\(45 CFR 164\.524\(c\)\(4\)\).*retrieval and handling may not/,
    perPage: /price by the page does not fit electronic copies/,
    flatFee: /\$6\.50.*one option open to you, not a cap/,
    correct: /itemization and a corrected fee/,
    meanwhile: /That is a request, not a legal claim/,
    accepted: /I am ready to pay \$6\.50/,
  },
  letterSays: [/Retrieval fee, \$25\.00\n40 pages at \$0\.75, \$30\.00/, /Enclosures: Copy of invoice EXAMPLE-INV-1;/],
  neverSays: [/Ciox/, /overcharg/i, /(?<!not a )\bcap\b/],
  clauses: {
    billedPerPage: /price by the page/,
    payUndisputed: /I pay \$6\.50, which is not in dispute/,
    stateLowerLimit: /The limit in state law is lower: Example/,
    portalInstead: /through your portal, that will do/,
    nameAdvocate: /You may also speak about this with Example Advocate.*\n?/,
  },
});

describeKind(feeDispute, {
  signer: 'advocate',
  fields,
  says: { ownAccess: /The request of October 11, 2026 was the patient’s own/ },
  letterSays: [/Signed authorization/, /not legal counsel/i],
  neverSays: [/my own/],
});

describeReadingCopy(feeDispute, spanish as LetterTemplate, { fields });

describe('the fee dispute (g)', () => {
  it('says nothing of page prices and the flat fee where paper was asked for', () => {
    const letter = sayKind(feeDispute, { fields: { ...fields, copyForm: 'paper' } });
    expect(letter).toMatch(/Paper copies/);
    expect(letter).not.toMatch(/by the page|\$6\.50 for|flat fee/);
  });

  it('names the fee that is paid once the undisputed part is paid', () => {
    const letter = composeKind(feeDispute, {
      fields: { ...fields, acceptedFee: '' },
      switches: { payUndisputed: true },
    });
    expect(letter.document.gaps).toEqual([
      { label: 'Fee the client accepts', where: 'letter', field: 'fields.acceptedFee' },
    ]);
  });
});

describe('the preconditions of the fee dispute (g)', () => {
  const withRequest =
    (change: Partial<NonNullable<LetterFacts['request']>>) =>
    (facts: LetterFacts): LetterFacts => ({
      ...facts,
      request: facts.request === null ? null : { ...facts.request, ...change },
    });

  it('has none against it for the client’s own request', () => {
    expect(findingsOf(feeDispute, { fields })).toEqual([]);
  });

  it.each(['thirdPartyDirective', 'authorization', 'providerToProvider', 'labPolicy'] as const)(
    'is not for a request by the route %s, which the fee limit does not bind',
    (route) => {
      expect(findingsOf(feeDispute, { fields, facts: withRequest({ route }) })).toEqual(['feeRoute (block)']);
    },
  );

  it('disputes no fee that nobody asked for', () => {
    const fee = { invoicedCents: null, quotedCents: null };
    const letter = findingsOf(feeDispute, {
      fields,
      facts: (facts) => withRequest({ fee: { ...(facts.request?.fee ?? {}), ...fee } as never })(facts),
    });
    expect(letter).toEqual(['feeNone (block)']);
  });
});

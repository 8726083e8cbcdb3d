import { describe, expect, it } from 'vitest';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { composeContactLog } from '../../../src/domain/papers/contact-log.ts';
import { composeFaxCover } from '../../../src/domain/papers/fax-cover.ts';
import { composeLabelSheet } from '../../../src/domain/papers/label-sheet.ts';
import { composePackingSlip } from '../../../src/domain/papers/packing-slip.ts';
import { shippedPaperWords } from '../../../src/domain/papers/paper-words.ts';
import { noFee } from '../../../src/domain/requests/request.ts';
import { addDays } from '../../../src/domain/shared/days.ts';
import { said } from '../letters/said.ts';
import { contactLogFacts, faxCoverFacts, packingSlipFacts, sentFacts, TODAY } from './paper-fixture.ts';

const words = shippedPaperWords;

describe('a fax cover sheet', () => {
  const cover = composeFaxCover(faxCoverFacts(), words);

  it('says to and from whom, the numbers, the pages, the day and our reference', () => {
    const whole = said(cover);

    expect(cover.gaps).toEqual([]);
    expect(whole).toContain('To: Example General Hospital\nAttention: Example Department\nFax: (555) 555-0113');
    expect(whole).toContain('From: Example Advocate, BCPA, Example Advocacy Practice\nFax: (555) 555-0102');
    expect(whole).toContain('Pages: 4, with this one');
    expect(whole).toContain('About: Our reference CB-0012');
    expect(whole).toContain('November 21, 2026');
    expect(whole).toMatch(/destroy every page/);
  });

  it('says nothing about a person or about health', () => {
    const { client, theCase } = sentFacts();
    const whole = `${said(cover)} ${cover.meta.title}`;

    expect(whole).not.toContain(client.legalName);
    expect(whole).not.toContain(theCase.cancer);
    expect(whole).not.toMatch(/patient,|record|pathology|cancer\b|born/i);
  });

  it('names a fax number or a receiver that is missing', () => {
    const { recipient } = faxCoverFacts();
    const { organization } = recipient;
    const bare = {
      ...recipient,
      departmentId: null,
      organization: organization === null ? null : { ...organization, fax: null },
    };

    expect(composeFaxCover(faxCoverFacts({ recipient: bare }), words).gaps).toEqual([
      expect.objectContaining({ where: 'organization', field: 'fax' }),
    ]);
    const nobody = { organization: null, departmentId: null, clinician: null };
    expect(composeFaxCover(faxCoverFacts({ recipient: nobody }), words).gaps).toHaveLength(2);
  });
});

describe('the record of a request', () => {
  const whole = said(composeContactLog(contactLogFacts(), words, shippedLaw));

  it.each([
    ['whose it is', /Patient: Example Patient\nDate of birth: February 28, 1961/],
    [
      'who was asked by which route',
      /Custodian: Example General Hospital, Example Department\nAsked by: the patient’s own right of access \(45 CFR 164\.524\)/,
    ],
    ['when and how it was sent', /Sent: October 11, 2026 by fax\nTracking or slip: EXAMPLE-SLIP-1/],
    ['when it was received and how that is known', /Received: October 12, 2026 \(fax confirmation\)/],
    [
      'when the answer was due, and by which rule',
      /Answer due: November 11, 2026, 30 days from receipt \(45 CFR 164\.524\(b\)\(2\)\(i\)\)/,
    ],
    ['how late it is', /Days late: 10/],
    ['what came and what is open', /EX-26-1 \| came November 13, 2026\n.*EX-26-2 \| still open/],
    [
      'every contact in order',
      /October 15, 2026, 10:15 \| Phone \| Example Clerk \| Receipt confirmed \| \nNovember 6, 2026 .* Promised: The rest is being copied \| November 9, 2026/,
    ],
    ['who put it together', /Put together by Example Advocate, BCPA/],
  ])('says %s', (_, pattern) => {
    expect(whole).toMatch(pattern);
  });

  it('tells the fee line by line with its days', () => {
    const base = contactLogFacts();
    const fee = {
      ...noFee,
      quotedCents: 2_000,
      quotedOn: addDays(TODAY, -20),
      invoicedCents: 9_550,
      invoicedOn: addDays(TODAY, -9),
      invoiceNumber: 'INV-7',
      disputedOn: addDays(TODAY, -8),
      paidCents: 2_000,
    };
    const text = said(composeContactLog({ ...base, request: { ...base.request, fee } }, words, shippedLaw));

    expect(text).toContain(
      'Fee: Quoted $20.00 on November 1, 2026; invoiced $95.50 on November 12, 2026; invoice INV-7; disputed on November 13, 2026; paid $20.00',
    );
  });

  it('says whether an extension counts, and why not', () => {
    const base = contactLogFacts();
    const extension = { receivedOn: addDays(TODAY, -20), reason: 'Example reason', until: addDays(TODAY, 5) };
    const request = { ...base.request, extension };
    const counts = { ...base.clock, extendedDueOn: addDays(TODAY, 5) };
    const fails = { ...base.clock, extensionProblem: 'came after day 30' };

    expect(said(composeContactLog({ ...base, request, clock: counts }, words, shippedLaw))).toMatch(
      /Extension: received November 1, 2026, until November 26, 2026: Example reason/,
    );
    expect(said(composeContactLog({ ...base, request, clock: counts }, words, shippedLaw))).not.toContain('Days late');
    expect(said(composeContactLog({ ...base, request, clock: fails }, words, shippedLaw))).toContain(
      'it does not count: it came after day 30',
    );
  });

  it('of a draft without contacts says so', () => {
    const base = contactLogFacts();
    const request = { ...base.request, sent: null, receipt: null };
    const clock = { ...base.clock, receivedOn: null, dueOn: null, federalDueOn: null };
    const text = said(composeContactLog({ ...base, request, clock, contacts: [], records: [] }, words, shippedLaw));

    expect(text).toContain('Sent: not yet\nReceived: not known');
    expect(text).toContain('No contact has been logged.');
    expect(text).toContain('not known | no date given');
  });
});

describe('a packing slip', () => {
  it('lists whose the material is, what is in the parcel, and the terms of the loan', () => {
    const slip = composePackingSlip(packingSlipFacts(), words);
    const whole = said(slip);

    expect(slip.gaps).toEqual([]);
    expect(whole).toContain('Patient: Example Patient\nDate of birth: February 28, 1961');
    expect(whole).toContain('Pathology slides | A1 and A2, H&E | EX-26-1 | 2');
    expect(whole).toContain('Due back on December 1, 2026.');
    expect(whole).toContain('The material belongs to Example General Hospital and goes back to it.');
    expect(whole).toContain('without the owner’s consent');
    expect(whole).toMatch(/To: Example Cancer Center, Dr\. Second Example/);
    expect(whole).toContain('Tracking: EXAMPLE-TRACKING-1');
    expect(whole).toMatch(/Signature: \nDate: \nName: /);
  });

  it('of what may be kept says so and names no loan', () => {
    const facts = packingSlipFacts();
    const whole = said(
      composePackingSlip({ ...facts, material: { ...facts.material, isLoan: false }, ownerName: null }, words),
    );

    expect(whole).toContain('not on loan and may be kept');
    expect(whole).not.toContain('Due back');
  });

  it('names what is missing', () => {
    const facts = packingSlipFacts();
    const bare = {
      ...facts,
      material: { ...facts.material, count: null },
      client: { legalName: '', dateOfBirth: null },
      to: null,
      ownerName: null,
    };

    expect(
      composePackingSlip(bare, words)
        .gaps.map(({ where, field }) => `${where} ${field}`)
        .sort(),
    ).toEqual(['client dateOfBirth', 'client legalName', 'material count', 'material holderId', 'material ownerId']);
  });
});

describe('a sheet of labels', () => {
  it('holds every line of every address', () => {
    const labels = [['Example Hospital', '1 Example Street'], ['Another']];
    const sheet = composeLabelSheet({ labels, startAt: 3, paperSize: 'letter', today: TODAY }, words);

    expect(sheet.blocks).toEqual([expect.objectContaining({ kind: 'labels', startAt: 3, labels, sheet: 'letter' })]);
  });

  it('begins a new sheet when the first label lies beyond it', () => {
    const facts = { labels: [['Example']], paperSize: 'a4', today: TODAY } as const;

    expect(composeLabelSheet({ ...facts, startAt: 22 }, words).blocks[0]).toMatchObject({ startAt: 1 });
    expect(composeLabelSheet({ ...facts, startAt: 21 }, words).blocks[0]).toMatchObject({ startAt: 21 });
  });
});

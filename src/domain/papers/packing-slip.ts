import type { Client } from '../clients/client.ts';
import type { Custody, Material } from '../custody/material.ts';
import type { PostalAddress } from '../directory/organization.ts';
import { addressInLine } from '../letters/address-lines.ts';
import { practiceLetterhead } from '../letters/letter-frame.ts';
import { writtenDate } from '../letters/letter-words.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, type Gap, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import type { PaperWords } from './paper-words.ts';

/** One end of a parcel's way. */
export interface PackingParty {
  readonly name: string;
  readonly attention: string | null;
  readonly address: PostalAddress | null;
  readonly phone: string | null;
}

/** What the slip of one parcel is made of. */
export interface PackingSlipFacts {
  readonly material: Material;
  readonly custody: Custody;
  readonly client: Pick<Client, 'legalName' | 'dateOfBirth'>;
  readonly from: PackingParty | null;
  readonly to: PackingParty | null;
  /** Whom a loan goes back to. */
  readonly ownerName: string | null;
  readonly carrier: string | null;
  readonly practice: Practice;
  /** The receiver's own number for the case; null while it has none. */
  readonly accession: string | null;
  readonly today: Day;
}

/**
 * The paper inventory that goes with slides, blocks or discs, beside the holder and not in it (record-requests.md
 * section 7): whose they are, what is in the parcel and how many, the terms of a loan, and room for the receiver to sign.
 * Gaps: patient, birth date, receiver, count.
 */
export function composePackingSlip(facts: PackingSlipFacts, words: PaperWords): ComposedDocument {
  const { material, client, practice, today } = facts;
  const { packingSlip: slip, common } = words;
  const gaps: Gap[] = [];
  const said = (value: string | null, gap: Gap): Span => {
    if (value !== null && value.trim() !== '') return text(value);
    gaps.push(gap);
    return { kind: 'gap', label: gap.label };
  };
  const born = client.dateOfBirth === null ? null : writtenDate(client.dateOfBirth, common);
  const own = (value: string | null) => value ?? '';
  const pairs = [
    {
      label: slip.patient,
      value: said(client.legalName, { label: 'Legal name of the client', where: 'client', field: 'legalName' }),
    },
    {
      label: slip.born,
      value: said(born, { label: 'Date of birth of the client', where: 'client', field: 'dateOfBirth' }),
    },
    { label: slip.date, value: text(writtenDate(today, common)) },
    { label: slip.from, value: text(partyText(facts.from, practice)) },
    {
      label: slip.to,
      value: said(partyText(facts.to, practice), {
        label: 'Whom the parcel goes to',
        where: 'material',
        field: 'holderId',
      }),
    },
    { label: slip.ownAccession, value: text(own(facts.accession)) },
    { label: slip.carrier, value: text(own(facts.carrier)) },
    { label: slip.tracking, value: text(own(facts.custody.tracking)) },
  ].filter(({ value }) => value.kind === 'gap' || value.text !== '');
  const count = said(material.count === null ? null : String(material.count), {
    label: slip.countUnknown,
    where: 'material',
    field: 'count',
  });
  const owner = material.isLoan
    ? said(facts.ownerName, { label: 'The laboratory that owns the material', where: 'material', field: 'ownerId' })
    : null;
  const shares = [28, 40, 20, 12];
  const reach = [
    practice.fax === null ? null : unbroken(lowerFirst(putIn(common.letterhead.fax, { fax: practice.fax }))),
    practice.email,
    practice.phone === null ? null : unbroken(practice.phone),
  ];
  return {
    meta: {
      style: 'letter',
      title: `${slip.title}, ${client.legalName}`,
      author: practice.name,
      language: 'en-US',
      dated: today,
      reference: null,
      footer: putIn(slip.footer, { practice: practice.name }),
    },
    gaps,
    limit: null,
    blocks: [
      practiceLetterhead(practice, common),
      { kind: 'title', text: slip.title, subtitle: slip.subtitle },
      { kind: 'facts', pairs },
      { kind: 'heading', text: slip.contentsHead },
      {
        kind: 'table',
        columns: slip.contentColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
        rows: [
          [
            text(slip.kinds[material.kind]),
            text(material.label),
            text(material.accessionNumber ?? common.unknownAccession),
            count,
          ],
        ],
      },
      ...terms(facts, owner, words),
      { kind: 'checkbox', lead: slip.receivedHead, text: slip.condition, checked: false },
      {
        kind: 'paragraph',
        spans: [
          text(
            putIn(slip.received, {
              practice: practice.name,
              reach: reach.filter((way) => way !== null).join(', '),
            }),
          ),
        ],
      },
      {
        kind: 'signature',
        lines: [
          { label: slip.signature, value: null },
          { label: slip.receivedOn, value: null },
          { label: slip.name, value: null },
        ],
      },
    ],
  };
}

function terms(
  { material, custody, practice }: PackingSlipFacts,
  owner: Span | null,
  words: PaperWords,
): ReadonlyArray<Block> {
  const { packingSlip: slip, common } = words;
  const phone = practice.phone ?? practice.email ?? practice.name;
  const damaged = [text(putIn(slip.damaged, { phone: unbroken(phone) }))];
  if (!material.isLoan) return [{ kind: 'list', ordered: false, items: [[text(slip.keep)], damaged] }];
  const dueOn = custody.loanDueOn ?? material.loanDueOn;
  const due = dueOn === null ? [] : [[text(putIn(slip.loanDue, { date: writtenDate(dueOn, common) }), true)]];
  return [
    {
      kind: 'list',
      lead: slip.loanHead,
      ordered: false,
      items: [...due, ...slip.loan.map((line) => withOwner(line, owner)), damaged],
    },
  ];
}

// The owner's name, or the hole for it, in its place.
function withOwner(line: string, owner: Span | null): ReadonlyArray<Span> {
  const [before = '', after] = line.split('{owner}');
  return after === undefined || owner === null ? [text(line)] : [text(before), owner, text(after)];
}

function partyText(party: PackingParty | null, practice: Practice): string {
  if (party === null) return '';
  const address = party.address === null ? '' : addressInLine(party.address, practice.address?.country ?? null);
  return [party.name, party.attention ?? '', address, unbroken(party.phone ?? '')]
    .filter((part) => part.trim() !== '')
    .join(', ');
}

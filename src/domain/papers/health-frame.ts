import common from '../../../resources/letters/common.json' with { type: 'json' };
import words from '../../../resources/papers/health.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import type { HealthSource } from '../health/health.ts';
import { writtenDate } from '../letters/letter-words.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';

/** What every history sheet is made of besides its lines. */
export interface HealthPaperFacts {
  readonly client: Pick<Client, 'legalName' | 'dateOfBirth'>;
  readonly case: Pick<Case, 'cancer'>;
  readonly practice: Pick<Practice, 'name'>;
  /** The day the client said that the sheet is right; null while that has not happened. */
  readonly approvedOn: Day | null;
  readonly today: Day;
  /** Where a line comes from, in words. */
  readonly sourceOf: (source: HealthSource & { readonly page?: number | null }) => string;
}

export const healthPaperWords = words;

/** A sheet for the client with its title and the foot of workflow.md section 12. It never has gaps. */
export function healthPaper(facts: HealthPaperFacts, title: string, blocks: ReadonlyArray<Block>): ComposedDocument {
  const { client, practice, approvedOn, today } = facts;
  const date = (day: Day) => writtenDate(day, common);
  const born = client.dateOfBirth === null ? '' : putIn(words.born, { date: date(client.dateOfBirth) });
  return {
    meta: {
      style: 'clientPaper',
      title: `${title}, ${client.legalName}`,
      author: practice.name,
      language: 'en-US',
      dated: today,
      reference: null,
      footer: putIn(words.footer, {
        client: shortened(client.legalName, 120),
        practice: shortened(practice.name, 80),
        approval: approvedOn === null ? words.notApproved : putIn(words.approved, { date: unbroken(date(approvedOn)) }),
        date: unbroken(date(today)),
      }),
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: title,
        subtitle: putIn(words.subtitle, {
          client: client.legalName,
          born,
          cancer: facts.case.cancer,
          date: date(today),
        }),
      },
      ...blocks,
    ],
  };
}

/** A table under its heading; nothing when it has no rows. */
export function headedTable(
  heading: string,
  columns: ReadonlyArray<string>,
  shares: ReadonlyArray<number>,
  rows: ReadonlyArray<ReadonlyArray<Span>>,
): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows,
      isDense: true,
    },
  ];
}

/** A cell; an empty one says that it is not known. */
export function cell(value: string | null): Span {
  return text(value === null || value === '' ? words.notSaid : value);
}

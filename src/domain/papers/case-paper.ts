import common from '../../../resources/letters/common.json' with { type: 'json' };
import words from '../../../resources/papers/case-papers.json' with { type: 'json' };
import type { Client } from '../clients/client.ts';
import { writtenDate } from '../letters/letter-words.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, type DocumentMeta, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';

/** What every paper of a case is made of besides its content. */
export interface CasePaperFacts {
  readonly client: Client;
  readonly practice: Pick<Practice, 'name'>;
  /** The day the client said that the paper may be used; null while that has not happened. */
  readonly approvedOn: Day | null;
  readonly today: Day;
}

export const casePaperWords = words;

/** "November 21, 2026", never broken over a line. */
export function paperDate(day: Day): string {
  return unbroken(writtenDate(day, common));
}

/** A paper of the case with its title and the foot of workflow.md section 12; it never has gaps. */
export function casePaper(
  { client, practice, approvedOn, today }: CasePaperFacts,
  title: string,
  blocks: ReadonlyArray<Block>,
  look: Pick<DocumentMeta, 'style' | 'orientation'>,
): ComposedDocument {
  const born = client.dateOfBirth === null ? '' : putIn(words.born, { date: paperDate(client.dateOfBirth) });
  const approval = approvedOn === null ? words.notApproved : putIn(words.approved, { date: paperDate(approvedOn) });
  return {
    meta: {
      ...look,
      title: `${title}, ${client.legalName}`,
      author: practice.name,
      language: 'en-US',
      dated: today,
      reference: null,
      footer: putIn(words.footer, {
        client: shortened(client.legalName, 120),
        practice: shortened(practice.name, 80),
        approval,
        date: paperDate(today),
      }),
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: title,
        subtitle: putIn(words.subtitle, { client: client.legalName, born, date: paperDate(today) }),
      },
      ...blocks,
    ],
  };
}

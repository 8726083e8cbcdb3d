import words from '../../../resources/papers/case-papers.json' with { type: 'json' };
import type { Client } from '../clients/client.ts';
import type { Practice } from '../practice/practice.ts';
import type { Block, ComposedDocument, DocumentMeta } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { approvalWords, clientPaper, paperDate } from './client-paper.ts';

/** What every paper of a case is made of besides its content. */
export interface CasePaperFacts {
  readonly client: Pick<Client, 'legalName' | 'dateOfBirth'>;
  readonly practice: Pick<Practice, 'name'>;
  /** The day the client said that the paper may be used; null while that has not happened. */
  readonly approvedOn: Day | null;
  readonly today: Day;
}

export const casePaperWords = words;

/** A paper of the case with its title and the foot of workflow.md section 12; `about` stands beside the client's name. */
export function casePaper(
  { client, practice, approvedOn, today }: CasePaperFacts,
  title: string,
  blocks: ReadonlyArray<Block>,
  look: Pick<DocumentMeta, 'style' | 'orientation'>,
  about: ReadonlyArray<string> = [],
): ComposedDocument {
  const born = client.dateOfBirth === null ? '' : putIn(words.born, { date: paperDate(client.dateOfBirth) });
  const subtitle = [`${client.legalName}${born}`, ...about, paperDate(today)].join('  ·  ');
  return {
    ...clientPaper(
      {
        title,
        clientName: client.legalName,
        practiceName: practice.name,
        approval: approvalWords(approvedOn),
        dated: today,
      },
      look,
    ),
    blocks: [{ kind: 'title', text: title, subtitle }, ...blocks],
  };
}

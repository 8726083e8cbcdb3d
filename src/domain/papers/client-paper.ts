import common from '../../../resources/letters/common.json' with { type: 'json' };
import words from '../../../resources/papers/client-papers.json' with { type: 'json' };
import { writtenDate } from '../letters/letter-words.ts';
import { type ComposedDocument, type DocumentMeta, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';

/** Whom a paper is for, who made it and when. */
export interface ClientPaperFacts {
  readonly title: string;
  readonly clientName: string;
  readonly practiceName: string;
  /** What the foot says of the client's approval: `approvalWords` or `approvalOrLine`. */
  readonly approval: string;
  readonly dated: Day;
}

/** The frame of a paper for the client, without its blocks, with the foot of workflow.md section 12; it never has gaps. */
export function clientPaper(
  { title, clientName, practiceName, approval, dated }: ClientPaperFacts,
  look: Pick<DocumentMeta, 'style' | 'orientation'>,
): Omit<ComposedDocument, 'blocks'> {
  return {
    meta: {
      ...look,
      title: `${title}, ${clientName}`,
      author: practiceName,
      language: 'en-US',
      dated,
      reference: null,
      footer: putIn(words.footer, {
        client: shortened(clientName, 120),
        practice: shortened(practiceName, 80),
        approval,
        date: paperDate(dated),
      }),
    },
    gaps: [],
    limit: null,
  };
}

/** "client-approved on November 21, 2026"; says so where `approvedOn` is null because nobody has approved it yet. */
export function approvalWords(approvedOn: Day | null): string {
  return approvedOn === null ? words.notApproved : putIn(words.approved, { date: paperDate(approvedOn) });
}

/** The same, with a line to write the day on where the client approves on paper. */
export function approvalOrLine(approvedOn: Day | null): string {
  return putIn(words.approved, { date: approvedOn === null ? words.approvalLine : paperDate(approvedOn) });
}

/** "November 21, 2026", never broken over a line. */
export function paperDate(day: Day): string {
  return unbroken(writtenDate(day, common));
}

import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import type { LetterLanguage } from '../letters/letter.ts';
import type { Practice } from '../practice/practice.ts';
import type { RecordItem } from '../records/record-item.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { Agreement, Comparison, ComparisonAnnotation, Materiality } from './comparison.ts';
import type { Opinion } from './opinion.ts';
import { seenAgreement } from './opinions-mark.ts';
import { consultModeLabel } from './say.ts';
import {
  agreedBlocks,
  bannerBlock,
  byEyeBlocks,
  differenceBlocks,
  notAddressedBlocks,
  oneSidedBlocks,
  questionBlocks,
} from './sheet-sections.ts';
import { details, fitting, type SheetRow, type SheetVersion } from './sheet-words.ts';
import { dateIn, summaryWords } from './words.ts';

/** What the client's comparison summary is made of. */
export interface ComparisonSheetFacts {
  readonly client: Pick<Client, 'legalName'>;
  readonly case: Pick<Case, 'cancer' | 'goal'>;
  readonly practice: Pick<Practice, 'name'>;
  /** In their order; the same ones that were compared. */
  readonly opinions: ReadonlyArray<Opinion>;
  readonly comparison: Comparison;
  readonly annotations: ReadonlyArray<ComparisonAnnotation>;
  /** The records of the case, to name what a doctor did not have. */
  readonly records: ReadonlyArray<RecordItem>;
  readonly dated: Day;
  /** What the client reads; what somebody typed is not translated. */
  readonly language: LetterLanguage;
}

const PAGE_LIMIT = 2;

/**
 * The client's comparison summary in plain words, at most two pages (workflow.md section 9).
 *
 * In this order: who gave the opinions, a notice when they had different records, differences (what would change
 * treatment first), what all say, what only some say, what nobody speaks of, what must be compared by eye, open
 * questions, the client's own goal, a blank box for the decision. No score, no winner, no advice. When two pages do not
 * hold it, words are shortened step by step (`limit`); a difference is never left out.
 */
export function composeComparisonSheet(facts: ComparisonSheetFacts): ComposedDocument {
  const { opinions, language } = facts;
  const words = summaryWords(language);
  const versions = details.map((detail, place) => compose(facts, { opinions, language, words, detail }, place > 1));
  return versions.reduceRight((shorter, version) => ({ ...version, limit: { pages: PAGE_LIMIT, shorter } }));
}

function compose(facts: ComparisonSheetFacts, sheet: SheetVersion, isShortened: boolean): ComposedDocument {
  const { client, case: theCase, practice, comparison } = facts;
  const { opinions, language, words, detail } = sheet;
  const dated = dateIn(language, facts.dated);
  const rows = comparison.rows.map(
    (row): SheetRow => ({
      row,
      annotation: facts.annotations.find(({ dimension }) => dimension === row.dimension),
    }),
  );
  const of = (agreement: Agreement) =>
    rows.filter(({ row, annotation }) => seenAgreement(row, annotation) === agreement);
  const differences = of('different').toSorted((one, other) => weight(one) - weight(other));
  const open = [...differences, ...of('unknown'), ...of('onlySome'), ...of('notAddressed'), ...of('same')];
  return {
    meta: {
      style: 'clientPaper',
      title: putIn(words.documentTitle, { client: client.legalName }),
      author: practice.name,
      language: `${language}-US`,
      dated: facts.dated,
      reference: null,
      footer: putIn(words.footer, {
        client: shortened(client.legalName, 120),
        practice: shortened(practice.name, 80),
        date: unbroken(dated),
      }),
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'title',
        text: words.title,
        subtitle: [shortened(client.legalName, 120), shortened(theCase.cancer, 120), dated].join('  ·  '),
      },
      { kind: 'paragraph', spans: [text(words.purpose)], emphasis: 'quiet' },
      { kind: 'facts', pairs: opinions.slice(0, detail.opinionCount).map((opinion) => opinionPair(opinion, sheet)) },
      ...(comparison.differentBasis ? [bannerBlock(facts.records, sheet)] : []),
      ...differenceBlocks(differences, sheet),
      ...agreedBlocks(of('same'), sheet),
      ...oneSidedBlocks(of('onlySome'), sheet),
      ...notAddressedBlocks(
        of('notAddressed').map(({ row }) => row),
        sheet,
      ),
      ...byEyeBlocks(of('unknown'), sheet),
      ...questionBlocks(open, sheet),
      ...goalBlocks(theCase.goal, sheet),
      { kind: 'box', title: words.decision, lines: detail.decisionLines },
      ...(isShortened
        ? [{ kind: 'paragraph' as const, spans: [text(words.continued)], emphasis: 'quiet' as const }]
        : []),
    ],
  };
}

// What would change treatment comes first, then what nobody has judged yet.
function weight({ annotation }: SheetRow): number {
  const order: Readonly<Record<Materiality, number>> = { yes: 0, unsure: 1, no: 3 };
  return annotation?.material ? order[annotation.material] : 2;
}

function opinionPair(opinion: Opinion, sheet: SheetVersion): { label: string; value: Span } {
  const { language, words } = sheet;
  const who = [opinion.clinician, opinion.specialty, opinion.institution].filter((part) => part !== null).join(', ');
  const when = [
    opinion.givenOn === null ? null : dateIn(language, opinion.givenOn),
    consultModeLabel(opinion.mode, language).toLowerCase(),
  ];
  const how = when.filter((part) => part !== null).join(', ');
  return {
    label: putIn(words.opinion, { order: opinion.opinionOrder }),
    value: text(`${fitting(who, sheet)}; ${how}`),
  };
}

function goalBlocks(goal: string | null, { words, detail }: SheetVersion): ReadonlyArray<Block> {
  if (goal === null) return [{ kind: 'box', title: words.goal.blank, lines: 2 }];
  return [
    { kind: 'heading', text: words.goal.heading },
    { kind: 'paragraph', spans: [text(`“${shortened(goal, Math.max(detail.longest, 300))}”`)] },
  ];
}

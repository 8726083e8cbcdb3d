import words from '../../../resources/papers/shared-care.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { Talk } from '../talks/talk.ts';
import { sharedCareWords } from '../talks/talk-scripts.ts';
import { type CasePaperFacts, casePaper } from './case-paper.ts';
import { paperDate } from './client-paper.ts';

/** What a shared-care summary is made of; `talks` newest first. */
export interface SharedCareFacts extends CasePaperFacts {
  readonly case: Case & { readonly sharedCare: { readonly model: NonNullable<Case['sharedCare']['model']> } };
  readonly talks: ReadonlyArray<Talk>;
}

/** "Shared care summary 2026-11-21.pdf": names no client. */
export function sharedCareFileName(today: Day): string {
  return putIn(words.fileName, { date: today });
}

/** Characters of one cell that keep the summary on its page; the whole text stays with the case. */
const LONGEST_CELL = 480;

/**
 * The one-page summary of shared care (workflow.md section 4, step 8; section 11): the model agreed on, who leads, who
 * treats, whom the client calls, and what the teams still have to write in. What nobody agreed on is said as open.
 */
export function composeSharedCare(facts: SharedCareFacts): ComposedDocument {
  const { sharedCare, cancer } = facts.case;
  const model = sharedCareWords(sharedCare.model);
  const isDoubled = sharedCare.model === 'centerLeads' || sharedCare.model === 'sharedCare';
  const { rows, columns, labels } = words;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: columns.what, share: 0.42 },
      { title: columns.who, share: 0.58 },
    ],
    rows: [
      row(rows.lead, sharedCare.lead),
      row(rows.treatmentAt, sharedCare.treatmentAt),
      row(rows.sideEffectCalls, sharedCare.sideEffectCalls),
      [text(rows.ordersTests), text(words.writeIn)],
      [text(rows.prescribes), text(words.writeIn)],
      [text(rows.isTold), text(words.writeIn)],
      row(rows.planChanges, sharedCare.planChanges),
      row(rows.nextVisitOn, sharedCare.nextVisitOn === null ? null : paperDate(sharedCare.nextVisitOn)),
    ],
  };
  return casePaper(
    facts,
    words.title,
    [
      { kind: 'paragraph', spans: [text(words.about)], emphasis: 'quiet' },
      led(labels.cancer, cancer),
      led(labels.model, `${model.label}. ${model.explains}`),
      led(labels.talked, talkedOver(facts.talks)),
      table,
      ...(isDoubled ? [{ kind: 'paragraph', spans: [text(words.doubled)], emphasis: 'strong' } as const] : []),
    ],
    { style: 'letter' },
  );
}

function talkedOver(talks: ReadonlyArray<Talk>): string {
  const last = talks.find(({ moment }) => moment === 'sharing');
  if (last === undefined) return words.never;
  return putIn(words.talkedWith, { date: paperDate(last.on), who: last.withWhom ?? words.withTheTeam });
}

function row(what: string, who: string | null): ReadonlyArray<Span> {
  return [text(what), text(who === null ? words.open : shortened(who, LONGEST_CELL))];
}

function led(lead: string, said: string): Block {
  return { kind: 'paragraph', lead, spans: [text(said)] };
}

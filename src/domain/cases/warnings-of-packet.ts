import questions from '../../../resources/questions/proposals.json' with { type: 'json' };
import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { custodyOf, inOrder } from '../custody/custody.ts';
import { materialName } from '../custody/labels.ts';
import { sayQuestion } from '../questions/pieces.ts';
import { judgeWording } from '../questions/specificity.ts';
import { recordItemName } from '../records/labels.ts';
import type { RecordItem, RecordKind } from '../records/record-item.ts';
import { currentItems } from '../records/versions.ts';
import { isReached } from '../requests/contact-log.ts';
import { daysBetween, shortDate } from '../shared/days.ts';
import type { GuideFacts, RequestFacts } from './case-facts.ts';
import { consultDayOf, heldConsultations } from './consult-days.ts';
import { consultQuestions } from './evidence-of-questions.ts';
import { type Rule, when } from './found-warning.ts';
import { hasValues } from './step-captures.ts';

/** Warnings of step 4 (workflow.md section 4). */
export const recordRules = {
  generalTalk: (facts) => {
    if (consultDayOf(facts) === null || heldConsultations(facts).length > 0) return [];
    const lacks = [
      isLacking(facts.records, ['pathologyReport', 'pathologySlides']) ? 'pathology' : null,
      isLacking(facts.records, ['imagingStudy', 'imagingReport']) ? 'imaging' : null,
    ].filter((lack) => lack !== null);
    if (lacks.length === 0) return [];
    return [{ lacks: lacks.join(' and no '), them: lacks.length === 1 ? 'it' : 'them' }];
  },
  unanswered: ({ requests }, today) =>
    requests.filter(isUnanswered).flatMap(({ request, custodianName }) => {
      const days = request.sent === null ? 0 : daysBetween(request.sent.sentOn, today);
      return days >= data.numbers.unansweredDays ? [{ who: custodianName, days }] : [];
    }),
  dueAfterConsult: (facts, today) => {
    const consultOn = consultDayOf(facts);
    if (consultOn === null || heldConsultations(facts).length > 0) return [];
    return facts.requests
      .filter(isRunning)
      .flatMap(({ clock: { dueOn }, custodianName }) =>
        dueOn === null || dueOn <= consultOn
          ? []
          : [{ who: custodianName, due: shortDate(dueOn, today), consult: shortDate(consultOn, today) }],
      );
  },
  addendumToFollow: ({ records }) =>
    currentItems(records)
      .filter((item) => (item.state.kind === 'incomplete' ? /addend/i : ADDENDUM_TO_COME).test(saidOf(item)))
      .map(named),
  blockExhausted: ({ records }) =>
    currentItems(records)
      .filter(({ tissueLeft, state }) => tissueLeft === 'exhausted' && state.kind !== 'notNeeded')
      .map(named),
  // What is exhausted has a warning of its own.
  mayDiscard: ({ tissueWarnings, records }) =>
    tissueWarnings
      .filter(({ recordItemId, until }) => until !== null || !isExhausted(recordItemId, records))
      .map(({ text }) => ({ text })),
  discUnreadable: ({ materials, custodyEvents, records }) => [
    ...materials
      .filter(({ id, kind }) => {
        const way = inOrder(custodyEvents.filter(({ materialId }) => materialId === id));
        return kind === 'disc' && way.at(-1)?.kind === 'damaged';
      })
      .map((material) => ({ name: materialName(material) })),
    ...currentItems(records)
      .filter((item) => item.kind === 'imagingStudy' && item.state.kind === 'incomplete')
      .filter((item) => UNREADABLE.test(saidOf(item)))
      .map(named),
  ],
  // A file of somebody else is never checked, so the advocate says so where it is marked incomplete, or in its note.
  wrongPatient: ({ records }) =>
    currentItems(records)
      .filter(({ state }) => isHere(state.kind))
      .filter((item) => OF_ANOTHER[item.state.kind === 'incomplete' ? 'incomplete' : 'note'].test(saidOf(item)))
      .map(named),
  loanOverdue: ({ materials, custodyEvents }, today) =>
    materials.flatMap((material) => {
      const { isOverdue, loanDueOn } = custodyOf(material, custodyEvents, today);
      if (!isOverdue || loanDueOn === null) return [];
      return [{ name: materialName(material), day: shortDate(loanDueOn, today) }];
    }),
} satisfies Readonly<Record<string, Rule>>;

/** Warnings of step 5 (workflow.md section 4). */
export const questionRules = {
  tooMany: (facts) => {
    const { length: count } = consultQuestions(facts);
    const { most } = questions.listSize;
    return count > most ? [{ count, most }] : [];
  },
  onlyGeneral: (facts) => {
    const list = consultQuestions(facts);
    return when(list.length > 0 && list.every((question) => !judgeWording(question).isSpecific));
  },
  noValues: (facts) => when(consultQuestions(facts).length > 0 && !hasValues(facts)),
  asksAdvocate: (facts) =>
    consultQuestions(facts)
      .filter((question) => judgeWording(question).asksAdvocate)
      .map((question) => ({ text: sayQuestion(question) })),
} satisfies Readonly<Record<string, Rule>>;

function isLacking(records: GuideFacts['records'], kinds: ReadonlyArray<RecordKind>): boolean {
  const own = currentItems(records).filter(({ kind }) => kinds.includes(kind));
  if (own.length > 0 && own.every(({ state }) => state.kind === 'notNeeded')) return false;
  return !own.some(({ state }) => isHere(state.kind));
}

function isHere(kind: RecordItem['state']['kind']): boolean {
  return kind === 'received' || kind === 'checked' || kind === 'incomplete';
}

const ADDENDUM_TO_COME = /addend\w*\W+(is |are |still )*(to follow|to come|pending|awaited|expected|outstanding)/i;
const UNREADABLE = /unreadabl|not readabl|corrupt|damaged|(not|n[’']t) (be )?(read|open|import|load)/i;
/** Said of what is marked incomplete, where little else can be meant, and anywhere in a note. */
const OF_ANOTHER = {
  incomplete: /(wrong|another|other|different) (patient|person|client)|(some(body|one) else)/i,
  note: /wrong (patient|person|client)|(of|to) (another|a different) (patient|person|client)|(other|different) (patient|client)[’']s/i,
};

/** What the advocate wrote of a thing that is here: what is missing, and the note. */
function saidOf({ state, note }: RecordItem): string {
  if (!isHere(state.kind)) return '';
  return `${state.kind === 'incomplete' ? state.missing : ''}\n${note ?? ''}`;
}

/** Out, and neither answered nor done with. */
function isRunning({ request, clock }: RequestFacts): boolean {
  return request.sent !== null && !['complete', 'closed', 'denied'].includes(clock.status);
}

/** Nobody was reached, nothing came in, and receipt is at most assumed. */
function isUnanswered(one: RequestFacts): boolean {
  const { request, contacts } = one;
  const isConfirmed = request.receipt !== null && request.receipt.basis !== 'assumed';
  const isAnswered = request.items.some(({ outcome }) => outcome !== null) || contacts.some(isReached);
  return isRunning(one) && !isConfirmed && !isAnswered;
}

function isExhausted(id: RecordItem['id'], records: GuideFacts['records']): boolean {
  return records.some((item) => item.id === id && item.tissueLeft === 'exhausted');
}

function named(item: RecordItem) {
  return { name: recordItemName(item) };
}

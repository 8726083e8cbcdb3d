import { materialName } from '../custody/labels.ts';
import { channelLabel } from '../directory/labels.ts';
import { type Day, sayDay, shortDate } from '../shared/days.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { callScript, type ScriptLine } from './call-script.ts';
import type { Callee } from './callee.ts';
import { type ClientCall, clientScript } from './client-call.ts';
import { saySigns } from './emergency-words.ts';
import { placeOfRequest } from './request-words.ts';
import type { TodayCase, TodayEntry } from './today-entry.ts';
import type { RowDetails, RowRequest } from './today-row.ts';

/** What to say when a row is a call, be it by its kind or to `callee`; empty for what is no call. */
export function scriptOf(
  entry: TodayEntry,
  details: RowDetails,
  callee: Callee | null,
  today: Day,
): ReadonlyArray<ScriptLine> {
  const { subject } = entry;
  const { people, request, center, oncologist, theCase } = details;
  const clinician = oncologist?.of ?? theCase?.primaryOncologist ?? null;
  const ask = (action: 'timing' | 'windowClosing' | 'windowPassed' | 'pendingTest' | 'talk', test = '') =>
    callScript({ to: 'oncologist', action, clinician, test }, people);
  const askCenter = (action: 'consultationSoon' | 'summary') =>
    callScript({ to: 'center', action, intakeNumber: center?.intakeNumber ?? null }, people);
  switch (subject.kind) {
    case 'followUp':
      return request === null ? [] : askCustodian(request, subject.followUp.action, details, today);
    case 'window':
      return subject.state === 'emergency'
        ? askForCare(theCase?.emergencySigns ?? [], clinician, people)
        : ask(subject.state === 'passed' ? 'windowPassed' : 'windowClosing');
    case 'timing':
    case 'talk':
      return ask(subject.kind);
    case 'pendingTest':
      return ask('pendingTest', subject.test);
    case 'consultation':
      return askCenter('consultationSoon');
    case 'summary':
      return askCenter('summary');
    case 'loan': {
      // A loan is with whoever it was sent to, who need not be the center that gave the case its number.
      const material = lowerFirst(materialName(subject.material));
      return callScript({ to: 'center', action: 'loan', intakeNumber: null, material }, people);
    }
    case 'unsent':
      return callee === null ? [] : askAboutLetter(callee, details);
    case 'task':
      return callee === null ? [] : askAbout(subject.task.what, callee, details);
    case 'nextAction':
      return callee === null ? [] : askAbout(theCase?.nextAction?.what ?? '', callee, details);
    case 'authorization': {
      const ask = entry.isOverdue ? 'authorizationLate' : 'authorization';
      const who = details.disclosers === null ? '' : ` for ${details.disclosers}`;
      return askClient({ ask, who, day: sayDay(entry.dueOn, today) }, details);
    }
  }
}

/** The signature it waits for, or, where the advocate signs it, how the custodian takes it in. */
function askAboutLetter({ who, name }: Callee, details: RowDetails): ScriptLine[] {
  const { people, request } = details;
  const to = request === null ? '' : placeOfRequest(request);
  if (who === 'client') return askClient({ ask: 'sign', to }, details);
  if (who === 'oncologist') {
    return callScript({ to: 'oncologist', action: 'sign', clinician: name, letterTo: to }, people);
  }
  return callScript({ to: 'center', action: 'whereToSend', intakeNumber: null }, people);
}

/** What was written down, in its own words, after saying who calls and for whom. */
function askAbout(written: string, { who, name }: Callee, details: RowDetails): ScriptLine[] {
  const { people, center } = details;
  const what = topicOf(written);
  if (who === 'client') return askClient({ ask: 'written', what }, details);
  if (who === 'oncologist') return callScript({ to: 'oncologist', action: 'written', clinician: name, what }, people);
  const intakeNumber = who === 'center' ? (center?.intakeNumber ?? null) : null;
  return callScript({ to: 'center', action: 'written', intakeNumber, what }, people);
}

/** "the discs" of "Ask the daughter for the discs.": what it is about, where the words say whom to ask as well. */
function topicOf(written: string): string {
  const words = written.trim().replace(/[.!?]+$/u, '');
  return ASKING.exec(words)?.groups?.topic ?? words;
}

const ASKING = /^(?:call|phone|ring|ask|tell|remind|talk|speak)\b[^.;:]*?\s(?:about|for)\s(?<topic>\S.*)$/iu;

function askClient(call: ClientCall, { around, people }: RowDetails): ScriptLine[] {
  const client = around?.client ?? null;
  return client === null ? [] : clientScript(client, call, people);
}

/** The signs are told as they were ticked; what they mean is the treating team's to say (workflow.md 3.1). */
function askForCare(
  ticked: TodayCase['emergencySigns'],
  clinician: string | null,
  people: RowDetails['people'],
): ScriptLine[] {
  const action = ticked.length === 0 ? 'emergency' : 'emergencySigns';
  return callScript({ to: 'oncologist', action, clinician, signs: saySigns(ticked) }, people);
}

function askCustodian(request: RowRequest, action: string, { people }: RowDetails, today: Day): ScriptLine[] {
  const { reference, custodianName, sentOn, sentChannel, isTissue } = request;
  const by = sentChannel === null ? '' : ` by ${channelLabel(sentChannel).toLowerCase()}`;
  const sent = sentOn === null ? '' : `${shortDate(sentOn, today)}${by}`;
  return callScript({ to: 'custodian', action, custodian: custodianName, reference, sent, isTissue }, people);
}

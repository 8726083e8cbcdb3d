import { materialName } from '../custody/labels.ts';
import { channelLabel } from '../directory/labels.ts';
import { type Day, shortDate } from '../shared/days.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { callScript, type ScriptLine } from './call-script.ts';
import { saySigns } from './emergency-words.ts';
import type { TodayCase, TodayEntry } from './today-entry.ts';
import type { RowDetails, RowRequest } from './today-row.ts';

/** What to say when a row is a call; empty for what is no call. */
export function scriptOf({ subject }: TodayEntry, details: RowDetails, today: Day): ReadonlyArray<ScriptLine> {
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
    case 'task':
    case 'nextAction':
    case 'authorization':
      return [];
  }
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

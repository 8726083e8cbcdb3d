import { addDays, type Day, daysBetween, sayDay, shortDate } from '../shared/days.ts';
import { momentOf } from '../shared/zoned-time.ts';
import { consultDay } from './consult-day.ts';
import type { Consultation } from './consultation.ts';
import { consultantName, summaryDue } from './labels.ts';
import { type ConsultationSlot, type OtherZones, slotProblems } from './slot.ts';

/** Something about one consultation that somebody has to look at. */
export interface ConsultationWarning {
  readonly code:
    | 'skipped'
    | 'twice'
    | 'past'
    | 'zoneNotNoted'
    | 'leaveLate'
    | 'inFuture'
    | 'interpreter'
    | 'summaryLate'
    | 'summaryNotAsked'
    | 'summaryEarly'
    | 'summaryDueEarly'
    | 'slidesNotSeen'
    | 'imagesNotSeen'
    | 'subjectTo'
    | 'distress';
  readonly level: 'caution' | 'warning';
  /** What is so and what to do now. */
  readonly text: string;
  /** Where a number in it comes from; null where there is none. */
  readonly source: string | null;
}

/** What the warnings of a consultation are judged by, beside itself. */
export interface WarningFacts {
  readonly slot: ConsultationSlot | null;
  readonly today: Day;
  /** The moment, as ISO text in UTC. */
  readonly now: string;
}

/** Warnings of one consultation (workflow.md section 4, step 6), the pressing ones first. */
export function consultationWarnings(
  consultation: Consultation,
  { slot, today, now }: WarningFacts,
): ReadonlyArray<ConsultationWarning> {
  const found = [
    ...(slot === null ? [] : slotProblems(slot, consultation, now).map(({ code, text }) => warn(code, text))),
    ...beforehand(consultation, slot),
    ...daysToCome(consultation, today),
    ...(consultation.status === 'held' ? afterwards(consultation, today) : []),
  ];
  return found.toSorted((one, other) => order(one) - order(other));
}

/**
 * That the client's time is only taken to be the advocate's: said while the consultation is to come and the center keeps
 * another time, for a wrong guess makes a client miss it.
 */
export function zoneWarnings(
  { status }: Pick<Consultation, 'status'>,
  slot: ConsultationSlot | null,
  zones: OtherZones,
): ReadonlyArray<ConsultationWarning> {
  const isToCome = status === 'planned' || status === 'booked';
  if (!isToCome || zones.client !== null || slot === null || slot.elsewhere.length === 0) return [];
  return [
    caution(
      'zoneNotNoted',
      'The client’s time zone is not noted, so your own is taken for it, on paper too. Note it in the intake.',
    ),
  ];
}

function order({ level }: ConsultationWarning): number {
  return level === 'warning' ? 0 : 1;
}

function warn(code: ConsultationWarning['code'], text: string, source: string | null = null): ConsultationWarning {
  return { code, level: 'warning', text, source };
}

function caution(code: ConsultationWarning['code'], text: string): ConsultationWarning {
  return { code, level: 'caution', text, source: null };
}

function beforehand(consultation: Consultation, slot: ConsultationSlot | null): ReadonlyArray<ConsultationWarning> {
  const { status, interpreter } = consultation;
  if (status !== 'booked') return [];
  const language = interpreter.language === null ? '' : ` for ${interpreter.language}`;
  return [
    ...(interpreter.isNeeded && interpreter.confirmedOn === null
      ? [caution('interpreter', `The interpreter${language} is not confirmed yet. Ask the center to confirm.`)]
      : []),
    ...(slot !== null && leavesLate(consultation, slot)
      ? [warn('leaveLate', 'The client is to leave after the consultation begins. Both are kept; check both times.')]
      : []),
  ];
}

// Who leaves looks at the clock of where they are; where none else is named, it shows the center's time.
function leavesLate({ travel: { leaveAt } }: Consultation, { at, elsewhere, timeZone }: ConsultationSlot): boolean {
  if (leaveAt === null) return false;
  const own = elsewhere.find(({ whose }) => whose !== 'advocate')?.timeZone ?? timeZone;
  return Temporal.Instant.compare(momentOf(leaveAt, own).at, at) > 0;
}

// What has happened cannot have happened on a day to come; it is kept as written.
function daysToCome(consultation: Consultation, today: Day): ReadonlyArray<ConsultationWarning> {
  const { packetConfirmation, recording, interpreter, summary } = consultation;
  const noted: ReadonlyArray<readonly [string, Day | null]> = [
    ['the packet confirmed', packetConfirmation?.on ?? null],
    ['permission to record answered', recording.on],
    ['the interpreter confirmed', interpreter.confirmedOn],
    ['the written summary asked for', summary.requestedOn],
    ['the written summary received', summary.receivedOn],
  ];
  const said = noted.flatMap(([what, day]) =>
    day === null || day <= today ? [] : [`${what} ${shortDate(day, today)}`],
  );
  if (said.length === 0) return [];
  return [caution('inFuture', `On a day still to come: ${said.join(', ')}. It is kept as written; check the day.`)];
}

function afterwards(consultation: Consultation, today: Day): ReadonlyArray<ConsultationWarning> {
  const { sawSlides, sawImages, subjectTo, leftInDistress } = consultation;
  const warnings = [...summaryWarnings(consultation, today)];
  if (sawSlides === false) {
    warnings.push(
      warn('slidesNotSeen', 'The doctor did not see the slides. Ask whether the opinion changes once they are read.'),
    );
  }
  if (sawImages === false) {
    warnings.push(
      warn('imagesNotSeen', 'The doctor did not see the images. Ask whether the opinion changes once they are seen.'),
    );
  }
  if (subjectTo !== null) {
    warnings.push(
      warn('subjectTo', `The opinion waits for a result: ${subjectTo}. Ask when it comes and who tells the client.`),
    );
  }
  if (leftInDistress) {
    warnings.push(warn('distress', 'The client left in distress. Call today; the support entries are below.'));
  }
  return warnings;
}

/**
 * The written summary: late a week after the consultation, or once an earlier day agreed has passed; not asked for;
 * dated before the consultation, which is kept and said.
 */
function summaryWarnings(consultation: Consultation, today: Day): ReadonlyArray<ConsultationWarning> {
  const { summary } = consultation;
  const heldOn = consultDay(consultation);
  if (summary.receivedOn !== null) {
    if (heldOn === null || summary.receivedOn >= heldOn) return [];
    const received = shortDate(summary.receivedOn, today);
    return [
      caution('summaryEarly', `The written summary is dated ${received}, before the consultation. Check both days.`),
    ];
  }
  if (summary.requestedOn !== null && summary.dueOn !== null && summary.dueOn < summary.requestedOn) {
    return [caution('summaryDueEarly', 'The written summary is due before it was asked for. Check both days.')];
  }
  // Seven days without it warn, whatever later day was agreed or asked for (workflow.md section 4, step 6).
  const weekOn = heldOn === null ? summaryDueOn(consultation) : addDays(heldOn, summaryDue.days);
  const dueOn = summary.dueOn ?? weekOn;
  if (dueOn !== null && dueOn >= today && weekOn !== null && weekOn < today) {
    const days = heldOn === null ? summaryDue.days : daysBetween(heldOn, today);
    return [
      warn(
        'summaryLate',
        `No written summary from ${consultantName(consultation)} ${days} days after the consultation; the day agreed is ${sayDay(dueOn, today)}. Ask whether it will be there, and for the main points by phone.`,
        summaryDue.source,
      ),
    ];
  }
  if (dueOn !== null && dueOn < today) {
    const who = consultantName(consultation);
    const since = heldOn === null ? '' : ` ${daysBetween(heldOn, today)} days after the consultation`;
    return [
      warn(
        'summaryLate',
        `No written summary from ${who}${since}; it was due ${sayDay(dueOn, today)}. Ask for it in writing.`,
        summaryDue.source,
      ),
    ];
  }
  if (summary.requestedOn !== null) return [];
  return [caution('summaryNotAsked', 'The written summary is not asked for yet. Ask for it, with a day.')];
}

/** The day the written summary is due unless another was agreed: a week after the day it was asked for or, if that is
 * not known, after the consultation. Null where neither is known. */
export function summaryDueOn(consultation: Pick<Consultation, 'startsAt' | 'summary'>): Day | null {
  const from = consultation.summary.requestedOn ?? consultDay(consultation);
  return from === null ? null : addDays(from, summaryDue.days);
}

import data from '../../../resources/reference/today.json' with { type: 'json' };
import type { TodayConsultation } from './today-entry.ts';

/** Who gives the opinion and where, as far as it is known. */
export function consultName({ clinicianName, institution }: TodayConsultation): string {
  return [clinicianName, institution].filter((part) => part !== null).join(', ') || 'the center';
}

/** What is not ready for the consultation, in one sentence; empty when nothing is open (workflow.md step 6). */
export function stillOpen(consultation: TodayConsultation): string {
  const { packetConfirmation, interpreter, recording, place, link, phone, mode } = consultation;
  const isVisit = mode === 'inPerson' || mode === 'video' || mode === 'phone';
  const open = [
    packetConfirmation === null ? data.open.packet : null,
    interpreter.isNeeded && interpreter.confirmedOn === null ? data.open.interpreter : null,
    isVisit && recording.answer === 'notAsked' ? data.open.recording : null,
    isVisit && place === null && link === null && phone === null ? data.open.place : null,
  ].filter((words) => words !== null);
  return open.length === 0 ? '' : ` Still open: ${open.join('; ')}.`;
}

import type { CaseFacts } from './case-facts.ts';
import { consultDayOf, heldConsultations } from './consult-days.ts';
import { consultQuestions } from './evidence-of-questions.ts';
import type { Rule } from './step-evidence.ts';

/** What step 6 asks for, as the consultations show it (workflow.md section 4, step 6). */
export const consultationEvidence: Readonly<
  Record<'appointmentSet' | 'consultHeld' | 'notesSaved' | 'writtenSummary', Rule>
> = {
  appointmentSet: (facts) => {
    const isSet = consultDayOf(facts) !== null;
    return { met: isSet, shows: isSet ? 'A day is set' : 'No day is set' };
  },
  consultHeld: (facts) => {
    const count = heldConsultations(facts).length;
    return { met: count > 0, shows: count === 0 ? 'None held yet' : 'Held' };
  },
  notesSaved: (facts) => {
    const held = heldConsultations(facts);
    if (held.length === 0) return { met: false, shows: 'None held yet' };
    const hasNotes = held.some(({ notes }) => notes !== null);
    const first = consultQuestions(facts).filter(({ isTop }) => isTop);
    const open = first.filter((question) => !isSettled(question, facts)).length;
    const shows = [
      hasNotes ? 'Notes saved' : 'No notes',
      open === 0 ? null : `${open} of ${first.length} priority questions open`,
    ];
    return { met: hasNotes && open === 0, shows: shows.filter((part) => part !== null).join(', ') };
  },
  writtenSummary: (facts) => {
    const summaries = heldConsultations(facts).map(({ summary }) => summary);
    if (summaries.some(({ receivedOn }) => receivedOn !== null)) return { met: true, shows: 'Here' };
    if (summaries.some(({ requestedOn, dueOn }) => requestedOn !== null && dueOn !== null)) {
      return { met: true, shows: 'Asked for, with a day' };
    }
    const isAsked = summaries.some(({ requestedOn }) => requestedOn !== null);
    return { met: false, shows: isAsked ? 'Asked for, without a day' : 'Not asked for yet' };
  },
};

function isSettled({ id, status }: CaseFacts['questions'][number], { answers }: CaseFacts): boolean {
  return status === 'answered' || status === 'deferred' || answers.some(({ questionId }) => questionId === id);
}

import data from '../../../resources/reference/consultation-checklist.json' with { type: 'json' };
import type { Consultation } from './consultation.ts';

/** A line of the checklist of one consultation. */
export interface ConsultationCheck {
  readonly code: string;
  /** Before the consultation, or while it goes on. */
  readonly when: 'before' | 'during';
  readonly text: string;
  readonly help: string | null;
  readonly isDone: boolean;
  /** What the app knows that makes it done; null where a person ticks it. */
  readonly because: string | null;
}

/** Codes of the checklist (resources/reference/consultation-checklist.json). */
export const consultationCheckCodes: ReadonlyArray<string> = data.items.map(({ code }) => code);

/** Where the checklist comes from. */
export const consultationChecklistSource: string = data.source;

/** The checklist of a consultation (workflow.md section 4, step 6): ticked by hand or done by what is written down. */
export function consultationChecks(consultation: Consultation): ReadonlyArray<ConsultationCheck> {
  return data.items.map(({ code, when, text, help }) => {
    const because = knownBy(code, consultation);
    return {
      code,
      when: when === 'during' ? 'during' : 'before',
      text,
      help,
      isDone: because !== null || consultation.checks.includes(code),
      because,
    };
  });
}

function knownBy(code: string, { packetConfirmation, recording, arrivalTests }: Consultation): string | null {
  if (code === 'packetWithDoctor' && packetConfirmation !== null) {
    return `Confirmed by ${packetConfirmation.confirmedBy}`;
  }
  if (code === 'recording' && recording.answer !== 'notAsked') return sayRecording({ recording });
  if (code === 'arrivalTests' && arrivalTests !== null) return arrivalTests;
  return null;
}

/**
 * Whether a consultation may be recorded, in one sentence. Without a yes that is written down it is not recorded
 * (workflow.md section 12).
 */
export function sayRecording({ recording }: Pick<Consultation, 'recording'>): string {
  const { answer, askedBy, answeredBy, keptAt } = recording;
  if (answer === 'notAsked') return 'Not recorded: nobody has asked for permission.';
  const by = answeredBy === null ? '' : ` by ${answeredBy}`;
  const asked = askedBy === null ? '' : `; asked by ${askedBy}`;
  if (answer === 'no') return `Not recorded: permission was refused${by}${asked}.`;
  return `May be recorded: allowed${by}${asked}.${keptAt === null ? '' : ` Kept: ${keptAt}.`}`;
}

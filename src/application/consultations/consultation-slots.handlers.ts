import { consultDay } from '../../domain/consultations/consult-day.ts';
import type { Consultation } from '../../domain/consultations/consultation.ts';
import { consultantName } from '../../domain/consultations/labels.ts';
import { hasBegun, slotOf } from '../../domain/consultations/slot.ts';
import { summaryDueOn } from '../../domain/consultations/warnings.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { type Day, sayDay } from '../../domain/shared/days.ts';
import type { ConsultationId } from '../../domain/shared/ids.ts';
import { sayTimeOfDay } from '../../domain/shared/zoned-time.ts';
import { getConsultation, updateConsultation } from '../../store/consultations/consultations.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, WriteEnv } from '../handlers.ts';
import { carryQuestionsToNext } from '../questions/carry-questions.ts';
import { zonesOf } from './consultation-view.ts';
import { keepConsultDay } from './keep-consult-day.ts';

type Name = `consultations.${'book' | 'move' | 'hold' | 'cancel' | 'noShow'}`;

/** What happens to the slot of a consultation; each keeps the consultation day of the case in step. */
export const consultationSlotHandlers: Handlers<Name> = {
  async 'consultations.book'({ consultationId, ...slot }, env) {
    return await change(consultationId, env, ({ status, startsAt, calendarSequence }, say) => {
      if (status === 'booked') refuse('It is booked already. Move it to the new time instead.');
      if (status === 'held') refuse('It took place already. Add another consultation for another day.');
      // A calendar may still show the slot it had.
      const isAgain = startsAt !== null;
      return {
        changes: { ...slot, status: 'booked', calendarSequence: calendarSequence + (isAgain ? 1 : 0) },
        summary: `Booked the consultation ${say.of} for ${say.when(slot.startsAt)}`,
      };
    });
  },

  async 'consultations.move'({ consultationId, reason, ...slot }, env) {
    return await change(consultationId, env, ({ status, calendarSequence }, say) => {
      if (status !== 'booked') refuse('Only a booked consultation can be moved. Book a slot first.');
      return {
        changes: { ...slot, calendarSequence: calendarSequence + 1 },
        summary: `Moved the consultation ${say.of} to ${say.when(slot.startsAt)}`,
        reason,
      };
    });
  },

  async 'consultations.hold'({ consultationId }, env) {
    const { caseId } = await getConsultation(env.db, consultationId);
    const zones = await zonesOf(env.db, caseId, env.context);
    const held = await change(consultationId, env, (consultation, say) => {
      const { status, summary } = consultation;
      if (status === 'held') refuse('It is marked as held already.');
      if (status === 'cancelled') refuse('It was cancelled. Book the slot it took place in, then mark it as held.');
      const slot = slotOf(consultation, zones);
      if (slot === null) refuse('Nobody has said when it was. Book the slot it took place in, then mark it as held.');
      const { context } = env;
      const isToday = slot.day === context.now().toZonedDateTimeISO(slot.timeZone).toPlainDate().toString();
      if (!isToday && !hasBegun(slot, context.now().toString())) {
        refuse(
          `It is still to come, ${sayDay(slot.day, context.today())}. Move it to the time it took place, then mark it as held.`,
        );
      }
      const dueOn = summary.dueOn ?? (summary.receivedOn === null ? summaryDueOn(consultation) : null);
      return {
        changes: { status: 'held', summary: { ...summary, dueOn } },
        summary: `Marked the consultation ${say.of} as held`,
      };
    });
    await carryQuestionsToNext(env.db, caseId);
    return held;
  },

  async 'consultations.cancel'({ consultationId, reason }, env) {
    const { caseId } = await getConsultation(env.db, consultationId);
    const cancelled = await change(consultationId, env, ({ status, calendarSequence }, say) => {
      if (status === 'held') refuse('It took place, so it cannot be cancelled.');
      if (status === 'cancelled') refuse('It is cancelled already.');
      return {
        changes: { status: 'cancelled', calendarSequence: calendarSequence + 1 },
        summary: `Cancelled the consultation ${say.of}`,
        reason,
      };
    });
    await carryQuestionsToNext(env.db, caseId);
    return cancelled;
  },

  async 'consultations.noShow'({ consultationId, reason }, env) {
    const { caseId } = await getConsultation(env.db, consultationId);
    const zones = await zonesOf(env.db, caseId, env.context);
    const missed = await change(consultationId, env, (consultation, say) => {
      const slot = slotOf(consultation, zones);
      if (consultation.status !== 'booked') refuse('Only a booked consultation can have failed to take place.');
      if (slot !== null && !hasBegun(slot, env.context.now().toString())) {
        refuse('Its time has not come yet. Cancel it or move it instead.');
      }
      return {
        changes: { status: 'noShow' },
        summary: `Noted that the consultation ${say.of} did not take place`,
        reason,
      };
    });
    await carryQuestionsToNext(env.db, caseId);
    return missed;
  },
};

interface Said {
  /** "of Łukasz Przykładowy with Dr. Example". */
  readonly of: string;
  readonly when: (startsAt: string) => string;
}

interface SlotChange {
  readonly changes: Partial<Consultation>;
  readonly summary: string;
  readonly reason?: string | null;
}

async function change(
  id: ConsultationId,
  { db, context, changeId, note }: WriteEnv,
  decide: (consultation: Consultation, say: Said) => SlotChange,
) {
  const before = await getConsultation(db, id);
  const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
  const today = context.today();
  const { changes, summary, reason } = decide(before, {
    of: `of ${clientName} with ${consultantName(before)}`,
    when: (startsAt) => `${sayDay(consultDay({ startsAt }) as Day, today)}, ${sayTimeOfDay(startsAt)}`,
  });
  await keepConsultDay(db, caseId, today, () => updateConsultation(db, { ...before, ...changes }));
  note({ summary, clientId, caseId, reason: reason ?? null });
  return { changeId };
}

function refuse(message: string): never {
  throw new AppError('notAllowedYet', message, { field: 'consultationId' });
}

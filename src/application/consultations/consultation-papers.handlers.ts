import { calendarWords } from '../../domain/consultations/calendar-words.ts';
import { consultDay } from '../../domain/consultations/consult-day.ts';
import type { Consultation } from '../../domain/consultations/consultation.ts';
import { type ConsultationSlot, slotOf } from '../../domain/consultations/slot.ts';
import { composeConsultNotes } from '../../domain/papers/consult-notes.ts';
import { consultationPaperWords } from '../../domain/papers/consultation-paper.ts';
import { composeTravelSheet } from '../../domain/papers/travel-sheet.ts';
import { stillToCome } from '../../domain/questions/asked-at.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { ClientId, ConsultationId } from '../../domain/shared/ids.ts';
import { putIn } from '../../domain/shared/put-in.ts';
import { getConsultation, listConsultations } from '../../store/consultations/consultations.repository.ts';
import { getPerson, getPractice } from '../../store/practice/practice.repository.ts';
import { listAnswers, listQuestions } from '../../store/questions/questions.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertApprovedBy } from '../client-approval.ts';
import type { Handlers, ReadEnv } from '../handlers.ts';
import { zonesOf } from './consultation-view.ts';

type Name =
  `consultations.${'calendar' | 'saveCalendar' | 'travelSheet' | 'saveTravelSheet' | 'notesPaper' | 'saveNotesPaper'}`;

export const consultationPaperHandlers: Handlers<Name> = {
  async 'consultations.calendar'({ consultationId, withFullTitle }, env) {
    return await calendarOf(await load(consultationId, env), withFullTitle, env);
  },

  async 'consultations.saveCalendar'({ consultationId, withFullTitle }, env) {
    const about = await load(consultationId, env);
    const { ics, suggestedName } = await calendarOf(about, withFullTitle, env);
    return await save(
      new TextEncoder().encode(ics),
      suggestedName,
      `calendar file for ${about.clientName}`,
      about,
      env,
    );
  },

  async 'consultations.travelSheet'({ consultationId, approvedOn }, env) {
    const { document, suggestedName } = await travelSheetOf(await load(consultationId, env), approvedOn, env);
    return { ...(await draw(document, env)), suggestedName };
  },

  async 'consultations.saveTravelSheet'({ consultationId, approvedOn }, env) {
    const about = await load(consultationId, env);
    const { document, suggestedName } = await travelSheetOf(about, approvedOn, env);
    const { pdf } = await draw(document, env);
    return await save(pdf, suggestedName, `travel sheet for ${about.clientName}`, about, env);
  },

  async 'consultations.notesPaper'({ consultationId, approvedOn }, env) {
    const { document, suggestedName } = await notesOf(await load(consultationId, env), approvedOn, env);
    return { ...(await draw(document, env)), suggestedName };
  },

  async 'consultations.saveNotesPaper'({ consultationId, approvedOn }, env) {
    const about = await load(consultationId, env);
    const { document, suggestedName } = await notesOf(about, approvedOn, env);
    const { pdf } = await draw(document, env);
    return await save(pdf, suggestedName, `notes of the consultation of ${about.clientName}`, about, env);
  },
};

interface About {
  readonly consultation: Consultation;
  readonly slot: ConsultationSlot | null;
  readonly clientId: ClientId;
  readonly clientName: string;
}

async function load(id: ConsultationId, { db, context }: ReadEnv): Promise<About> {
  const consultation = await getConsultation(db, id);
  const { clientId, clientName } = await getCaseTitle(db, consultation.caseId);
  const slot = slotOf(consultation, await zonesOf(db, consultation.caseId, context));
  return { consultation, slot, clientId, clientName };
}

async function calendarOf({ consultation, slot, clientName }: About, withFullTitle: boolean, { context }: ReadEnv) {
  if (slot === null) {
    throw new AppError(
      'notAllowedYet',
      'No slot is booked yet, so there is nothing to put into a calendar. Book one.',
      {
        field: 'consultationId',
      },
    );
  }
  const { calendarFile } = await import('../../documents/calendar-file.ts');
  const ics = calendarFile({
    uid: `${consultation.id}@crossbearing.invalid`,
    sequence: consultation.calendarSequence,
    status: calendarStatus(consultation),
    startsAt: slot.at,
    endsAt: slot.endsAt,
    stampedAt: context.now().toString({ smallestUnit: 'second' }),
    ...calendarWords(consultation, clientName, withFullTitle),
  });
  return { ics, suggestedName: `Appointment ${slot.day}.ics` };
}

function calendarStatus({ status }: Consultation): 'tentative' | 'confirmed' | 'cancelled' {
  if (status === 'cancelled') return 'cancelled';
  return status === 'planned' ? 'tentative' : 'confirmed';
}

async function travelSheetOf(
  { consultation, slot, clientName }: About,
  approvedOn: Day | null,
  { db, context, session }: ReadEnv,
) {
  assertApprovedBy(context.today(), approvedOn, 'approvedOn');
  const advocateName = (await getPerson(db, session.personId)).name;
  const practice = await getPractice(db);
  const facts = { consultation, slot, clientName, practice, advocateName, approvedOn, dated: context.today() };
  const name = consultationPaperWords.travelSheet.fileName;
  return { document: composeTravelSheet(facts), suggestedName: nameFor(name, consultation, context.today()) };
}

async function notesOf({ consultation, slot, clientName }: About, approvedOn: Day | null, { db, context }: ReadEnv) {
  assertApprovedBy(context.today(), approvedOn, 'approvedOn');
  const questions = await listQuestions(db, [consultation.caseId]);
  const answers = await listAnswers(
    db,
    questions.map(({ id }) => id),
  );
  const practice = await getPractice(db);
  const toCome = stillToCome(await listConsultations(db, [consultation.caseId]));
  const about = { consultation, slot, clientName, practice, questions, answers, toCome };
  const facts = { ...about, approvedOn, dated: context.today() };
  const name = consultationPaperWords.notesPaper.fileName;
  return { document: composeConsultNotes(facts), suggestedName: nameFor(name, consultation, context.today()) };
}

// No client is named where others may read it.
function nameFor(name: string, consultation: Consultation, today: string): string {
  return putIn(name, { date: consultDay(consultation) ?? today });
}

async function draw(document: ComposedDocument, { db, printer }: ReadEnv) {
  return await printer.draw(document, (await getPractice(db)).paperSize);
}

async function save(
  bytes: Uint8Array,
  name: string,
  what: string,
  { consultation, clientId }: About,
  { context, recordExport }: ReadEnv,
) {
  const savedAs = await context.desktop.saveDocument(bytes, name);
  if (savedAs !== null) {
    await recordExport({ summary: `Saved the ${what}`, clientId, caseId: consultation.caseId });
  }
  return { savedAs };
}

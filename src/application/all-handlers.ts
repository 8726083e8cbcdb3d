import type { OperationName } from '../contract/all.ts';
import { activityHandlers } from './activity/activity.handlers.ts';
import { authorityHandlers } from './authority/authorities.handlers.ts';
import { authorizationHandlers } from './authority/authorizations.handlers.ts';
import { boardHandlers } from './board/board.handlers.ts';
import { caseHandlers } from './cases/cases.handlers.ts';
import { centerHandlers } from './centers/centers.handlers.ts';
import { checklistHandlers } from './checklists/checklists.handlers.ts';
import { clientHandlers } from './clients/clients.handlers.ts';
import { clipboardHandlers } from './clipboard/clipboard.handlers.ts';
import { consultationPaperHandlers } from './consultations/consultation-papers.handlers.ts';
import { consultationSlotHandlers } from './consultations/consultation-slots.handlers.ts';
import { consultationHandlers } from './consultations/consultations.handlers.ts';
import { supportHandlers } from './consultations/support.handlers.ts';
import { contactHandlers } from './contacts/contacts.handlers.ts';
import { custodyHandlers } from './custody/custody.handlers.ts';
import { clinicianHandlers } from './directory/clinicians.handlers.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { draftHandlers } from './drafts/drafts.handlers.ts';
import { fileHandlers } from './files/files.handlers.ts';
import { fillHandlers } from './forms/fills.handlers.ts';
import { formHandlers } from './forms/forms.handlers.ts';
import type { Handlers, NamesOf } from './handlers.ts';
import { healthHandlers } from './health/health.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { caseLetterHandlers } from './letters/case-letters.handlers.ts';
import { letterHandlers } from './letters/letters.handlers.ts';
import { noteHandlers } from './notes/notes.handlers.ts';
import { comparisonHandlers } from './opinions/comparison.handlers.ts';
import { opinionHandlers } from './opinions/opinions.handlers.ts';
import { paperHandlers } from './papers/papers.handlers.ts';
import { practiceHandlers } from './practice/practice.handlers.ts';
import { answerHandlers } from './questions/answers.handlers.ts';
import { questionHandlers } from './questions/questions.handlers.ts';
import { questionSheetHandlers } from './questions/sheet.handlers.ts';
import { wordingHandlers } from './questions/wording.handlers.ts';
import { recordHandlers } from './records/records.handlers.ts';
import { requestWayHandlers } from './requests/request-way.handlers.ts';
import { requestHandlers } from './requests/requests.handlers.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { sourceHandlers } from './sources/sources.handlers.ts';
import { talkHandlers } from './talks/talks.handlers.ts';
import { taskHandlers } from './tasks/tasks.handlers.ts';
import { cadenceHandlers } from './texts/cadence.handlers.ts';
import { lawHandlers } from './texts/law.handlers.ts';
import { textHandlers } from './texts/texts.handlers.ts';
import { backPlanHandlers } from './timing/back-plan.handlers.ts';
import { timingHandlers } from './timing/timing.handlers.ts';
import { todayHandlers } from './today/today.handlers.ts';

/** The handler of every operation of an unlocked store; those of the vault need the vault itself. */
export const allHandlers: Handlers<Exclude<OperationName, NamesOf<'vault'>>> = {
  ...practiceHandlers,
  ...clientHandlers,
  ...caseHandlers,
  ...checklistHandlers,
  ...boardHandlers,
  ...todayHandlers,
  ...directoryHandlers,
  ...clinicianHandlers,
  ...centerHandlers,
  ...fileHandlers,
  ...formHandlers,
  ...fillHandlers,
  ...recordHandlers,
  ...requestHandlers,
  ...requestWayHandlers,
  ...contactHandlers,
  ...letterHandlers,
  ...caseLetterHandlers,
  ...paperHandlers,
  ...authorizationHandlers,
  ...authorityHandlers,
  ...custodyHandlers,
  ...textHandlers,
  ...lawHandlers,
  ...cadenceHandlers,
  ...backPlanHandlers,
  ...timingHandlers,
  ...opinionHandlers,
  ...comparisonHandlers,
  ...consultationHandlers,
  ...consultationSlotHandlers,
  ...consultationPaperHandlers,
  ...supportHandlers,
  ...taskHandlers,
  ...noteHandlers,
  ...activityHandlers,
  ...talkHandlers,
  ...healthHandlers,
  ...questionHandlers,
  ...answerHandlers,
  ...questionSheetHandlers,
  ...wordingHandlers,
  ...historyHandlers,
  ...draftHandlers,
  ...settingsHandlers,
  ...sourceHandlers,
  ...clipboardHandlers,
};

import { AppError } from '../shared/app-error.ts';
import type { Day } from '../shared/days.ts';
import type { Case, CloseReason } from './case.ts';

/** The case put on hold on `today`; on hold already, it takes the new reason and keeps its day. Errors: notAllowedYet. */
export function holdCase(theCase: Case, reason: string, today: Day): Case {
  if (theCase.status === 'closed') {
    throw new AppError('notAllowedYet', 'This case is closed. Reopen it first, then put it on hold.', {
      field: 'caseId',
    });
  }
  const since = theCase.status === 'onHold' ? (theCase.statusSince ?? today) : today;
  return { ...theCase, status: 'onHold', statusReason: reason, statusSince: since, closeReason: null };
}

/** The case closed on `today`; closed already, its reason is corrected and its day kept. Nothing bars it. */
export function closeCase(theCase: Case, closeReason: CloseReason, words: string | null, today: Day): Case {
  const since = theCase.status === 'closed' ? (theCase.statusSince ?? today) : today;
  return { ...theCase, status: 'closed', statusReason: words, statusSince: since, closeReason };
}

/** The case active again, at the step it stood at. Errors: notAllowedYet when it is active. */
export function reopenCase(theCase: Case): Case {
  if (theCase.status === 'active') {
    throw new AppError('notAllowedYet', 'This case is active, so there is nothing to reopen.', { field: 'caseId' });
  }
  return { ...theCase, status: 'active', statusReason: null, statusSince: null, closeReason: null };
}

import type { Request } from '../../domain/requests/request.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';

/** "CB-0001 to Example General Hospital for Łukasz Przykładowy". */
export async function nameOfRequest(db: ReadDb, { reference, custodianId, caseId }: Request): Promise<string> {
  const { name } = await getOrganization(db, custodianId);
  const { clientName } = await getCaseTitle(db, caseId);
  return `${reference} to ${name} for ${clientName}`;
}

/** Whom a change of a request is about. */
export async function aboutRequest(db: ReadDb, { caseId }: Pick<Request, 'caseId'>) {
  const { clientId } = await getCaseTitle(db, caseId);
  return { clientId, caseId };
}

export function assertNotSent({ sent }: Request): void {
  if (sent !== null) {
    throw new AppError(
      'alreadySent',
      'This request went out already, and its letter stays as it was sent. Draft a new request for anything else.',
      { field: 'requestId' },
    );
  }
}

export function sentOrRefused({ sent }: Request): NonNullable<Request['sent']> {
  if (sent === null) {
    throw new AppError('notSent', 'This request was not sent yet. Mark it as sent first.', { field: 'requestId' });
  }
  return sent;
}

/** Throws invalidInput for a day of a request's way that cannot be: before it went out, or still to come. */
export function assertDayOfWay(day: Day, { sentOn, today }: { sentOn: Day; today: Day }, field: string): void {
  assertNotLater(day, today, field);
  if (day < sentOn) {
    throw new AppError('invalidInput', 'This is before the day the request was sent. Check the date.', { field });
  }
}

export function assertNotLater(day: Day, today: Day, field: string): void {
  if (day > today) throw new AppError('invalidInput', 'This day has not come yet. Check the date.', { field });
}

import { type Spanning, spanProblem } from '../../domain/health/event-notices.ts';
import type { HealthSource } from '../../domain/health/health.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getRecordItem } from '../../store/records/records.repository.ts';

export const noSource: HealthSource = { recordItemId: null, toldBy: null, lostRecord: null };

/** Errors: invalidInput when a line cites a record that is not one of this client, naming the field. */
export async function assertSourceFits(
  db: ReadDb,
  { recordItemId }: Pick<HealthSource, 'recordItemId'>,
  clientId: ClientId,
  field: string,
): Promise<void> {
  if (recordItemId === null) return;
  const item = await findItem(db, recordItemId);
  const owner = item === null ? null : (await getCase(db, item.caseId)).clientId;
  if (owner !== clientId) {
    throw new AppError('invalidInput', 'This record is not in the ledger of this client. Choose it again.', { field });
  }
}

/** Errors: invalidInput when a span of time cannot be, naming the field. */
export function assertSpanFits(span: Spanning, at: string): void {
  const problem = spanProblem(span);
  if (problem !== null) throw new AppError('invalidInput', problem.sentence, { field: `${at}${problem.field}` });
}

/** What cites a record again no longer speaks of the one it lost. */
export function settled<Source extends HealthSource>(source: Source): Source {
  return source.recordItemId === null ? source : { ...source, lostRecord: null };
}

async function findItem(db: ReadDb, id: NonNullable<HealthSource['recordItemId']>) {
  try {
    return await getRecordItem(db, id);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

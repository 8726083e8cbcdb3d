import type { Case } from '../../domain/cases/case.ts';
import type { Client } from '../../domain/clients/client.ts';
import type { HealthSource } from '../../domain/health/health.ts';
import { sourceWords } from '../../domain/health/labels.ts';
import type { HealthStory } from '../../domain/health/sheets.ts';
import { recordItemName } from '../../domain/records/labels.ts';
import type { RecordItem } from '../../domain/records/record-item.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listAllergies, listMedications, listRelatives } from '../../store/health/history.repository.ts';
import { listTimelineEvents, listTreatments } from '../../store/health/timeline.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';

/** The whole story of a case, with what says where each line comes from. */
export interface LoadedStory extends HealthStory {
  readonly case: Case;
  readonly client: Client;
  readonly records: ReadonlyArray<RecordItem>;
  readonly sourceOf: (source: HealthSource & { readonly page?: number | null }) => SaidSource;
}

export interface SaidSource {
  readonly sourceText: string;
  readonly recordName: string | null;
}

/** Errors: notFound. */
export async function loadStory(db: ReadDb, caseId: CaseId): Promise<LoadedStory> {
  const theCase = await getCase(db, caseId);
  const { clientId } = theCase;
  const relatedRecords = await listRecordItems(db, [caseId]);
  const names = new Map(relatedRecords.map((item) => [item.id, recordItemName(item)]));
  return {
    case: theCase,
    client: await getClient(db, clientId),
    records: relatedRecords,
    events: await listTimelineEvents(db, [caseId]),
    treatments: await listTreatments(db, [caseId]),
    medications: await listMedications(db, [clientId]),
    allergies: await listAllergies(db, [clientId]),
    relatives: await listRelatives(db, [clientId]),
    condition: theCase.condition,
    sourceOf: (source) => {
      const recordName =
        source.recordItemId === null ? null : (names.get(source.recordItemId) ?? 'A record of another case');
      return { sourceText: sourceWords(source, recordName), recordName };
    },
  };
}

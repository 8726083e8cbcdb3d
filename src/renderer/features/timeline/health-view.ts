import type { OperationOutput } from '../../../contract/all.ts';
import type { HealthSource } from '../../../domain/health/health.ts';

/** Everything the tab shows. */
export type HealthView = OperationOutput<'health.get'>;
export type EventView = HealthView['events'][number];
export type MedicationView = HealthView['medications'][number];

/** What a new line starts from: most of a past is told before a record says it. */
export const toldByClient: HealthSource = { recordItemId: null, toldBy: 'the client', lostRecord: null };

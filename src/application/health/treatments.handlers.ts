import type { Treatment } from '../../domain/health/health.ts';
import { treatmentKindLabel } from '../../domain/health/labels.ts';
import { firstDayOf } from '../../domain/health/precise-day.ts';
import type { TreatmentId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import {
  deleteTreatment,
  getTreatment,
  insertTreatment,
  listTreatments,
  saveTreatmentOrder,
  updateTreatment,
} from '../../store/health/timeline.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertSourceFits, assertSpanFits, noSource, settled } from './assert-source.ts';
import { movedBefore } from './moved-before.ts';

type TreatmentName =
  | 'health.addTreatment'
  | 'health.updateTreatment'
  | 'health.moveTreatment'
  | 'health.deleteTreatment';

export const treatmentHandlers: Handlers<TreatmentName> = {
  async 'health.addTreatment'({ caseId, kind, name, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const unsaid: Omit<Treatment, 'id' | 'caseId' | 'kind' | 'name'> = {
      line: null,
      intent: null,
      site: null,
      from: null,
      to: null,
      precision: 'day',
      isOngoing: false,
      drugs: null,
      dose: null,
      cycles: null,
      doseGy: null,
      fractions: null,
      facility: null,
      clinicianName: null,
      residual: null,
      bestResponse: null,
      toxicity: null,
      reasonStopped: null,
      source: noSource,
      note: null,
    };
    const id = context.newId() as TreatmentId;
    const treatment = tidy({ id, caseId, kind, name, ...withDefaults(unsaid, given) });
    await assertTreatmentFits(db, treatment, '');
    await insertTreatment(db, treatment);
    note({ summary: `Added ${sayTreatment(treatment)} of ${clientName}`, clientId, caseId });
    return { changeId, treatmentId: id };
  },

  async 'health.updateTreatment'({ treatmentId, changes }, { db, changeId, note }) {
    const treatment = tidy(withChanges(await getTreatment(db, treatmentId), changes));
    const { clientId, clientName, caseId } = await getCaseTitle(db, treatment.caseId);
    await assertTreatmentFits(db, treatment, 'changes.');
    await updateTreatment(db, treatment);
    note({ summary: `Changed ${sayTreatment(treatment)} of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'health.moveTreatment'({ treatmentId, beforeId }, { db, changeId, note }) {
    const treatment = await getTreatment(db, treatmentId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, treatment.caseId);
    const ids = (await listTreatments(db, [caseId])).map(({ id }) => id);
    await saveTreatmentOrder(db, caseId, movedBefore(ids, treatmentId, beforeId));
    note({ summary: `Moved ${sayTreatment(treatment)} of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'health.deleteTreatment'({ treatmentId }, { db, changeId, note }) {
    const treatment = await getTreatment(db, treatmentId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, treatment.caseId);
    await deleteTreatment(db, treatmentId);
    note({ summary: `Took out ${sayTreatment(treatment)} of ${clientName}`, clientId, caseId });
    return { changeId };
  },
};

function sayTreatment({ kind, name }: Treatment): string {
  return `${treatmentKindLabel(kind).toLowerCase()} “${name}”`;
}

function tidy(treatment: Treatment): Treatment {
  const { from, to, precision, source } = treatment;
  return {
    ...treatment,
    from: from === null ? null : firstDayOf(from, precision),
    to: to === null ? null : firstDayOf(to, precision),
    source: settled(source),
  };
}

async function assertTreatmentFits(db: ReadDb, treatment: Treatment, at: string): Promise<void> {
  assertSpanFits(treatment, at);
  const { clientId } = await getCaseTitle(db, treatment.caseId);
  await assertSourceFits(db, treatment.source, clientId, `${at}source.recordItemId`);
}

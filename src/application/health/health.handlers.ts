import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { anticoagulantFlag, anticoagulantsAsOf } from '../../domain/health/anticoagulants.ts';
import { eventNotices } from '../../domain/health/event-notices.ts';
import { findGaps, GAP_DAYS } from '../../domain/health/gaps.ts';
import { proposeEvents } from '../../domain/health/propose-events.ts';
import {
  healthSheets,
  sheetHindrance,
  sheetItem,
  sheetLabel,
  sheetLineCount,
  sheetNotice,
  sheetState,
} from '../../domain/health/sheets.ts';
import { inPacketOrder } from '../../domain/records/kinds.ts';
import { recordItemName } from '../../domain/records/labels.ts';
import { newRecordItem } from '../../domain/records/new-record-item.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { RecordItemId } from '../../domain/shared/ids.ts';
import { insertRecordItems, updateRecordItem } from '../../store/records/records.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { saySettled, settleRequests } from '../requests/settle-requests.ts';
import { composeHealthPaper } from './compose-health-paper.ts';
import { eventHandlers } from './events.handlers.ts';
import { historyOfClientHandlers } from './history.handlers.ts';
import { loadStory } from './load-story.ts';
import { treatmentHandlers } from './treatments.handlers.ts';

export const healthHandlers: Handlers<NamesOf<'health'>> = {
  ...eventHandlers,
  ...treatmentHandlers,
  ...historyOfClientHandlers,

  async 'health.get'({ caseId }, { db, context }) {
    const story = await loadStory(db, caseId);
    const { events, treatments, medications, allergies, relatives, records, client, sourceOf } = story;
    const today = context.today();
    return {
      events: events.map((event) => ({
        event,
        ...sourceOf(event),
        notices: eventNotices(event, { born: client.dateOfBirth, today }),
      })),
      gaps: findGaps(events, records, today),
      gapRule: { days: GAP_DAYS, asOf: words.asOf, source: words.source },
      proposedCount: proposeEvents(records, treatments, events).length,
      treatments: treatments.map((treatment) => ({ treatment, ...sourceOf(treatment.source) })),
      medications: medications.map((medication) => ({
        medication,
        ...sourceOf(medication.source),
        anticoagulant: anticoagulantFlag(medication),
      })),
      anticoagulantsAsOf,
      allergies: allergies.map((allergy) => ({ allergy, ...sourceOf(allergy.source) })),
      relatives: relatives.map((relative) => ({ relative, ...sourceOf(relative.source) })),
      condition: story.condition,
      records: inPacketOrder(records).map((item) => ({ id: item.id, name: recordItemName(item) })),
      sheets: healthSheets.map((sheet) => {
        const item = sheetItem(sheet, records);
        return {
          sheet,
          lineCount: sheetLineCount(sheet, story),
          state: item?.state.kind ?? null,
          hindrance: sheetHindrance(sheet, item),
          notice: sheetNotice(sheet),
        };
      }),
    };
  },

  async 'health.useSheet'({ caseId, sheet }, { db, context, changeId, note }) {
    const story = await loadStory(db, caseId);
    const { client, records } = story;
    if (sheetLineCount(sheet, story) === 0) {
      throw new AppError(
        'notAllowedYet',
        `The sheet “${sheetLabel(sheet)}” is empty, so it cannot stand for the record. Write a line first, “none known” if that is what the client says.`,
        { field: 'sheet' },
      );
    }
    const item = sheetItem(sheet, records);
    const hindrance = sheetHindrance(sheet, item);
    if (hindrance !== null) throw new AppError('notAllowedYet', hindrance, { field: 'sheet' });
    const state = sheetState(sheet, context.today());
    const id = item?.id ?? (context.newId() as RecordItemId);
    let settled = '';
    if (item === null) await insertRecordItems(db, [newRecordItem(id, caseId, { kind: sheet, state })]);
    else {
      await updateRecordItem(db, { ...item, state });
      settled = saySettled(await settleRequests(db, item, { ...item, state }));
    }
    note({
      summary: `Used the sheet “${sheetLabel(sheet)}” of ${client.legalName} as the record${settled}`,
      clientId: client.id,
      caseId,
    });
    return { changeId, recordItemId: id };
  },

  async 'health.paper'(input, { db, context, printer }) {
    const { document, paperSize, suggestedName } = await composeHealthPaper(db, input, context.today());
    return { ...(await printer.draw(document, paperSize)), suggestedName };
  },

  async 'health.savePaper'(input, { db, context, printer, recordExport }) {
    const composed = await composeHealthPaper(db, input, context.today());
    const { pdf } = await printer.draw(composed.document, composed.paperSize);
    const savedAs = await context.desktop.saveDocument(pdf, composed.suggestedName);
    if (savedAs === null) return { savedAs: [] };
    const { client, what } = composed;
    await recordExport({
      summary: `Saved the ${what} of ${client.legalName}`,
      clientId: client.id,
      caseId: input.caseId,
    });
    return { savedAs: [savedAs] };
  },
};

import { composeTimingNote, timingNoteWords } from '../../domain/papers/timing-note.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { putIn } from '../../domain/shared/put-in.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import { assertApprovedBy } from '../client-approval.ts';
import type { Handlers, NamesOf, ReadEnv } from '../handlers.ts';
import { loadCaseTiming } from './load-timing.ts';

export const timingHandlers: Handlers<NamesOf<'timing'>> = {
  async 'timing.get'({ caseId }, { db, context }) {
    return await loadCaseTiming(db, caseId, context.today());
  },

  async 'timing.note'({ caseId, approvedOn }, env) {
    const { drawn, suggestedName } = await drawNote(caseId, approvedOn, env);
    return { ...drawn, suggestedName };
  },

  async 'timing.saveNote'({ caseId, approvedOn }, env) {
    const { drawn, suggestedName, client } = await drawNote(caseId, approvedOn, env);
    const savedAs = await env.context.desktop.saveDocument(drawn.pdf, suggestedName);
    if (savedAs !== null) {
      const summary = `Saved the timing note for ${client.legalName}`;
      await env.recordExport({ summary, clientId: client.id, caseId });
    }
    return { savedAs };
  },
};

async function drawNote(caseId: CaseId, approvedOn: Day | null, { db, context, printer }: ReadEnv) {
  const today = context.today();
  assertApprovedBy(today, approvedOn, 'approvedOn');
  const theCase = await getCase(db, caseId);
  const client = await getClient(db, theCase.clientId);
  const practice = await getPractice(db);
  const document = composeTimingNote({
    ...(await loadCaseTiming(db, caseId, today)),
    case: theCase,
    client,
    practice,
    approvedOn,
    today,
  });
  // No client is named where others may read it.
  const suggestedName = putIn(timingNoteWords.fileName, { date: today });
  return { drawn: await printer.draw(document, practice.paperSize), suggestedName, client };
}

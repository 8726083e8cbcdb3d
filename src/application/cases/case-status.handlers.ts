import { closeCase, holdCase, reopenCase } from '../../domain/cases/case-status.ts';
import { closeReasonLabel } from '../../domain/cases/labels.ts';
import { getCase, updateCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import type { Handlers } from '../handlers.ts';

/** Putting a case on hold, closing it and taking it up again. */
export const caseStatusHandlers: Handlers<'cases.hold' | 'cases.close' | 'cases.reopen'> = {
  async 'cases.hold'({ caseId, reason }, { db, context, changeId, note }) {
    const held = holdCase(await getCase(db, caseId), reason, context.today());
    const { id: clientId, legalName } = await getClient(db, held.clientId);
    await updateCase(db, held);
    note({ summary: `Put the case of ${legalName} on hold`, clientId, caseId, reason });
    return { changeId };
  },

  async 'cases.close'({ caseId, closeReason, words }, { db, context, changeId, note }) {
    const closed = closeCase(await getCase(db, caseId), closeReason, words, context.today());
    const { id: clientId, legalName } = await getClient(db, closed.clientId);
    await updateCase(db, closed);
    const reason = [closeReasonLabel(closeReason), words].filter((part) => part !== null).join(': ');
    note({ summary: `Closed the case of ${legalName}`, clientId, caseId, reason });
    return { changeId };
  },

  async 'cases.reopen'({ caseId }, { db, changeId, note }) {
    const reopened = reopenCase(await getCase(db, caseId));
    const { id: clientId, legalName } = await getClient(db, reopened.clientId);
    await updateCase(db, reopened);
    note({ summary: `Reopened the case of ${legalName}`, clientId, caseId });
    return { changeId };
  },
};

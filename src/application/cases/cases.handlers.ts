import { orderBetween } from '../../domain/cases/board-order.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { CaseFacts } from '../../domain/cases/case-facts.ts';
import { type Criterion, criteriaOf, entryCriteriaOf, unmetForMove } from '../../domain/cases/exit-criteria.ts';
import { judgeMove } from '../../domain/cases/moves.ts';
import { newCase } from '../../domain/cases/new-case.ts';
import { planCaseMove } from '../../domain/cases/plan-case-move.ts';
import { capturesOf } from '../../domain/cases/step-captures.ts';
import { stepFacts } from '../../domain/cases/step-facts.ts';
import { closingWarnings, stepWarnings, watchForOf } from '../../domain/cases/step-warnings.ts';
import { type Step, steps } from '../../domain/cases/steps.ts';
import { timingOf } from '../../domain/cases/timing.ts';
import { waitsFor } from '../../domain/cases/waits-for.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import {
  findBoardGap,
  getCase,
  insertCase,
  listCasesOfClient,
  updateCase,
} from '../../store/cases/cases.repository.ts';
import { deleteCase } from '../../store/cases/delete-case.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { findPerson, getPerson } from '../../store/practice/practice.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { loadTimingFacts } from '../timing/load-timing.ts';
import { withChanges } from '../with-changes.ts';
import { caseStatusHandlers } from './case-status.handlers.ts';
import { loadCaseFacts, loadGuideFacts } from './load-case-facts.ts';
import { loadLateThings } from './load-late-things.ts';

export const caseHandlers: Handlers<NamesOf<'cases'>> = {
  ...caseStatusHandlers,

  async 'cases.list'({ clientId }, { db }) {
    return await listCasesOfClient(db, clientId);
  },

  async 'cases.get'({ caseId }, { db, context }) {
    const facts = await loadCaseFacts(db, caseId);
    const client = await getClient(db, facts.case.clientId);
    const owner = await getPerson(db, facts.case.ownerId);
    return {
      case: facts.case,
      clientName: client.legalName,
      ownerInitials: owner.initials,
      timing: timingOf(facts.case, await loadTimingFacts(db, facts), context.today()),
      criteria: steps.map((step) => ({ step, criteria: criteriaOf(step, facts) })),
      moves: steps.map((step) => describeMove(step, facts)),
      waitsFor: waitsFor(facts),
      late: await loadLateThings(db, facts, context.today()),
    };
  },

  async 'cases.guide'({ caseId }, { db, context }) {
    const today = context.today();
    const facts = await loadGuideFacts(db, caseId, today);
    return {
      steps: steps.map((step) => ({
        step,
        entry: entryCriteriaOf(step, facts),
        exit: criteriaOf(step, facts),
        captures: capturesOf(step, facts),
        warnings: stepWarnings(step, facts, today),
        watchFor: watchForOf(step),
      })),
      closing: closingWarnings(facts, today),
    };
  },

  async 'cases.add'({ clientId, ...given }, { db, context, session, changeId, note }) {
    const client = await getClient(db, clientId);
    const gap = await findBoardGap(db, 'reasons', { beforeCaseId: null, movedCaseId: null });
    const added = newCase(
      context.newId() as CaseId,
      { clientId, ...given },
      { openedOn: context.today(), ownerId: session.personId, boardOrder: orderBetween(gap.before, gap.after) },
    );
    await insertCase(db, added);
    note({ summary: `Opened a case for ${client.legalName}: ${added.cancer}`, clientId, caseId: added.id });
    return { changeId, caseId: added.id };
  },

  async 'cases.update'({ caseId, changes }, { db, changeId, note }) {
    if (changes.ownerId !== undefined && (await findPerson(db, changes.ownerId)) === undefined) {
      throw new AppError('invalidInput', 'This person is not in the practice. Choose another.', {
        field: 'changes.ownerId',
      });
    }
    const changed = withChanges<Case>(await getCase(db, caseId), changes);
    const client = await getClient(db, changed.clientId);
    await updateCase(db, changed);
    note({ summary: `Changed the case of ${client.legalName}`, clientId: client.id, caseId });
    return { changeId };
  },

  async 'cases.setStepStatus'({ caseId, step, state }, { db, changeId, note }) {
    const needsReason = state.status === 'blocked' || state.status === 'skipped';
    if (needsReason && state.reason === null) {
      throw new AppError('invalidInput', 'Write why this step is blocked or skipped; it is kept with the case.', {
        field: 'state.reason',
      });
    }
    const before = await getCase(db, caseId);
    const client = await getClient(db, before.clientId);
    const reason = needsReason ? state.reason : null;
    await updateCase(db, { ...before, steps: { ...before.steps, [step]: { status: state.status, reason } } });
    note({
      summary: `Changed the step ${stepFacts(step).shortName} of ${client.legalName}`,
      clientId: client.id,
      caseId,
      reason,
    });
    return { changeId };
  },

  async 'cases.checkMove'({ caseId, to }, { db }) {
    return describeMove(to, await loadCaseFacts(db, caseId));
  },

  async 'cases.moveToStep'({ caseId, to, beforeCaseId, overrideReason }, { db, changeId, note }) {
    const facts = await loadCaseFacts(db, caseId);
    const client = await getClient(db, facts.case.clientId);
    if (beforeCaseId !== null) await getCase(db, beforeCaseId, 'beforeCaseId');
    const unmet = unmetOrRefused(to, facts, overrideReason);
    const gap = await findBoardGap(db, to, { beforeCaseId, movedCaseId: caseId });
    await updateCase(db, {
      ...facts.case,
      currentStep: to,
      steps: planCaseMove(to, facts),
      boardOrder: orderBetween(gap.before, gap.after),
    });
    const isWithinColumn = facts.case.currentStep === to;
    note({
      summary: isWithinColumn
        ? `Moved ${client.legalName} within ${stepFacts(to).shortName}`
        : `Moved ${client.legalName} to ${stepFacts(to).shortName}`,
      clientId: client.id,
      caseId,
      reason: unmet.length > 0 ? overrideReason : null,
    });
    return { changeId };
  },

  async 'cases.delete'({ caseId }, { db, changeId, note }) {
    const { clientId, cancer } = await getCase(db, caseId);
    const { legalName } = await getClient(db, clientId);
    await deleteCase(db, caseId);
    note({
      summary: `Moved the case of ${legalName} to the trash: ${cancer}`,
      clientId,
      caseId,
      trash: { kind: 'case', name: `${legalName}: ${cancer}` },
    });
    return { changeId };
  },
};

function describeMove(to: Step, facts: CaseFacts) {
  const { isLegal, why } = judgeMove(facts.case.currentStep, to);
  return { to, isLegal, why, unmet: isLegal ? unmetForMove(facts.case.currentStep, to, facts) : [] };
}

function unmetOrRefused(to: Step, facts: CaseFacts, overrideReason: string | null): Criterion[] {
  const { isLegal, why, unmet } = describeMove(to, facts);
  if (!isLegal) throw new AppError('moveNotAllowed', why ?? 'This move is not allowed.', { field: 'to' });
  if (unmet.length > 0 && overrideReason === null) {
    throw new AppError(
      'criteriaUnmet',
      'Some exit criteria of the steps left behind are not met yet. Meet them first, or write why the case moves on without them.',
      { field: 'overrideReason', detail: { unmet: unmet.map(({ text }) => text) } },
    );
  }
  return unmet;
}

import { useCallback, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import { judgeMove } from '../../../domain/cases/moves.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { announce } from '../../ui/announce.tsx';

export interface WantedMove {
  readonly card: BoardCard;
  readonly to: Step;
  /** The card it comes to stand before; null puts it last. */
  readonly beforeCaseId: CaseId | null;
  /** Where in the column that is, said within a column: "place 2 of 5". */
  readonly place?: string;
}

/** A move that leaves exit criteria unmet and waits for a reason. */
export interface OpenQuestion extends WantedMove {
  readonly unmet: OperationOutput<'cases.checkMove'>['unmet'];
}

interface MovesOptions {
  /** Shows a move before it is carried out; what it gives back is told how that ended. */
  readonly showAhead: (wanted: WantedMove) => (isDone: boolean) => void;
  /** Called when a card is about to stand at its new place, or is staying after all. */
  readonly onMoved: (caseId: CaseId) => void;
}

/** Carries moves out, however they were asked for: illegal ones are explained, unmet criteria need a reason. */
export function useMoves({ showAhead, onMoved }: MovesOptions) {
  const [question, setQuestion] = useState<OpenQuestion | null>(null);
  const write = useWrite('cases.moveToStep');
  const { mutateAsync } = write;

  const carryOut = useCallback(
    async (wanted: WantedMove, overrideReason: string | null) => {
      const { card, to, beforeCaseId, place } = wanted;
      const ended = showAhead(wanted);
      onMoved(card.caseId);
      try {
        await mutateAsync({ caseId: card.caseId, to, beforeCaseId, overrideReason });
      } catch (thrown) {
        ended(false);
        onMoved(card.caseId);
        throw thrown;
      }
      ended(true);
      const where = to === card.currentStep ? (place ?? 'its new place') : stepFacts(to).shortName;
      announce(`${card.clientName} moved to ${where}.`);
    },
    [mutateAsync, showAhead, onMoved],
  );

  const move = useCallback(
    async (wanted: WantedMove) => {
      const { card, to } = wanted;
      const judged = judgeMove(card.currentStep, to);
      if (!judged.isLegal) {
        refuse(judged.why);
        return;
      }
      try {
        const { unmet } =
          to === card.currentStep ? { unmet: [] } : await call('cases.checkMove', { caseId: card.caseId, to });
        if (unmet.length > 0) setQuestion({ ...wanted, unmet });
        else await carryOut(wanted, null);
      } catch (thrown) {
        refuse(refusalOf(thrown).message);
      }
    },
    [carryOut],
  );

  const answer = useCallback(
    async (reason: string) => {
      if (question === null) return;
      await carryOut(question, reason);
      setQuestion(null);
    },
    [carryOut, question],
  );

  const dismiss = useCallback(() => {
    if (question === null) return;
    announce(`${question.card.clientName} stays in ${stepFacts(question.card.currentStep).shortName}.`);
    onMoved(question.card.caseId);
    setQuestion(null);
  }, [question, onMoved]);

  return { move, question, answer, dismiss };
}

function refuse(why: string | null): void {
  tellRefusal({ code: 'moveNotAllowed', message: why ?? 'This move is not allowed.', field: null, detail: null });
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove, IconBan, IconCheck, IconSquare } from '@tabler/icons-react';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import { judgeMove } from '../../../domain/cases/moves.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { type Step, steps } from '../../../domain/cases/steps.ts';
import { useOperation } from '../../lib/use-operation.ts';
import styles from './move-menu.module.css';

interface MoveMenuProps {
  readonly card: BoardCard;
  readonly onChoose: (card: BoardCard, to: Step) => void;
  readonly onClose: () => void;
}

/** All nine steps: where the case is, where it may go, what that leaves open, and where it may not go and why. */
export function MoveMenu({ card, onChoose, onClose }: MoveMenuProps) {
  // The keyboard starts at the step a case most often goes to: the next one.
  const next = steps[steps.indexOf(card.currentStep) + 1];
  const moves = useOperation('cases.get', { caseId: card.caseId }).data?.moves;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-end"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      // The key that opens the menu must not count as a key pressed outside of it.
      clickOutsideEvents={['mousedown', 'touchstart']}
      width={280}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="quiet" size="sm" aria-label={`Move ${card.clientName} to another step`}>
          <IconArrowsMove size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={`Move ${card.clientName} to`}>
        <Menu.Label>Move to</Menu.Label>
        {steps.map((step) => {
          const isHere = step === card.currentStep;
          const judged = judgeMove(card.currentStep, step);
          const open = moves?.find((move) => move.to === step)?.unmet.length ?? 0;
          return (
            <Menu.Item
              key={step}
              data-autofocus={step === next || undefined}
              // Kept in reach of the keyboard, so that its reason can be read; choosing it says why once more.
              aria-disabled={!judged.isLegal}
              className={styles.item ?? ''}
              leftSection={<StepIcon isHere={isHere} isLegal={judged.isLegal} />}
              onClick={() => onChoose(card, step)}
            >
              <span className={styles.name}>{stepFacts(step).shortName}</span>
              <span className={styles.note}>
                {isHere ? 'The case is here; puts it first' : noteOf(judged.isLegal, open)}
              </span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function StepIcon({ isHere, isLegal }: { readonly isHere: boolean; readonly isLegal: boolean }) {
  const Icon = isHere ? IconCheck : isLegal ? IconSquare : IconBan;
  return <Icon size={16} aria-hidden="true" className={isLegal && !isHere ? styles.blank : undefined} />;
}

function noteOf(isLegal: boolean, open: number): string {
  if (!isLegal) return 'Not from where the case is now';
  if (open === 0) return '';
  return open === 1 ? 'Leaves one thing open' : `Leaves ${open} things open`;
}

import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconGripVertical,
  IconStar,
  IconStarFilled,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { QuestionView } from '../../../contract/question-fields.ts';
import { sayQuestion } from '../../../domain/questions/pieces.ts';
import { askerLabel, questionStatusLabel, questionStepLabel } from '../../../domain/questions/words.ts';
import type { QuestionId } from '../../../domain/shared/ids.ts';
import { useLineDrag } from '../../lib/use-line-drag.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import { AnswersPart } from './answers-part.tsx';
import { BlanksPart } from './blanks-part.tsx';
import { EditPart } from './edit-part.tsx';
import { QuestionText } from './question-text.tsx';
import styles from './questions.module.css';
import { SpecificPart } from './specific-part.tsx';

interface QuestionCardProps {
  readonly view: QuestionView;
  readonly rank: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Puts this one a place up or down; undefined at the end of the list. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onDrop: (dragged: QuestionId, edge: 'before' | 'after') => void;
}

/** One question of the list: rank, mark, words with their sources, flags; opened, everything about it. */
export function QuestionCard({ view, rank, isOpen, onToggle, onUp, onDown, onDrop }: QuestionCardProps) {
  const { question, wording, isOwn, answers, placeholders } = view;
  const { element, handle, isDragging, landing } = useLineDrag({
    list: 'questions',
    key: question.id,
    onDrop: (dragged, edge) => onDrop(dragged as QuestionId, edge),
  });
  const setTop = useWrite('questions.setTop');
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    (event.key === 'ArrowUp' ? onUp : onDown)?.();
  };
  const blanks = placeholders.filter(({ fill }) => fill === null).length;
  const isStale = placeholders.some(({ fill, now, isSilentNow }) => fill !== null && (now !== null || isSilentNow));
  const isGeneral = isOwn && (!wording.isSpecific || wording.generic.length > 0);
  return (
    <li
      ref={element}
      className={styles.card}
      data-top={question.isTop}
      data-dragging={isDragging || undefined}
      data-landing={landing ?? undefined}
      onKeyDown={onKeyDown}
      aria-label={`Question ${rank}: ${sayQuestion(question)}`}
    >
      <div className={styles.rank}>
        <span ref={handle} className={styles.handle} aria-hidden="true">
          <IconGripVertical size={16} />
        </span>
        {rank}.
      </div>
      <div>
        <QuestionText pieces={view.pieces} placeholders={placeholders} />
        <div className={styles.under}>
          {question.isTop && (
            <StatusBadge tone="action" icon={<IconStarFilled size={12} />}>
              Counts most
            </StatusBadge>
          )}
          {answers.length > 0 && (
            <StatusBadge icon={<IconCheck size={14} />}>
              {answers.length === 1 ? 'Answered' : `${answers.length} answers`}
            </StatusBadge>
          )}
          {blanks > 0 && <StatusBadge tone="caution">{blanks === 1 ? '1 blank' : `${blanks} blanks`}</StatusBadge>}
          {isStale && (
            <StatusBadge tone="caution" icon={<IconAlertTriangle size={14} />}>
              The record changed
            </StatusBadge>
          )}
          {isGeneral && <StatusBadge tone="caution">Too general</StatusBadge>}
          {wording.asksAdvocate && <StatusBadge tone="caution">Asks the advocate</StatusBadge>}
          <span>
            {[
              questionStatusLabel(question.status),
              askerLabel(question.asker),
              question.step === 'questions' ? null : questionStepLabel(question.step),
              question.bankId === null ? 'own words' : `${question.bankId} of the bank`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </div>
      </div>
      <div className={styles.actions}>
        <Tooltip label={question.isTop ? 'Take the mark away' : 'Mark as one of the three that count most'}>
          <ActionIcon
            variant="subtle"
            color={question.isTop ? 'action' : 'quiet'}
            aria-label={`Question ${rank} counts most`}
            aria-pressed={question.isTop}
            onClick={() => setTop.mutate({ questionId: question.id, isTop: !question.isTop })}
          >
            {question.isTop ? <IconStarFilled size={16} /> : <IconStar size={16} />}
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          variant="subtle"
          color="quiet"
          aria-label={`Move question ${rank} up`}
          disabled={onUp === undefined}
          onClick={onUp}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="quiet"
          aria-label={`Move question ${rank} down`}
          disabled={onDown === undefined}
          onClick={onDown}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Open'} question ${rank}`}
          onClick={onToggle}
        >
          {isOpen ? 'Close' : 'Open'}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.details}>
          <SpecificPart view={view} />
          <BlanksPart view={view} />
          <AnswersPart view={view} />
          <section className={styles.part} aria-label="The question itself">
            <h3>The question itself</h3>
            <EditPart key={question.text} view={view} onDone={onToggle} />
            <DeleteQuestion questionId={question.id} />
          </section>
        </div>
      )}
    </li>
  );
}

function DeleteQuestion({ questionId }: { readonly questionId: QuestionId }) {
  const remove = useWrite('questions.delete');
  const ask = async () => {
    const isSure = await confirmDelete({
      title: 'Move this question to the trash?',
      sentence: 'Its answers go with it. The trash brings both back.',
      confirmLabel: 'Move it to the trash',
    });
    if (isSure) remove.mutate({ questionId });
  };
  return <DeleteButton label="Move to the trash" isPending={remove.isPending} onAsk={() => void ask()} />;
}

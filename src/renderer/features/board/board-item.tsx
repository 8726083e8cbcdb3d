import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { ActionIcon } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { edgeAt } from '../../lib/edge-at.ts';
import styles from './board-card.module.css';
import { CardCorner, CardFace } from './board-card.tsx';
import { dragData, draggedCard, placeData } from './card-drag.ts';
import { MoveMenu } from './move-menu.tsx';

interface BoardItemProps {
  readonly card: BoardCard;
  readonly index: number;
  readonly today: Day;
  readonly isInTabOrder: boolean;
  readonly isMenuOpen: boolean;
  readonly hintId: string;
  readonly onMenu: (card: BoardCard | null) => void;
  readonly onChoose: (card: BoardCard, to: Step) => void;
}

/** A card that can be dragged, dropped upon, and moved by its menu. */
export const BoardItem = memo(function BoardItem(props: BoardItemProps) {
  const { card, index, today, isInTabOrder, isMenuOpen, hintId, onMenu, onChoose } = props;
  const element = useRef<HTMLDivElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const [landing, setLanding] = useState<'before' | 'after' | null>(null);

  useEffect(() => {
    if (element.current === null) return;
    return combine(
      draggable({
        element: element.current,
        getInitialData: () => dragData(card),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => draggedCard(source.data) !== null,
        getData: ({ input, element: target }) =>
          placeData({ kind: 'card', card, index, edge: edgeAt(target, input.clientY) }),
        onDrag: ({ source, location, self }) => {
          const isOwn = draggedCard(source.data)?.caseId === card.caseId;
          const isInnermost = location.current.dropTargets[0]?.element === self.element;
          setLanding(isOwn || !isInnermost ? null : edgeAt(self.element, location.current.input.clientY));
        },
        onDragLeave: () => setLanding(null),
        onDrop: () => setLanding(null),
      }),
    );
  }, [card, index]);

  return (
    <div
      ref={element}
      className={styles.item}
      data-dragging={isDragging || undefined}
      data-landing={landing ?? undefined}
    >
      <CardFace card={card} today={today} isInTabOrder={isInTabOrder} hintId={hintId} />
      <div className={styles.foot}>
        <CardCorner card={card} />
        {isMenuOpen ? (
          <MoveMenu card={card} onChoose={onChoose} onClose={() => onMenu(null)} />
        ) : (
          <ActionIcon
            variant="subtle"
            color="quiet"
            size="sm"
            tabIndex={isInTabOrder ? 0 : -1}
            aria-label={`Move ${card.clientName} to another step`}
            aria-haspopup="menu"
            onClick={() => onMenu(card)}
          >
            <IconArrowsMove size={16} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </div>
  );
});

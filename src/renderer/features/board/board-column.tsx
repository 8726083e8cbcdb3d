import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { IconAlertCircle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import { judgeMove } from '../../../domain/cases/moves.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { cardElementId } from './board-card.tsx';
import styles from './board-column.module.css';
import { BoardItem } from './board-item.tsx';
import { draggedCard, placeData } from './card-drag.ts';
import type { BoardColumn as Column } from './use-board.ts';

/** A card's usual height and the gap below it; measured heights replace the guess as cards are drawn. */
const USUAL_HEIGHT = 190;
const GAP = 8;

/** Asks a column to bring a card into view and focus it; `turn` tells two requests for one card apart. */
export interface FocusRequest {
  readonly caseId: CaseId;
  readonly turn: number;
}

interface BoardColumnProps {
  readonly column: Column;
  readonly today: Day;
  readonly hintId: string;
  /** The one card of the board that Tab reaches. */
  readonly activeId: CaseId | null;
  readonly menuFor: CaseId | null;
  readonly dragged: BoardCard | null;
  readonly focusRequest: FocusRequest | null;
  readonly onMenu: (card: BoardCard | null) => void;
  readonly onChoose: (card: BoardCard, to: Step) => void;
  readonly onNearEnd: (column: Column) => void;
}

/** One step's column; empty, it shrinks to a rail that still takes a drop. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, dragged, focusRequest, onNearEnd } = props;
  const { step, count, overdueCount, cards } = column;
  const element = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isShrunk = count === 0;
  const isOff = dragged !== null && !judgeMove(dragged.currentStep, step).isLegal;

  useEffect(() => {
    if (element.current === null) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => draggedCard(source.data) !== null,
      getData: () => placeData({ kind: 'column', step }),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: () => setIsOver(false),
    });
  }, [step]);

  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => cards[index]?.caseId ?? index,
    gap: GAP,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? -1;

  useEffect(() => {
    if (cards.length < count && lastDrawn >= cards.length - 10) onNearEnd(column);
  }, [lastDrawn, cards.length, count, column, onNearEnd]);

  const index = focusRequest === null ? -1 : cards.findIndex((card) => card.caseId === focusRequest.caseId);
  const isDrawn = items.some((item) => item.index === index);
  const answered = useRef<FocusRequest | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is answered once, not whenever the place changes.
  useEffect(() => {
    if (focusRequest === null || index < 0 || answered.current === focusRequest) return;
    if (!isDrawn) {
      virtual.scrollToIndex(index, { align: 'auto' });
      return;
    }
    answered.current = focusRequest;
    const face = document.getElementById(cardElementId(focusRequest));
    face?.focus({ preventScroll: true });
    face?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [focusRequest, isDrawn]);

  const headingId = `column-${step}`;
  const { shortName } = stepFacts(step);
  return (
    <section
      ref={element}
      className={styles.column}
      aria-labelledby={headingId}
      data-shrunk={isShrunk || undefined}
      data-over={isOver || undefined}
      data-off={isOff || undefined}
      data-step={step}
    >
      <header className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {shortName}
        </h2>
        <span className={styles.count}>
          {count}
          <span className={styles.unseen}>{count === 1 ? ' case' : ' cases'}</span>
        </span>
        {overdueCount === 0 ? null : (
          <span className={styles.overdue}>
            <IconAlertCircle size={14} aria-hidden="true" />
            {`${overdueCount} overdue`}
          </span>
        )}
      </header>
      {isShrunk ? null : (
        <div ref={scroller} className={styles.cards}>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some screen readers. */}
          <ul role="list" className={styles.list} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const card = cards[item.index];
              if (card === undefined) return null;
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={styles.slot}
                  style={{ transform: `translateY(${item.start}px)` }}
                  aria-setsize={count}
                  aria-posinset={item.index + 1}
                >
                  <BoardItem
                    card={card}
                    index={item.index}
                    today={props.today}
                    isInTabOrder={card.caseId === props.activeId}
                    isMenuOpen={card.caseId === props.menuFor}
                    hintId={props.hintId}
                    onMenu={props.onMenu}
                    onChoose={props.onChoose}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { BoardColumn, type FocusRequest } from './board-column.tsx';
import styles from './board-columns.module.css';
import { arrowTarget, firstPlace, type Place, placeOf, shiftMove } from './board-places.ts';
import { draggedCard, dropPlace } from './card-drag.ts';
import { CriteriaDialog } from './criteria-dialog.tsx';
import type { BoardColumn as Column } from './use-board.ts';
import { useMoves } from './use-moves.ts';
import { useMovesAhead } from './use-moves-ahead.ts';

interface BoardColumnsProps {
  readonly columns: ReadonlyArray<Column>;
  readonly today: Day;
  readonly onNearEnd: (column: Column) => void;
  /** The card that stands at a place of a column, fetched when it is not on screen; null past the end. */
  readonly cardAt: (column: Column, index: number) => Promise<CaseId | null>;
}

/** The nine columns, and moving cards among them by mouse and by keyboard. */
export function BoardColumns({ columns: stored, today, onNearEnd, cardAt }: BoardColumnsProps) {
  const { shown: columns, showAhead } = useMovesAhead(stored);
  const hintId = useId();
  const [activeId, setActiveId] = useState<CaseId | null>(null);
  const [menuFor, setMenuFor] = useState<CaseId | null>(null);
  const [dragged, setDragged] = useState<BoardCard | null>(null);
  const [focusRequest, setFocusRequest] = useState<FocusRequest | null>(null);
  const awaited = useRef<CaseId | null>(null);

  const focus = useCallback((caseId: CaseId) => {
    setActiveId(caseId);
    setFocusRequest((before) => ({ caseId, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const awaitCard = useCallback((caseId: CaseId) => {
    setActiveId(caseId);
    awaited.current = caseId;
  }, []);
  const { move, question, answer, dismiss } = useMoves({ showAhead, onMoved: awaitCard });

  // A moved card takes the focus along, once the columns show it at its new place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new columns are the trigger.
  useEffect(() => {
    if (awaited.current === null || question !== null) return;
    const caseId = awaited.current;
    awaited.current = null;
    focus(caseId);
  }, [columns, question]);

  const latest = useRef({ columns, cardAt, move });
  latest.current = { columns, cardAt, move };
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => draggedCard(source.data) !== null,
        onDragStart: ({ source }) => setDragged(draggedCard(source.data)),
        onDrop: ({ source, location }) => {
          setDragged(null);
          const card = draggedCard(source.data);
          const place = dropPlace(location.current.dropTargets[0]?.data);
          if (card === null || place === null) return;
          void dropAt(card, place, latest.current);
        },
      }),
    [],
  );

  const onMenu = useCallback(
    (card: BoardCard | null) => {
      setMenuFor((before) => {
        if (card === null && before !== null) focus(before);
        return card?.caseId ?? null;
      });
    },
    [focus],
  );
  const onChoose = useCallback((card: BoardCard, to: Step) => {
    const board = latest.current;
    const isFirstAlready = to === card.currentStep && placeOf(board.columns, card.caseId)?.index === 0;
    if (!isFirstAlready) void board.move({ card, to, beforeCaseId: firstPlace(board.columns, card, to) });
  }, []);

  const firstId = columns.find((column) => column.cards.length > 0)?.cards[0]?.caseId ?? null;
  const isActiveThere = columns.some((column) => column.cards.some((card) => card.caseId === activeId));
  const tabId = isActiveThere ? activeId : firstId;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const caseId = (event.target as HTMLElement).dataset.caseId;
    const place = caseId === undefined ? null : placeOf(columns, caseId);
    if (place === null) return;
    // By its place too, for keyboards that write another alphabet.
    if (
      (event.key.toLowerCase() === 'm' || event.code === 'KeyM') &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      onMenu(place.card);
      return;
    }
    if (event.altKey && event.key.startsWith('Arrow')) {
      event.preventDefault();
      void shift(place, event.key, { columns, cardAt, move });
      return;
    }
    const target = event.ctrlKey || event.metaKey || event.altKey ? null : arrowTarget(columns, place, event.key);
    if (target === null) return;
    event.preventDefault();
    focus(target.caseId);
  };

  return (
    <>
      <p id={hintId} hidden>
        Arrow keys go from card to card. Enter opens the case. M opens the list of steps to move it to. Alt with an
        arrow key moves it one place up or down, or one step on or back.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards; one place hears them all. */}
      <div
        className={styles.board}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const caseId = event.target.dataset.caseId;
          if (caseId !== undefined) setActiveId(placeOf(columns, caseId)?.card.caseId ?? null);
        }}
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.step}
            column={column}
            today={today}
            hintId={hintId}
            activeId={tabId}
            menuFor={menuFor}
            dragged={dragged}
            focusRequest={focusRequest}
            onMenu={onMenu}
            onChoose={onChoose}
            onNearEnd={onNearEnd}
          />
        ))}
      </div>
      <CriteriaDialog question={question} onAnswer={answer} onCancel={dismiss} />
    </>
  );
}

interface Board {
  readonly columns: ReadonlyArray<Column>;
  readonly cardAt: BoardColumnsProps['cardAt'];
  readonly move: ReturnType<typeof useMoves>['move'];
}

async function dropAt(card: BoardCard, place: NonNullable<ReturnType<typeof dropPlace>>, board: Board): Promise<void> {
  if (place.kind === 'column') {
    const isLastAlready = board.columns.find(({ step }) => step === place.step)?.cards.at(-1)?.caseId === card.caseId;
    if (!isLastAlready) await board.move({ card, to: place.step, beforeCaseId: null });
    return;
  }
  const to = place.card.currentStep;
  const column = board.columns.find(({ step }) => step === to);
  if (column === undefined) return;
  const beforeCaseId = place.edge === 'before' ? place.card.caseId : await board.cardAt(column, place.index + 1);
  const at = placeOf(board.columns, card.caseId);
  const staysPut =
    beforeCaseId === card.caseId ||
    (at !== null && at.column === column && beforeCaseId === (await board.cardAt(column, at.index + 1)));
  if (!staysPut) await board.move({ card, to, beforeCaseId });
}

async function shift(place: Place, key: string, board: Board): Promise<void> {
  const wanted = shiftMove(board.columns, place, key);
  if (wanted === null) return;
  const { card } = place;
  if (wanted.kind === 'step') {
    await board.move({ card, to: wanted.step, beforeCaseId: firstPlace(board.columns, card, wanted.step) });
    return;
  }
  await board.move({
    card,
    to: card.currentStep,
    beforeCaseId: await board.cardAt(place.column, wanted.beforeIndex),
    place: `place ${wanted.place} of ${place.column.count}`,
  });
}

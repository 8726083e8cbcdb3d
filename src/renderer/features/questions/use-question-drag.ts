import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { QuestionId } from '../../../domain/shared/ids.ts';
import { edgeAt } from '../../lib/edge-at.ts';

const QUESTION = Symbol('question');

type DragData = Record<string | symbol, unknown>;
const draggedIn = (data: DragData) => data[QUESTION];

interface QuestionDrag {
  readonly element: RefObject<HTMLLIElement | null>;
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly isDragging: boolean;
  readonly landing: 'before' | 'after' | null;
}

/** Dragging of one question by its handle, and dropping others upon it. */
export function useQuestionDrag(
  id: QuestionId,
  onDrop: (dragged: QuestionId, edge: 'before' | 'after') => void,
): QuestionDrag {
  const element = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const [landing, setLanding] = useState<'before' | 'after' | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });

  useEffect(() => {
    if (element.current === null || handle.current === null) return;
    return combine(
      draggable({
        element: element.current,
        dragHandle: handle.current,
        getInitialData: () => ({ [QUESTION]: id }),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => draggedIn(source.data) !== undefined,
        onDrag: ({ source, location, self }) =>
          setLanding(draggedIn(source.data) === id ? null : edgeAt(self.element, location.current.input.clientY)),
        onDragLeave: () => setLanding(null),
        onDrop: ({ source, location, self }) => {
          setLanding(null);
          drop.current(draggedIn(source.data) as QuestionId, edgeAt(self.element, location.current.input.clientY));
        },
      }),
    );
  }, [id]);

  return { element, handle, isDragging, landing };
}

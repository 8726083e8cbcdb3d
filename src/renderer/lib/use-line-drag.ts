import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { edgeAt } from './edge-at.ts';

const LINE = Symbol('line of a list');

type DragData = Record<string | symbol, unknown>;
const listOf = (data: DragData) => data[LINE];

interface LineDragOptions {
  /** Lines are dropped on lines of the same list only. */
  readonly list: string;
  readonly key: string;
  readonly onDrop: (draggedKey: string, edge: 'before' | 'after') => void;
}

interface LineDrag {
  readonly element: RefObject<HTMLLIElement | null>;
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly isDragging: boolean;
  readonly landing: 'before' | 'after' | null;
}

/** Dragging of one line of a list by its handle, and dropping others of the same list upon it. */
export function useLineDrag({ list, key, onDrop }: LineDragOptions): LineDrag {
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
        getInitialData: () => ({ [LINE]: list, key }),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => listOf(source.data) === list,
        onDrag: ({ source, location, self }) =>
          setLanding(source.data.key === key ? null : edgeAt(self.element, location.current.input.clientY)),
        onDragLeave: () => setLanding(null),
        onDrop: ({ source, location, self }) => {
          setLanding(null);
          drop.current(String(source.data.key), edgeAt(self.element, location.current.input.clientY));
        },
      }),
    );
  }, [list, key]);

  return { element, handle, isDragging, landing };
}

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { FormBox } from '../../../domain/forms/form.ts';
import type { ShownPage } from '../../ui/pdf-pages.tsx';
import { moveBox, percent, resizeBox } from './box-geometry.ts';
import { BOX_KEYS_ID } from './box-rows.tsx';
import styles from './forms.module.css';
import { saySource } from './source-choices.ts';
import type { Boxes } from './use-boxes.ts';

/** Points an arrow key moves a box; with Ctrl it goes ten times as far. */
const STEP = 1;
const FAR = 10;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface BoxOnPageProps {
  readonly box: FormBox;
  readonly number: number;
  readonly page: ShownPage;
  readonly boxes: Boxes;
}

/** One text box on its page: dragged by mouse, or moved, resized and removed by keys. */
export function BoxOnPage({ box, number, page, boxes }: BoxOnPageProps) {
  const element = useRef<HTMLButtonElement>(null);
  const drag = useDrag(box, page, boxes.change);
  const shown = drag.moved ?? box;
  const isChosen = boxes.chosen === box.id;
  // A box just placed, or pointed out in the list, takes the arrow keys at once.
  useEffect(() => {
    if (isChosen) element.current?.focus();
  }, [isChosen]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      boxes.remove(box.id);
      return;
    }
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const far = event.ctrlKey || event.metaKey ? FAR : 1;
    const change = event.shiftKey ? resizeBox : moveBox;
    boxes.change(change(box, arrow[0] * far, arrow[1] * far, page));
  };
  const words = saySource(box.source);
  return (
    <button
      ref={element}
      type="button"
      className={styles.box}
      data-chosen={isChosen || undefined}
      data-empty={words === '' || undefined}
      aria-label={`Box ${number}: ${words === '' ? 'empty' : words}`}
      aria-describedby={BOX_KEYS_ID}
      style={
        {
          left: percent(shown.x, page.width),
          top: percent(shown.y, page.height),
          width: percent(shown.width, page.width),
          height: percent(shown.height, page.height),
          // As large on the screen as the text will be on the page.
          fontSize: `${(shown.size / page.width) * 100}cqw`,
        } satisfies CSSProperties
      }
      onFocus={() => boxes.choose(box.id)}
      onKeyDown={press}
      {...drag.handlers('move')}
    >
      <span className={styles.boxWords}>{words === '' ? `Box ${number}` : words}</span>
      <span className={styles.handle} aria-hidden="true" {...drag.handlers('resize')} />
    </button>
  );
}

// While it is dragged the box follows the mouse; it is kept where it is let go.
function useDrag(box: FormBox, page: ShownPage, onChange: (box: FormBox) => void) {
  const [moved, setMoved] = useState<FormBox | null>(null);
  const start = useRef<{ x: number; y: number; scale: number; how: 'move' | 'resize' } | null>(null);
  const at = (event: PointerEvent): FormBox => {
    const from = start.current;
    if (from === null) return box;
    const change = from.how === 'move' ? moveBox : resizeBox;
    return change(box, (event.clientX - from.x) * from.scale, (event.clientY - from.y) * from.scale, page);
  };
  return {
    moved,
    handlers: (how: 'move' | 'resize') => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        const sheet = event.currentTarget.closest(`.${styles.box}`)?.parentElement;
        const width = sheet?.getBoundingClientRect().width ?? page.width;
        start.current = { x: event.clientX, y: event.clientY, scale: page.width / width, how };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (start.current?.how === how) setMoved(at(event));
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (start.current?.how !== how) return;
        const next = at(event);
        start.current = null;
        setMoved(null);
        if (JSON.stringify(next) !== JSON.stringify(box)) onChange(next);
      },
      onPointerCancel: () => {
        start.current = null;
        setMoved(null);
      },
    }),
  };
}

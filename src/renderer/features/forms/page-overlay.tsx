import { useEffect, useRef } from 'react';
import type { ShownPage } from '../../ui/pdf-pages.tsx';
import { percent } from './box-geometry.ts';
import { BoxOnPage } from './box-on-page.tsx';
import styles from './forms.module.css';
import type { Boxes } from './use-boxes.ts';

interface PageOverlayProps {
  readonly page: ShownPage;
  readonly boxes: Boxes;
  /** The field of the PDF that is pointed out. */
  readonly marked: string | null;
}

/** What lies over a page of a form: the field pointed out, the boxes, and the place to put another. */
export function PageOverlay({ page, boxes, marked }: PageOverlayProps) {
  const { index, width, height, fields } = page;
  return (
    <>
      {fields
        .filter(({ name }) => name === marked)
        .map((field) => (
          <FieldMark key={`${field.x} ${field.y}`} field={field} page={page} />
        ))}
      {boxes.all.map((box, place) =>
        box.page === index ? <BoxOnPage key={box.id} box={box} number={place + 1} page={page} boxes={boxes} /> : null,
      )}
      {boxes.isPlacing && (
        <PlaceButton
          page={page}
          onStop={() => boxes.setIsPlacing(false)}
          onPlace={(at) => boxes.place(index, at, { width, height })}
        />
      )}
    </>
  );
}

function FieldMark({ field, page }: { readonly field: ShownPage['fields'][number]; readonly page: ShownPage }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={mark}
      className={styles.mark}
      style={{
        left: percent(field.x, page.width),
        top: percent(field.y, page.height),
        width: percent(field.width, page.width),
        height: percent(field.height, page.height),
      }}
    />
  );
}

interface PlaceButtonProps {
  readonly page: ShownPage;
  readonly onPlace: (at: { x: number; y: number }) => void;
  readonly onStop: () => void;
}

// The page itself is the button: a click says where, the Enter key takes a place to start from.
function PlaceButton({ page, onPlace, onStop }: PlaceButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (page.index === 0) button.current?.focus({ preventScroll: true });
  }, [page.index]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.place}
      aria-label={`Put the text box on page ${page.index + 1}`}
      onKeyDown={(event) => event.key === 'Escape' && onStop()}
      onClick={(event) => {
        const sheet = event.currentTarget.getBoundingClientRect();
        const isByKey = event.detail === 0;
        onPlace({
          x: isByKey ? page.width / 6 : ((event.clientX - sheet.left) / sheet.width) * page.width,
          y: isByKey ? page.height / 6 : ((event.clientY - sheet.top) / sheet.height) * page.height,
        });
      }}
    />
  );
}

import { Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldPlace, openPdf } from '../lib/pdf-document.ts';
import classes from './pdf-pages.module.css';

/** A page as it is shown: sizes in points, `index` from 0. */
export interface ShownPage {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** The fields of a form on it; none where nothing is laid over the pages. */
  readonly fields: ReadonlyArray<FieldPlace>;
}

interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly paragraphs: ReadonlyArray<string>;
  readonly shown: ShownPage;
}

interface PdfPagesProps {
  readonly pdf: Uint8Array;
  /** What the document is, "Letter to Example Hospital": the name of the region for a screen reader. */
  readonly label: string;
  /** What lies over a page; it fills the page exactly. */
  readonly overlay?: (page: ShownPage) => ReactNode;
}

// The width of US Letter in CSS pixels, --sheet-width: a page is never drawn larger than life.
const WIDEST_PAGE = 816;
const RESIZE_PAUSE_MS = 120;

/**
 * A PDF as pages on screen, each drawn as wide as there is room and readable as text by a screen reader. When the bytes
 * change, the old pages stay until the new ones are drawn, so that a letter does not flicker while it is written.
 */
export function PdfPages({ pdf, label, overlay }: PdfPagesProps) {
  const hasOverlay = overlay !== undefined;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [roomFor] = useDebouncedValue(Math.min(Math.floor(width), WIDEST_PAGE), RESIZE_PAUSE_MS);
  const bytes = useSameBytes(pdf);
  const [pages, setPages] = useState<ReadonlyArray<DrawnPage> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (roomFor <= 0) return undefined;
    const abort = new AbortController();
    drawPages(bytes, roomFor, hasOverlay, abort.signal).then(
      (drawn) => {
        if (abort.signal.aborted) return;
        setPages(drawn);
        setHasFailed(false);
      },
      () => {
        if (!abort.signal.aborted) setHasFailed(true);
      },
    );
    return () => abort.abort();
  }, [bytes, roomFor, hasOverlay]);

  return (
    // The pages scroll, so the keyboard must be able to reach them.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus to be scrolled by key
    <section className={classes.scroller} aria-label={label} aria-busy={pages === null && !hasFailed} tabIndex={0}>
      <div ref={ref} className={classes.pages}>
        {hasFailed && (
          <Text className={classes.said} role="alert">
            The pages could not be drawn on screen. Saving and printing are not affected; close this and open it again.
          </Text>
        )}
        {pages === null && !hasFailed && (
          <Text className={classes.said} c="dimmed" role="status">
            Drawing the pages
          </Text>
        )}
        {!hasFailed &&
          pages?.map((page, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <DrawnPageView key={index} page={page} number={index + 1} count={pages.length}>
              {overlay?.(page.shown)}
            </DrawnPageView>
          ))}
      </div>
    </section>
  );
}

interface DrawnPageViewProps {
  readonly page: DrawnPage;
  readonly number: number;
  readonly count: number;
  readonly children: ReactNode;
}

function DrawnPageView({ page, number, count, children }: DrawnPageViewProps) {
  return (
    <article className={classes.page} aria-label={`Page ${number} of ${count}`}>
      <div className={classes.sheet} aria-hidden="true" ref={(holder) => holder?.replaceChildren(page.canvas)} />
      <VisuallyHidden>
        {page.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity and never move
          <p key={index}>{paragraph}</p>
        ))}
      </VisuallyHidden>
      {children === undefined ? null : <div className={classes.overlay}>{children}</div>}
    </article>
  );
}

async function drawPages(
  pdf: Uint8Array,
  width: number,
  withFields: boolean,
  signal: AbortSignal,
): Promise<ReadonlyArray<DrawnPage>> {
  const opened = await openPdf(pdf);
  try {
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= opened.pageCount && !signal.aborted; number += 1) {
      const page = await opened.page(number);
      const scale = (width / page.width) * Math.max(1, window.devicePixelRatio);
      pages.push({
        canvas: await page.draw(scale),
        paragraphs: await page.read(),
        shown: {
          index: number - 1,
          width: page.width,
          height: page.height,
          fields: withFields ? await page.fields() : [],
        },
      });
    }
    return pages;
  } finally {
    await opened.close();
  }
}

/** The same array as long as its bytes are the same: a refetch that changed nothing redraws nothing. */
function useSameBytes(pdf: Uint8Array): Uint8Array {
  const kept = useRef(pdf);
  if (kept.current !== pdf && !areSame(kept.current, pdf)) kept.current = pdf;
  return kept.current;
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { laneShape } from '../../../domain/health/lane-shapes.ts';
import { layoutTimeline, type PlacedItem } from '../../../domain/health/timeline-layout.ts';
import type { TimelinePicture } from '../../../domain/health/timeline-picture.ts';
import styles from './timeline.module.css';

// Lengths of the picture in pixels; the layout works in any unit.
const MARK = 6;
const SCALE_HEIGHT = 26;
const NARROWEST = 320;

interface TimelineProps {
  readonly picture: TimelinePicture;
  /** What an event is called when it is read out: with date and source. */
  readonly describe: (id: string) => string;
  /** Opens the event; a gap is only read out. */
  readonly onOpen: (id: string) => void;
}

/** What happened when, to scale: one lane per kind. Arrow keys go from event to event, Enter opens one. */
export function Timeline({ picture, describe, onOpen }: TimelineProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMeasure();
  const placed = useMemo(
    () =>
      layoutTimeline(picture, {
        width: Math.max(width, NARROWEST),
        laneWidth: 104,
        rowHeight: 24,
        markSize: MARK,
        scaleHeight: SCALE_HEIGHT,
        rowsPerLane: 4,
        longestLabel: 260,
        measure,
      }),
    [picture, width, measure],
  );
  const hatching = useId();
  const list = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(0);
  const ordered = useMemo(() => placed.items.toSorted((one, other) => one.x - other.x), [placed.items]);
  const stop = Math.min(current, ordered.length - 1);

  const go = (event: KeyboardEvent<SVGGElement>, place: number, { item }: PlacedItem) => {
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: ordered.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const to = Math.max(0, Math.min(ordered.length - 1, next));
      setCurrent(to);
      list.current?.querySelector<SVGGElement>(`[data-place="${to}"]`)?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && item.lane !== 'gap') {
      event.preventDefault();
      onOpen(item.id);
    }
  };

  return (
    <div ref={ref} className={styles.frame}>
      {width === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a picture has no fieldset.
        <svg
          className={styles.picture}
          width={placed.width}
          height={placed.height + 1}
          role="group"
          aria-label="Timeline picture; arrow keys go from event to event, and all events are in the list below"
        >
          <defs>
            <pattern id={hatching} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className={styles.hatch} width="1.5" height="7" />
            </pattern>
          </defs>
          <g>
            {placed.ticks.map(({ x, label }) => (
              <g key={x}>
                <line className={styles.tick} x1={x} x2={x} y1={SCALE_HEIGHT - 4} y2={placed.height} />
                <text className={styles.scale} x={x + 3} y={SCALE_HEIGHT - 9}>
                  {label}
                </text>
              </g>
            ))}
            {placed.lanes.map((lane) => (
              <g key={lane.kind}>
                <line className={styles.lane} x1={0} x2={placed.width} y1={lane.y} y2={lane.y} />
                <text className={styles.name} x={0} y={lane.y + 21}>
                  {lane.label}
                </text>
              </g>
            ))}
            <line className={styles.lane} x1={0} x2={placed.width} y1={placed.height} y2={placed.height} />
            <line
              className={styles.today}
              x1={placed.today.x}
              x2={placed.today.x}
              y1={SCALE_HEIGHT - 6}
              y2={placed.height}
            />
            <text
              className={styles.todayName}
              x={Math.min(placed.today.x + 4, placed.width)}
              y={SCALE_HEIGHT - 9}
              textAnchor="end"
            >
              {placed.today.label}
            </text>
          </g>
          <g ref={list}>
            {ordered.map((one, place) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the role is a button, or an image for a gap.
              <g
                key={one.item.id}
                className={styles.item}
                data-lane={one.item.lane}
                data-place={place}
                role={one.item.lane === 'gap' ? 'img' : 'button'}
                aria-label={describe(one.item.id)}
                tabIndex={place === stop ? 0 : -1}
                onFocus={() => setCurrent(place)}
                onKeyDown={(event) => go(event, place, one)}
                onClick={() => (one.item.lane === 'gap' ? undefined : onOpen(one.item.id))}
              >
                <title>{describe(one.item.id)}</title>
                <Drawn placed={one} hatching={hatching} />
              </g>
            ))}
          </g>
        </svg>
      )}
      {placed.silentCount === 0 ? null : (
        <p className={styles.note}>
          {placed.silentCount === 1
            ? 'One mark has no room for its words; they are in the list below.'
            : `${placed.silentCount} marks have no room for their words; they are in the list below.`}
        </p>
      )}
    </div>
  );
}

function Drawn({ placed, hatching }: { readonly placed: PlacedItem; readonly hatching: string }) {
  const { item, x, endX, y, isLasting, label } = placed;
  const words =
    label === null ? null : (
      <text className={styles.label} x={label.x} y={y + 4}>
        {label.text}
      </text>
    );
  if (item.lane === 'gap') {
    return (
      <>
        <rect
          className={styles.gap}
          x={x}
          y={y - 9}
          width={Math.max(endX - x, MARK)}
          height={18}
          fill={`url(#${hatching})`}
        />
        {label === null ? null : (
          <rect className={styles.ground} x={label.x - 3} y={y - 8} width={label.width + 6} height={16} />
        )}
        {words}
      </>
    );
  }
  const corners = laneShape(item.lane)
    .map(([dx, dy]) => `${x + dx * MARK},${y + dy * MARK}`)
    .join(' ');
  return (
    <>
      {/* A ground to press on, larger than the mark. */}
      <rect
        className={styles.target}
        x={Math.min(x - MARK - 2, label?.x ?? x)}
        y={y - 12}
        width={(label?.width ?? 0) + MARK * 2 + 8}
        height={24}
      />
      {isLasting ? <rect className={styles.bar} x={x} y={y + 8} width={endX - x} height={3} /> : null}
      <polygon className={styles.mark} points={corners} />
      {words}
    </>
  );
}

/** Width of a text in the picture's own type. */
function useMeasure(): (text: string) => number {
  const context = useRef<CanvasRenderingContext2D | null>(null);
  return useCallback((text: string) => {
    context.current ??= document.createElement('canvas').getContext('2d');
    const pen = context.current;
    if (pen === null) return text.length * 7;
    const { fontFamily } = getComputedStyle(document.body);
    pen.font = `${LABEL_SIZE}px ${fontFamily}`;
    // A little more than measured: the window may draw a text a hair wider than the canvas says.
    return pen.measureText(text).width * 1.03;
  }, []);
}

// As --text-small at the usual size of the root.
const LABEL_SIZE = 12;

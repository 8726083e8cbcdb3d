import { Tooltip } from '@mantine/core';
import type { PlaceholderState } from '../../../domain/questions/fill.ts';
import type { QuestionPiece } from '../../../domain/questions/pieces.ts';
import styles from './questions.module.css';

interface QuestionTextProps {
  readonly pieces: ReadonlyArray<QuestionPiece>;
  readonly placeholders: ReadonlyArray<PlaceholderState>;
}

/** A question with its fills and blanks as chips; hover or focus says where a value comes from or what is to do. */
export function QuestionText({ pieces, placeholders }: QuestionTextProps) {
  return (
    <div className={styles.text}>
      {keyed(pieces).map(({ piece, key }) => {
        if (piece.kind === 'words') return piece.text;
        const state = placeholders.find(({ placeholder }) => placeholder === piece.placeholder);
        const says = sourceOf(state);
        return (
          <Tooltip
            key={key}
            withinPortal={false}
            label={says}
            multiline
            maw={360}
            events={{ hover: true, focus: true, touch: true }}
          >
            <button
              type="button"
              className={piece.kind === 'fill' ? styles.fill : styles.blank}
              aria-label={`${piece.kind === 'fill' ? piece.text : `Blank: ${piece.label}`}. ${says}`}
            >
              {piece.kind === 'fill' ? piece.text : piece.label}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

// A placeholder can stand twice in a sentence; a piece is known by what stands before it.
function keyed(pieces: ReadonlyArray<QuestionPiece>): ReadonlyArray<{ piece: QuestionPiece; key: string }> {
  return pieces.map((piece, place) => ({ piece, key: `${place}:${piece.kind}` }));
}

function sourceOf(state: PlaceholderState | undefined): string {
  if (state === undefined) return '';
  const { fill, now, todo } = state;
  if (fill !== null) return fill.sourceKind === 'typed' ? 'As typed.' : `${fill.source}.`;
  return todo ?? (now === null ? '' : `The case knows this now: “${now.value}” (${now.source}).`);
}

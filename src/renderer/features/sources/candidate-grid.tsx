import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import { answerLabel, candidateStatusLabel, pointLabel, pointQuestion } from '../../../domain/sources/labels.ts';
import { type ComparisonPoint, comparisonPoints } from '../../../domain/sources/source-candidate.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { answerKeys, answerOf, type Candidate, type CandidateView, statusTones } from './source-words.ts';
import styles from './sources.module.css';

interface CandidateGridProps {
  /** Those compared, in the order the advocate gave them. */
  readonly views: ReadonlyArray<CandidateView>;
  readonly all: ReadonlyArray<CandidateView>;
  readonly openId: Candidate['id'] | null;
  readonly onOpen: (id: Candidate['id']) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Candidates side by side: arrows move between answers, Y, N and U answer, Enter opens an answer with its note. */
export function CandidateGrid({ views, all, openId, onOpen }: CandidateGridProps) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [asked, setAsked] = useState<{ readonly id: Candidate['id']; readonly point: ComparisonPoint } | null>(null);
  const answer = useWrite('sources.answerPoint', { says: null });
  const table = useRef<HTMLTableElement>(null);
  const column = Math.min(place.column, views.length - 1);
  const point = comparisonPoints[place.row] ?? 'subspecialty';

  const goTo = (row: number, to: number) => {
    const next = {
      row: Math.min(comparisonPoints.length - 1, Math.max(0, row)),
      column: Math.min(views.length - 1, Math.max(0, to)),
    };
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  const press = (event: KeyboardEvent, at: Place, candidate: Candidate) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (step !== undefined) goTo(at.row + step.row, at.column + step.column);
    else if (Object.hasOwn(answerKeys, key)) {
      const of = comparisonPoints[at.row] ?? point;
      const note = answerOf(candidate, of)?.note ?? null;
      answer.mutate({ candidateId: candidate.id, point: of, answer: answerKeys[key] ?? null, note });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <p className={styles.keys}>
        <b>{pointLabel(point)}</b>: {pointQuestion(point)}{' '}
        <span className={styles.quiet}>Y yes, N no, U not known, Delete clears, Enter adds a note, arrows move.</span>
      </p>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid} aria-label="Candidates side by side">
          <thead>
            <tr>
              <td />
              {views.map(({ candidate, place: town, designation }) => (
                <th key={candidate.id} scope="col">
                  <button
                    type="button"
                    className={styles.open}
                    aria-expanded={candidate.id === openId}
                    onClick={() => onOpen(candidate.id)}
                  >
                    {candidate.name}
                  </button>
                  <StatusBadge tone={statusTones[candidate.status]}>
                    {candidateStatusLabel(candidate.status)}
                  </StatusBadge>
                  <p className={styles.under}>
                    {[
                      candidate.clinicianName,
                      town,
                      designation,
                      candidate.mode === null ? null : consultModeLabel(candidate.mode),
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </p>
                  {candidate.reason === null ? null : <p className={styles.reason}>{candidate.reason}</p>}
                  <CandidateActions view={candidate} views={all} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">To watch or ask</th>
              {views.map((view) => (
                <td key={view.candidate.id}>
                  <Flags of={view} />
                </td>
              ))}
            </tr>
            {comparisonPoints.map((one, row) => (
              <tr key={one} data-current={row === place.row || undefined}>
                <th scope="row">{pointLabel(one)}</th>
                {views.map(({ candidate }, at) => {
                  const known = answerOf(candidate, one);
                  const said = known === undefined ? 'not asked' : answerLabel(known.answer);
                  return (
                    <td key={candidate.id}>
                      <button
                        type="button"
                        className={styles.answer}
                        data-answer={known?.answer}
                        data-place={`${row}:${at}`}
                        aria-label={`${pointLabel(one)}, ${candidate.name}: ${[said, known?.note].filter(Boolean).join(', ')}`}
                        tabIndex={row === place.row && at === column ? 0 : -1}
                        onFocus={() => setPlace({ row, column: at })}
                        onKeyDown={(event) => press(event, { row, column: at }, candidate)}
                        onClick={() => setAsked({ id: candidate.id, point: one })}
                      >
                        {known === undefined ? (
                          <span aria-hidden="true" className={styles.quiet}>
                            –
                          </span>
                        ) : (
                          <>
                            {said}
                            {known.note === null ? null : <span className={styles.note}> {known.note}</span>}
                          </>
                        )}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {views
        .filter(({ candidate }) => candidate.id === asked?.id)
        .map(({ candidate }) => (
          <AnswerDialog
            key={candidate.id}
            candidate={candidate}
            point={asked?.point ?? point}
            onClose={() => setAsked(null)}
          />
        ))}
    </>
  );
}

function Flags({ of: { flags } }: { readonly of: CandidateView }) {
  if (flags.length === 0) return <span className={styles.quiet}>Nothing</span>;
  return (
    <ul className={styles.flags}>
      {flags.map(({ code, level, text, source }) => (
        <li key={`${code}${text}`} data-level={level}>
          {level === 'warning' ? (
            <IconAlertTriangle size={16} aria-label="Warning" />
          ) : (
            <IconHelpCircle size={16} aria-label="To ask" />
          )}
          <SourceNote source={source}>{text}</SourceNote>
        </li>
      ))}
    </ul>
  );
}

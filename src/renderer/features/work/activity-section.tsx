import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { type ActivityArea, activityAreaLabel } from '../../../domain/activity/activity.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { ChipsField, SelectField, TextField } from '../../ui/fields.tsx';
import { SayMoment } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './work.module.css';

type Line = OperationOutput<'activity.list'>['lines'][number];

const FIRST = 25;
const MOST = 1_000;

/** What happened in a case and by whom, in one stream, narrowed by area, person and words. */
export function ActivitySection({ caseId }: { readonly caseId: CaseId }) {
  const [areas, setAreas] = useState<ReadonlyArray<ActivityArea>>([]);
  const [personName, setPersonName] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const asked = useDeferredValue(text);
  const list = useOperation(
    'activity.list',
    { caseId, areas: [...areas], personName, text: asked, limit },
    { keepLast: true },
  );
  const isNarrowed = areas.length > 0 || personName !== null || asked.trim() !== '';
  return (
    <Section
      title="What happened"
      action={
        <div className={styles.search}>
          <TextField
            label="Search what happened"
            type="search"
            value={text}
            onChange={(typed) => setText(typed ?? '')}
          />
        </div>
      }
    >
      <OperationView query={list}>
        {(found) => (
          <>
            <div className={styles.filters}>
              <ChipsField
                label="Show only"
                choices={found.areas.map((value) => ({ value, label: activityAreaLabel(value) }))}
                value={areas}
                onChange={setAreas}
              />
              {found.people.length > 1 && (
                <SelectField
                  label="By"
                  placeholder="Everybody"
                  clearable
                  choices={found.people.map((value) => ({ value, label: value }))}
                  value={personName}
                  onChange={setPersonName}
                />
              )}
            </div>
            {found.lines.length === 0 ? (
              <EmptyState
                sentence={
                  isNarrowed
                    ? 'Nothing that happened in this case fits.'
                    : 'Whatever is done in this case is listed here.'
                }
              />
            ) : (
              <ol className={styles.stream} aria-label="What happened, newest first">
                {found.lines.map((line) => (
                  <StreamLine key={line.id} line={line} />
                ))}
              </ol>
            )}
            {found.more && limit < MOST && (
              <div>
                <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
                  Show earlier
                </Button>
              </div>
            )}
          </>
        )}
      </OperationView>
    </Section>
  );
}

function StreamLine({ line }: { readonly line: Line }) {
  return (
    <li className={styles.line} data-undone={line.isUndone || undefined}>
      <span className={styles.about}>
        <SayMoment moment={line.at} />
      </span>
      <div>
        <p className={styles.summary}>{line.summary}</p>
        <p className={styles.about}>
          <span>{line.personName}</span>
          {line.count > 1 && (
            <span>
              {line.count} times since <SayMoment moment={line.since} />
            </span>
          )}
          {line.reason === null ? null : <span>Reason: {line.reason}</span>}
        </p>
      </div>
      <StatusBadge>{line.isUndone ? 'Taken back' : activityAreaLabel(line.area)}</StatusBadge>
    </li>
  );
}

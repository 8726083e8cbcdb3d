import { Button, Group, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { personId } from '../../../contract/schemas.ts';
import type { PersonId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { A_DAYFUL, A_SCREENFUL } from './first-rows.ts';
import { SnoozedDialog } from './snoozed-dialog.tsx';
import { sayCounts, type Today } from './today-words.ts';
import { WeekView } from './week-view.tsx';
import { WorkList } from './work-list.tsx';

const MOST_ROWS = 200;

/** What is to be done over all cases, in the order of how little treatment window is left. */
export function TodayScreen() {
  const { view, ownerId, change } = useView();
  const [limit, setLimit] = useState(A_SCREENFUL);
  const [isShowingSnoozed, setShowingSnoozed] = useState(false);
  const [offset, setOffset] = useState(0);
  // The first rows are asked for ahead of this screen, in just these words.
  const input = { ownerId, week: view === 'week', limit, ...(offset === 0 ? {} : { offset }) };
  const query = useOperation('today.get', input, { keepLast: true });
  const { data } = query;
  const isPastTheEnd = offset > 0 && data !== undefined && data.total <= offset;
  useEffect(() => {
    if (isPastTheEnd) setOffset(0);
  }, [isPastTheEnd]);
  const isFirstScreenful = limit === A_SCREENFUL && data !== undefined;
  useEffect(() => {
    if (!isFirstScreenful) return;
    const handle = requestIdleCallback(() => setLimit(A_DAYFUL));
    return () => cancelIdleCallback(handle);
  }, [isFirstScreenful]);
  return (
    <Page
      title="Today"
      width="full"
      subtitle={data === undefined ? undefined : sayCounts(data.counts)}
      tools={
        <Group gap="sm" justify="flex-end">
          {data === undefined || data.snoozed.length === 0 ? null : (
            <Button variant="subtle" size="compact-sm" onClick={() => setShowingSnoozed(true)}>
              {data.snoozed.length} snoozed
            </Button>
          )}
          <WhoseField
            ownerId={ownerId}
            onChange={(next) => {
              setOffset(0);
              change({ ownerId: next });
            }}
          />
          <SegmentedControl
            aria-label="Show as"
            size="xs"
            value={view}
            onChange={(next) => change({ view: next === 'week' ? 'week' : 'list' })}
            data={[
              { value: 'list', label: 'List' },
              { value: 'week', label: 'Week' },
            ]}
          />
        </Group>
      }
    >
      <OperationView query={query}>
        {(today) =>
          view === 'week' && today.week !== null ? (
            <WeekView week={today.week} today={today.today} />
          ) : today.total === 0 ? (
            <NothingDue today={today} onShowSnoozed={() => setShowingSnoozed(true)} />
          ) : (
            <WorkList
              key={offset}
              today={today}
              before={offset}
              onMore={() => (limit < MOST_ROWS ? setLimit(MOST_ROWS) : setOffset(offset + MOST_ROWS))}
              onFirst={() => setOffset(0)}
            />
          )
        }
      </OperationView>
      <SnoozedDialog snoozed={data?.snoozed ?? []} isOpen={isShowingSnoozed} onClose={() => setShowingSnoozed(false)} />
    </Page>
  );
}

interface WhoseFieldProps {
  readonly ownerId: PersonId | null;
  readonly onChange: (ownerId: PersonId | null) => void;
}

/** Whose cases are shown; a practice of one has nothing to choose. */
function WhoseField({ ownerId, onChange }: WhoseFieldProps) {
  const practice = useOperation('practice.get', {});
  const people = practice.data?.people ?? [];
  if (people.length < 2) return null;
  return (
    <SelectField
      label="Whose cases"
      clearable
      placeholder="Everybody’s"
      choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={ownerId}
      onChange={onChange}
    />
  );
}

function NothingDue({ today, onShowSnoozed }: { readonly today: Today; readonly onShowSnoozed: () => void }) {
  const clients = useOperation('clients.list', { text: '' });
  if (today.snoozed.length > 0) {
    return (
      <EmptyState
        sentence="Nothing is left for today; what was put off comes back on its day."
        action={
          <Button variant="default" onClick={onShowSnoozed}>
            See what was put off
          </Button>
        }
      />
    );
  }
  const isNewPractice = clients.data?.length === 0;
  return (
    <EmptyState
      sentence={
        isNewPractice
          ? 'Here will be what to do each day: whom to call, why now, and what to say. It begins with a client.'
          : 'Nothing is due. Once a request has gone out, its next call stands here on its day, with the number and what to say; so do consultations, loans and the end of a window.'
      }
      action={
        <Button component={Link} to={isNewPractice ? '/clients/new' : '/board'}>
          {isNewPractice ? 'New client' : 'Open the board'}
        </Button>
      }
    />
  );
}

interface View {
  readonly view: 'list' | 'week';
  readonly ownerId: PersonId | null;
}

// Part of the address, so that coming back finds the list as it was left.
function useView(): View & { readonly change: (part: Partial<View>) => void } {
  const [params, setParams] = useSearchParams();
  const owner = personId.safeParse(params.get('owner') ?? '');
  const now: View = {
    view: params.get('view') === 'week' ? 'week' : 'list',
    ownerId: owner.success ? owner.data : null,
  };
  const change = (part: Partial<View>) => {
    const { view, ownerId } = { ...now, ...part };
    setParams(
      [...(view === 'week' ? [['view', 'week']] : []), ...(ownerId === null ? [] : [['owner', ownerId]])] as [
        string,
        string,
      ][],
      {
        replace: true,
      },
    );
  };
  return { ...now, change };
}

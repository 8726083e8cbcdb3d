import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { sayDay } from '../../../domain/shared/days.ts';
import type { CaseId, PersonId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { parseWhen } from './parse-when.ts';
import { repeatChoices } from './repeat-choices.ts';
import { usePeople } from './use-people.ts';
import styles from './work.module.css';

interface QuickTaskProps {
  /** Null adds a free task. */
  readonly caseId: CaseId | null;
}

/** Adds a task in one line: what, a day as people type it, how it comes again, and whose it is. */
export function QuickTask({ caseId }: QuickTaskProps) {
  const today = useToday();
  const { people, signedInId } = usePeople();
  const add = useWrite('tasks.add');
  const [what, setWhat] = useState('');
  const [when, setWhen] = useState('');
  const [repeat, setRepeat] = useState('once');
  const [ownerId, setOwnerId] = useState<PersonId | null>(null);
  const [problem, setProblem] = useState<{ readonly field: string | null; readonly message: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const day = parseWhen(when, today);
  const isUnread = when.trim() !== '' && day === null;

  const submit = async () => {
    if (what.trim() === '') {
      setProblem({ field: 'what', message: 'Write what there is to do.' });
      field.current?.focus();
      return;
    }
    if (isUnread) {
      setProblem({ field: 'dueOn', message: 'This is not a day. Write it like fri, in 3 days, Nov 27 or 2026-11-27.' });
      return;
    }
    try {
      await add.mutateAsync({
        caseId,
        what,
        dueOn: day,
        repeat: repeatChoices.find(({ value }) => value === repeat)?.repeat ?? null,
        ...(ownerId === null ? {} : { ownerId }),
      });
      setWhat('');
      setWhen('');
      setRepeat('once');
      setProblem(null);
    } catch (thrown) {
      setProblem(refusalOf(thrown));
    }
    field.current?.focus();
  };

  const own = problem?.field === 'what' || problem?.field === 'dueOn' ? null : problem;
  return (
    <form
      className={styles.sheet}
      aria-label="New task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.quick}>
        <TextInput
          ref={field}
          label="What there is to do"
          autoComplete="off"
          spellCheck={false}
          value={what}
          error={problem?.field === 'what' ? problem.message : own?.message}
          onChange={(event) => {
            setWhat(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div className={styles.quickMore} data-people={people.length > 1 || undefined}>
          <TextField
            label="Due"
            placeholder="fri, in 3 days"
            value={when}
            onChange={(typed) => {
              setWhen(typed ?? '');
              setProblem(null);
            }}
            error={problem?.field === 'dueOn' ? problem.message : undefined}
          />
          <SelectField
            label="Comes again"
            choices={repeatChoices.map(({ value, label }) => ({ value, label }))}
            value={repeat}
            onChange={(chosen) => setRepeat(chosen ?? 'once')}
          />
          {people.length > 1 && (
            <SelectField
              label="Whose"
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId ?? signedInId}
              onChange={setOwnerId}
            />
          )}
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </div>
        <p className={styles.saved} role="status">
          {day === null
            ? isUnread
              ? 'Not a day yet'
              : 'Without a day, it waits at the end of the list'
            : `Due ${sayDay(day, today)}`}
        </p>
      </div>
    </form>
  );
}

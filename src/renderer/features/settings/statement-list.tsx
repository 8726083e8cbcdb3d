import { Button, Title } from '@mantine/core';
import { IconAsterisk, IconPencil } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import { EditedNote } from './edited-note.tsx';
import { Source } from './source.tsx';
import { StatementForm } from './statement-form.tsx';
import { statementNames } from './statement-names.ts';
import type { Statement, Texts, Trial, WhichText } from './text-values.ts';
import styles from './texts.module.css';

interface StatementListProps {
  readonly which: WhichText;
  readonly texts: Texts;
  /** Shows a wording in the letter before it is kept; null goes back to what is kept. */
  readonly onTry: (trial: Trial | null) => void;
}

/** The statements of a letter in their order; one at a time is changed in place. */
export function StatementList({ which, texts, onTry }: StatementListProps) {
  const restore = useWrite('texts.restore');
  const [editing, setEditing] = useState<string | null>(null);
  const edited = texts.statements.filter((statement) => statement.isEdited).length;
  const names = statementNames(texts.statements);
  const close = () => {
    setEditing(null);
    onTry(null);
  };
  return (
    <>
      <p className={layout.quiet}>
        Letter version {texts.templateVersion}, law as of {texts.lawAsOf}; both are printed at the foot of the letter.
      </p>
      {edited > 0 && (
        <EditedNote
          says={edited === 1 ? 'One wording is your own.' : `${edited} wordings are your own.`}
          action="Back to the shipped letter"
          isPending={restore.isPending}
          onRestore={() => restore.mutate({ ...which, statementId: null })}
        />
      )}
      <ol className={styles.statements} aria-label="Statements">
        {texts.statements.map((statement) => (
          <li key={statement.id}>
            <StatementItem
              which={which}
              statement={statement}
              name={names.get(statement.id) ?? statement.id}
              placeholders={texts.placeholders}
              isEditing={editing === statement.id}
              mayEdit={editing === null}
              onEdit={() => setEditing(statement.id)}
              onClose={close}
              onTry={onTry}
            />
          </li>
        ))}
      </ol>
      <Source says="Where the shipped wording comes from" source={texts.source} />
    </>
  );
}

interface StatementItemProps {
  readonly which: WhichText;
  readonly statement: Statement;
  readonly name: string;
  readonly placeholders: ReadonlyArray<string>;
  readonly isEditing: boolean;
  /** False while another statement is being changed. */
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  readonly onTry: (trial: Trial | null) => void;
}

function StatementItem(props: StatementItemProps) {
  const { which, statement, name, placeholders, isEditing, mayEdit, onEdit, onClose, onTry } = props;
  const restore = useWrite('texts.restore');
  const titleId = useId();
  const change = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // Closing goes back to the button, so the keyboard never falls off the page.
  useEffect(() => {
    if (!isEditing && wasEditing.current) change.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <article className={styles.statement} aria-labelledby={titleId} data-editing={isEditing || undefined}>
      <header className={styles.statementHead}>
        <Title order={2} id={titleId} className={styles.statementName ?? ''}>
          {name}
        </Title>
        {statement.required && <StatusBadge icon={<IconAsterisk size={12} />}>Required</StatusBadge>}
        {statement.isEdited && <StatusBadge tone="action">Your wording</StatusBadge>}
        <span className={styles.grow} />
        {isEditing || !mayEdit ? null : (
          <Button
            ref={change}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            aria-label={`Change ${name}`}
            onClick={onEdit}
          >
            Change
          </Button>
        )}
      </header>
      {isEditing ? (
        <StatementForm
          which={which}
          statement={statement}
          placeholders={placeholders}
          onTry={onTry}
          onClose={onClose}
        />
      ) : (
        <>
          <p className={styles.text} data-absent={statement.current === '' || undefined}>
            {statement.current === '' ? 'Left out' : statement.current}
          </p>
          {statement.problems.map(({ text }) => (
            <p key={text} className={styles.weakened}>
              {text}
            </p>
          ))}
          {statement.reason === null ? null : <p className={layout.quiet}>Reason given: {statement.reason}</p>}
          {statement.isEdited && (
            <div className={styles.shipped}>
              <p className={layout.quiet}>Shipped: {statement.shipped}</p>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Back to the shipped text: ${name}`}
                loading={restore.isPending}
                onClick={() => restore.mutate({ ...which, statementId: statement.id })}
              >
                Back to the shipped text
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}

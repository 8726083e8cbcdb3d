import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { OperationOutput } from '../../../contract/all.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { Page } from '../../ui/page.tsx';
import { SayMoment } from '../../ui/say-day.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './history.module.css';

type Deleted = OperationOutput<'trash.list'>[number];

const kindWords: Readonly<Record<Deleted['kind'], string>> = {
  client: 'Client',
  case: 'Case',
  record: 'Record',
  request: 'Request',
  opinion: 'Opinion',
  organization: 'Organization',
  clinician: 'Clinician',
  letter: 'Letter',
  authorization: 'Authorization',
  authority: 'Person',
  material: 'Material',
  file: 'File',
  form: 'Form',
  formFill: 'Filled form',
  question: 'Question',
  candidate: 'Candidate',
  consultation: 'Consultation',
  task: 'Task',
  note: 'Note',
  talk: 'Talk',
};

/** Deleted things, newest first; each comes back with everything that went with it. */
export function TrashScreen() {
  const trash = useOperation('trash.list', {});
  return (
    <Page title="Trash" subtitle="Deleted things stay here. Restoring one brings back everything that went with it.">
      <OperationView
        query={trash}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState sentence="The trash is empty. Whatever you delete comes here first and can be restored." />}
      >
        {(list) => (
          <ul className={styles.list} aria-label="Deleted things, newest first">
            {list.map((deleted) => (
              <DeletedLine key={deleted.changeId} deleted={deleted} />
            ))}
          </ul>
        )}
      </OperationView>
    </Page>
  );
}

function DeletedLine({ deleted }: { readonly deleted: Deleted }) {
  const restore = useWrite('trash.restore', { says: () => `Restored ${deleted.name}` });
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p className={styles.what}>
          <StatusBadge>{kindWords[deleted.kind]}</StatusBadge> {deleted.name}
        </p>
        <p className={styles.about}>
          {'Deleted '}
          <SayMoment moment={deleted.deletedAt} />
          {`, ${deleted.personName}`}
        </p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        loading={restore.isPending}
        leftSection={<IconRestore size={16} aria-hidden="true" />}
        aria-label={`Restore ${deleted.name}`}
        onClick={() => restore.mutate({ changeId: deleted.changeId })}
      >
        Restore
      </Button>
    </li>
  );
}

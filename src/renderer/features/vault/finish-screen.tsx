import { Button, Group, Portal, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { operations } from '../../../contract/all.ts';
import { saySaved } from '../../../domain/files/synced-folder.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';
import { useRefreshSession } from '../../lib/use-session.ts';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import styles from './finish-screen.module.css';
import { GateSheet } from './gate-sheet.tsx';

export interface PendingKey {
  readonly groups: ReadonlyArray<string>;
  readonly personName: string;
  readonly practiceName: string;
  /** True for a new store; false for the key that replaces a used one. */
  readonly isNew: boolean;
}

interface FinishScreenProps {
  /** Null when the window was opened anew since the key was shown: the sheet can still be saved, not read here. */
  readonly pending: PendingKey | null;
  readonly onAbandoned: () => void;
}

/** The recovery key, shown once, and typed back before the store counts as made. */
export function FinishScreen({ pending, onAbandoned }: FinishScreenProps) {
  const refresh = useRefreshSession();
  const [isKept, setIsKept] = useState(false);
  const form = useOperationForm(operations['vault.finishCreate'].input, { recoveryKey: '' });

  const save = async () => {
    try {
      const { savedAs } = await call('vault.saveRecoverySheet', {});
      if (savedAs === null) return;
      setIsKept(true);
      void tellDone(null, saySaved([savedAs]));
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
  };
  const print = () => {
    setIsKept(true);
    window.print();
  };
  const finish = async () => {
    await call('vault.finishCreate', form.values);
    await refresh();
  };
  const abandon = async () => {
    await call('vault.abandonCreate', {});
    onAbandoned();
    await refresh();
  };

  return (
    <GateSheet
      place={pending?.isNew ? 'Step 3 of 3' : undefined}
      title="Your recovery key"
      lead="If the passphrase is ever lost, this key is the only way back in. It is shown this once. Keep it on paper, away from this computer."
    >
      {pending === null ? (
        <Text>
          The key was shown before this window was opened again. Save the sheet and copy the key from it, or start over.
        </Text>
      ) : (
        <ol className={styles.key} aria-label="Recovery key">
          {pending.groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike; their place tells them apart.
            <li key={index}>{group}</li>
          ))}
        </ol>
      )}
      <Group gap="sm">
        <Button
          variant={isKept ? 'default' : 'filled'}
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => void save()}
        >
          Save the sheet as PDF
        </Button>
        {pending === null ? null : (
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={print}>
            Print the sheet
          </Button>
        )}
      </Group>
      <FormFrame
        form={form}
        submitLabel="Finish"
        onSubmit={finish}
        aside={
          <Button variant="subtle" color="quiet" onClick={() => void abandon()}>
            Start over
          </Button>
        }
      >
        <Stack gap="md">
          <TextField
            label="Type the key from the sheet"
            description="This shows that the sheet is readable. Small letters and missing dashes are fine."
            required
            {...form.getInputProps('recoveryKey')}
          />
        </Stack>
      </FormFrame>
      {pending === null ? null : <PrintedSheet pending={pending} />}
    </GateSheet>
  );
}

// Seen by the printer only.
function PrintedSheet({ pending }: { readonly pending: PendingKey }) {
  return (
    <Portal>
      <div className={styles.printed} data-print-only aria-hidden="true">
        <h1>Recovery key for Crossbearing</h1>
        <p>{[pending.practiceName, pending.personName].filter((name) => name !== '').join(', ')}</p>
        <p>{`Made on ${Temporal.Now.plainDateISO().toLocaleString('en-US', { dateStyle: 'long' })}`}</p>
        <p className={styles.printedKey}>{pending.groups.join('  ')}</p>
        <p>
          With this key and the computer that holds the store, anyone can read it. Keep this sheet where you keep papers
          that must not be lost, away from the computer. On the unlock screen choose "Use the recovery key".
        </p>
      </div>
    </Portal>
  );
}

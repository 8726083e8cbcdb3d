import { Button } from '@mantine/core';
import { operations } from '../../../contract/all.ts';
import { call } from '../../lib/call.ts';
import { type Session, useRefreshSession } from '../../lib/use-session.ts';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import type { PendingKey } from './finish-screen.tsx';
import { GateSheet } from './gate-sheet.tsx';

interface RecoverScreenProps {
  readonly session: Session;
  readonly onMade: (pending: PendingKey) => void;
  readonly onBack: () => void;
}

/** Opens the store with the recovery key and sets a new passphrase; a new key replaces the used one. */
export function RecoverScreen({ session, onMade, onBack }: RecoverScreenProps) {
  const form = useOperationForm(operations['vault.recover'].input.loose(), {
    recoveryKey: '',
    newPassphrase: '',
    repeated: '',
  });
  const refresh = useRefreshSession();
  const recover = async () => {
    if (form.values.newPassphrase !== form.values.repeated) {
      form.setFieldError('repeated', 'The two are not the same. Type the passphrase again.');
      return;
    }
    const { recoveryKey, newPassphrase } = form.values;
    try {
      const made = await call('vault.recover', { recoveryKey, newPassphrase });
      onMade({ groups: made.recoveryKey, personName: '', practiceName: session.practiceName ?? '', isNew: false });
    } finally {
      await refresh();
    }
  };
  return (
    <GateSheet
      title="Use the recovery key"
      lead="Type the key from your recovery sheet and choose a new passphrase. You then get a new key; the used one stops working."
    >
      <FormFrame
        form={form}
        submitLabel="Recover the store"
        onSubmit={recover}
        aside={
          <Button variant="subtle" color="quiet" onClick={onBack}>
            Back
          </Button>
        }
      >
        <TextField
          label="Recovery key"
          description="Small letters and missing dashes are fine."
          required
          autoFocus
          {...form.getInputProps('recoveryKey')}
        />
        <NewPassphrase
          label="New passphrase"
          value={form.values.newPassphrase}
          repeated={form.values.repeated}
          error={form.errors.newPassphrase}
          repeatedError={form.errors.repeated}
          names={[session.practiceName ?? '']}
          onChange={(newPassphrase, repeated) => form.setValues({ ...form.values, newPassphrase, repeated })}
        />
      </FormFrame>
    </GateSheet>
  );
}

import { PasswordInput } from '@mantine/core';
import { operations } from '../../../contract/all.ts';
import { call } from '../../lib/call.ts';
import { tellDone } from '../../lib/tell.ts';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import type { PracticeFile } from './settings-screen.tsx';

const schema = operations['vault.changePassphrase'].input.loose();

/** Changes the passphrase of the person signed in; what is typed here is never kept as a draft. */
export function PassphraseSettings({ file }: { readonly file: PracticeFile }) {
  const form = useOperationForm(schema, { current: '', next: '', repeated: '' });
  const person = file.people.find((one) => one.id === file.signedInId);
  const change = async () => {
    const { current, next, repeated } = form.values;
    if (next !== repeated) {
      form.setFieldError('repeated', 'The two are not the same. Type the passphrase again.');
      return;
    }
    await call('vault.changePassphrase', { current, next });
    form.reset();
    void tellDone(null, 'Passphrase changed. Use the new one from now on.');
  };
  return (
    <PageBody title="Your passphrase" subtitle="The recovery key on your sheet stays good when you change it.">
      <Sheet>
        <FormFrame form={form} onSubmit={change} submitLabel="Change the passphrase">
          <PasswordInput
            label="Present passphrase"
            autoComplete="current-password"
            withAsterisk
            visibilityToggleButtonProps={{ 'aria-label': 'Show the present passphrase' }}
            {...form.getInputProps('current')}
          />
          <NewPassphrase
            label="New passphrase"
            value={form.values.next}
            repeated={form.values.repeated}
            error={form.errors.next}
            repeatedError={form.errors.repeated}
            names={[person?.name ?? '', file.practice.name]}
            onChange={(next, repeated) => form.setValues({ ...form.values, next, repeated })}
          />
        </FormFrame>
      </Sheet>
    </PageBody>
  );
}

import { SimpleGrid } from '@mantine/core';
import { personSchema } from '../../../contract/practice.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useRefreshSession } from '../../lib/use-session.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import type { PracticeFile } from './settings-screen.tsx';

const schema = personSchema.omit({ id: true });

/** The person signed in, as letters and cards name them. */
export function PersonSettings({ file }: { readonly file: PracticeFile }) {
  const person = file.people.find((one) => one.id === file.signedInId);
  const form = useOperationForm(schema, {
    name: person?.name ?? '',
    initials: person?.initials ?? '',
    credential: person?.credential ?? null,
  });
  const draft = useDraft('settings.person', form);
  const update = useWrite('practice.updatePerson');
  const refresh = useRefreshSession();
  const save = async () => {
    await update.mutateAsync({ personId: file.signedInId, changes: form.values });
    await draft.clear();
    await refresh();
  };
  return (
    <PageBody title="You" subtitle="How letters sign for you and cards name you.">
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame form={form} onSubmit={save} submitLabel="Save your details">
          <TextField label="Name" required {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextField label="Initials" description="Up to four letters" required {...form.getInputProps('initials')} />
            <TextField
              label="Credential"
              description="Printed below your name, such as BCPA or RN"
              {...form.getInputProps('credential')}
            />
          </SimpleGrid>
        </FormFrame>
      </Sheet>
    </PageBody>
  );
}

import { NumberInput, SimpleGrid } from '@mantine/core';
import { practiceSchema } from '../../../contract/practice.ts';
import type { PaperSize, Practice } from '../../../domain/practice/practice.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { AddressFields } from '../../ui/address-fields.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { type Choice, SelectField, TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';

const papers: ReadonlyArray<Choice<PaperSize>> = [
  { value: 'letter', label: 'US Letter' },
  { value: 'a4', label: 'A4' },
];

/** What letters and screens take from the practice. */
export function PracticeSettings({ practice }: { readonly practice: Practice }) {
  const form = useOperationForm(practiceSchema, { ...practice });
  const draft = useDraft('settings.practice', form);
  const update = useWrite('practice.update');
  const save = async (values: Practice) => {
    await update.mutateAsync({ changes: asInput(values) });
    await draft.clear();
  };
  return (
    <PageBody title="Practice" subtitle="The letterhead of every letter, and how the app behaves.">
      <DraftOffer draft={draft} />
      <Sheet>
        <FormFrame form={form} onSubmit={save} submitLabel="Save the practice">
          <TextField label="Name" required {...form.getInputProps('name')} />
          <TextField
            label="Line under the name"
            description="For example: Independent patient advocacy"
            {...form.getInputProps('tagline')}
          />
          <AddressFields label="Address" form={form} path="address" value={form.values.address} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
            <TextField label="Fax" type="tel" {...form.getInputProps('fax')} />
            <TextField label="Email" type="email" {...form.getInputProps('email')} />
            <SelectField label="Paper" choices={papers} {...form.getInputProps('paperSize')} />
          </SimpleGrid>
          <NumberInput
            label="Lock after"
            description="Minutes without a key or a mouse movement, 1 to 60"
            suffix=" min"
            min={1}
            max={60}
            clampBehavior="none"
            allowDecimal={false}
            maw="16rem"
            {...form.getInputProps('idleMinutes')}
          />
        </FormFrame>
      </Sheet>
    </PageBody>
  );
}

// The operation's input is the same shape with lists it may own.
function asInput({ address, ...rest }: Practice) {
  return { ...rest, address: address === null ? null : { ...address, lines: [...address.lines] } };
}

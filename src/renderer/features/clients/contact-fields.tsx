import { Fieldset, Group, Stack } from '@mantine/core';
import { addressKinds, phoneKinds } from '../../../domain/clients/client.ts';
import { addressKindLabel, phoneKindLabel } from '../../../domain/clients/labels.ts';
import { AddressFields } from '../../ui/address-fields.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import styles from '../../ui/list-rows.module.css';
import { AddRow, RemoveRow } from '../../ui/list-rows.tsx';
import { type ClientForm, emptyAddress } from './client-values.ts';

/** How the client is reached, and how not. */
export function ContactFields({ form }: { readonly form: ClientForm }) {
  return (
    <Stack gap="lg">
      <PhoneRows form={form} />
      <TextField label="Email" type="email" {...form.getInputProps('email')} />
      <AddressRows form={form} />
      <Fieldset legend="How it is safe to reach the client" variant="unstyled">
        <Stack gap="md">
          <Group gap="lg">
            <CheckField label="May call" {...form.getInputProps('safeContact.mayCall', { type: 'checkbox' })} />
            <CheckField label="May text" {...form.getInputProps('safeContact.mayText', { type: 'checkbox' })} />
            <CheckField label="May email" {...form.getInputProps('safeContact.mayEmail', { type: 'checkbox' })} />
            <CheckField label="May send mail" {...form.getInputProps('safeContact.mayMail', { type: 'checkbox' })} />
          </Group>
          <WordsField
            label="The client's own rule"
            description="Who must not hear of it, which hours, which words to leave on the phone"
            rows={2}
            {...form.getInputProps('safeContact.note')}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function PhoneRows({ form }: { readonly form: ClientForm }) {
  const { phones } = form.values;
  return (
    <Fieldset legend="Phones" variant="unstyled">
      <div className={styles.rows}>
        {phones.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phone of the form has no name but its place.
          <div key={index} className={styles.row} data-kind="phone">
            <SelectField
              label="Kind"
              choices={phoneKinds.map((kind) => ({ value: kind, label: phoneKindLabel(kind) }))}
              {...form.getInputProps(`phones.${index}.kind`)}
            />
            <TextField label={`Phone ${index + 1}`} type="tel" {...form.getInputProps(`phones.${index}.number`)} />
            <div className={styles.level}>
              <CheckField
                label="May leave a message"
                {...form.getInputProps(`phones.${index}.mayLeaveMessage`, { type: 'checkbox' })}
              />
            </div>
            <RemoveRow what={`phone ${index + 1}`} onClick={() => form.removeListItem('phones', index)} />
          </div>
        ))}
        <AddRow
          what="Add a phone"
          onClick={() => form.insertListItem('phones', { kind: 'mobile', number: '', mayLeaveMessage: false })}
        />
      </div>
    </Fieldset>
  );
}

function AddressRows({ form }: { readonly form: ClientForm }) {
  const { addresses } = form.values;
  return (
    <Fieldset legend="Addresses" variant="unstyled">
      <div className={styles.rows}>
        {addresses.map(({ kind, address }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address of the form has no name but its place.
          <div key={index} className={styles.row}>
            <div className={styles.address}>
              <SelectField
                label="Kind of address"
                choices={addressKinds.map((value) => ({ value, label: addressKindLabel(value) }))}
                {...form.getInputProps(`addresses.${index}.kind`)}
              />
              <AddressFields
                label={`${addressKindLabel(kind)} address`}
                form={form}
                path={`addresses.${index}.address`}
                value={address}
                canBeEmpty={false}
              />
            </div>
            <RemoveRow
              what={`${addressKindLabel(kind).toLowerCase()} address`}
              onClick={() => form.removeListItem('addresses', index)}
            />
          </div>
        ))}
        <AddRow
          what="Add an address"
          onClick={() =>
            form.insertListItem('addresses', {
              kind: addresses.length === 0 ? 'home' : 'mailing',
              address: emptyAddress,
            })
          }
        />
      </div>
    </Fieldset>
  );
}

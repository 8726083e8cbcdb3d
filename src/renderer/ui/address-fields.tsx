import { Button, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { PostalAddress } from '../../domain/directory/organization.ts';
import { afterPointer } from '../lib/after-pointer.ts';
import { TextField, WordsField } from './fields.tsx';

/** The part of a form that address fields use; a form of useOperationForm fits. */
export interface AddressForm {
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly setFieldValue: (path: string, value: PostalAddress | null) => void;
  readonly validateField: (path: string) => unknown;
}

interface AddressFieldsProps {
  readonly label: string;
  readonly form: AddressForm;
  /** Where the address is in the form's values: "address", "addresses.0.address". */
  readonly path: string;
  readonly value: PostalAddress | null;
  /** False for an address that cannot be left out, as in a list that has its own remove button. */
  readonly canBeEmpty?: boolean;
}

const blank: PostalAddress = { lines: [''], city: '', region: '', postalCode: '', country: '' };

/** A postal address; not there until it is asked for. */
export function AddressFields({ label, form, path, value, canBeEmpty = true }: AddressFieldsProps) {
  // Who asks for the address goes on at once where it is written.
  const [isAsked, setIsAsked] = useState(false);
  if (value === null) {
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          data-path={path}
          onClick={() => {
            setIsAsked(true);
            form.setFieldValue(path, blank);
          }}
        >
          {`Add ${label.toLowerCase()}`}
        </Button>
      </Group>
    );
  }
  const change = (part: Partial<PostalAddress>) => form.setFieldValue(path, { ...value, ...part });
  const field = (name: keyof PostalAddress) => ({
    'data-path': `${path}.${name}`,
    error: errorAt(form, `${path}.${name}`),
    onBlur: () => afterPointer(() => void form.validateField(`${path}.${name}`)),
  });
  return (
    <Fieldset legend={label} variant="unstyled">
      <Stack gap="md">
        <WordsField
          label="Street"
          description="One line each: care of, street, suite"
          rows={2}
          autoFocus={isAsked}
          value={value.lines.join('\n')}
          onChange={(text) => change({ lines: (text ?? '').split('\n') })}
          {...field('lines')}
          onBlur={() => {
            const written = value.lines.filter((line) => line.trim() !== '');
            if (written.length !== value.lines.length) change({ lines: written.length === 0 ? [''] : written });
            else afterPointer(() => void form.validateField(`${path}.lines`));
          }}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
          <TextField
            label="City"
            value={value.city}
            onChange={(city) => change({ city: city ?? '' })}
            {...field('city')}
          />
          <TextField
            label="State or region"
            value={value.region}
            onChange={(region) => change({ region: region ?? '' })}
            {...field('region')}
          />
          <TextField
            label="ZIP or postal code"
            value={value.postalCode}
            onChange={(postalCode) => change({ postalCode: postalCode ?? '' })}
            {...field('postalCode')}
          />
          <TextField
            label="Country"
            description="Leave empty when it is your own"
            value={value.country}
            onChange={(country) => change({ country: country ?? '' })}
            {...field('country')}
          />
        </SimpleGrid>
        {canBeEmpty ? (
          <Group>
            <Button variant="subtle" color="quiet" size="compact-sm" onClick={() => form.setFieldValue(path, null)}>
              {`Remove ${label.toLowerCase()}`}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Fieldset>
  );
}

// A problem of one street line is shown at the street field.
function errorAt(form: AddressForm, path: string): ReactNode {
  const own = form.errors[path];
  if (own !== undefined && own !== null) return own;
  const inner = Object.entries(form.errors).find(([at]) => at.startsWith(`${path}.`));
  return inner?.[1];
}

import { Button, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { z } from 'zod';
import type { OperationInput } from '../../../contract/all.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';

import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';
import { useNeedChoices } from './need-choices.ts';

/** The things a letter is about, as caseLetters.add takes them. */
export type MetNeeds = Pick<
  OperationInput<'caseLetters.add'>,
  'requestId' | 'authorizationId' | 'materialId' | 'clinicianId' | 'custodianId'
>;
type Need = LetterKindFacts['needs'][number];
type Values = Record<Need, string | null>;

const inputOf = {
  request: 'requestId',
  authorization: 'authorizationId',
  material: 'materialId',
  clinician: 'clinicianId',
  custodian: 'custodianId',
} as const satisfies Record<Need, keyof MetNeeds>;

const words: { readonly [Key in Need]: { readonly label: string; readonly none: string } } = {
  request: { label: 'The request it follows up', none: 'No request of this case is out yet. Send one first.' },
  authorization: { label: 'The authorization', none: 'None is on the authority register of the client yet.' },
  material: { label: 'The slides, block or disc', none: 'Nothing is followed under Custody yet.' },
  clinician: { label: 'The clinician', none: 'No clinician is in the directory yet.' },
  custodian: { label: 'To', none: '' },
};

interface LetterNeedsFormProps {
  readonly caseId: CaseId;
  readonly kind: LetterKindFacts;
  readonly onDraft: (needs: MetNeeds) => Promise<unknown>;
  readonly onBack: () => void;
}

/** Asks what a letter of this kind is about; the only one there is stands chosen. */
export function LetterNeedsForm({ caseId, kind, onDraft, onBack }: LetterNeedsFormProps) {
  const choices = useNeedChoices(caseId, kind.needs);
  const organizations = useOrganizations();
  const schema = z.record(z.string(), z.string().nullable()).superRefine((values, context) => {
    for (const need of kind.needs) {
      if (values[need] === null) context.addIssue({ code: 'custom', path: [need], message: 'Choose one.' });
    }
  });
  const form = useOperationForm<Values>(schema, {
    request: null,
    authorization: null,
    material: null,
    clinician: null,
    custodian: null,
  });
  const only = JSON.stringify(
    kind.needs.map((need) => [need, choices[need]?.length === 1 ? choices[need]?.[0]?.value : null]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read decides, not how the form looks now
  useEffect(() => {
    for (const [need, value] of JSON.parse(only) as Array<[Need, string | null]>) {
      if (value !== null && form.values[need] === null) form.setFieldValue(need, value);
    }
  }, [only]);
  return (
    <FormFrame
      form={form}
      submitLabel="Draft the letter"
      aside={
        <Button variant="default" onClick={onBack}>
          Another kind
        </Button>
      }
      onSubmit={(values) =>
        onDraft(Object.fromEntries(kind.needs.map((need) => [inputOf[need], values[need]])) as MetNeeds)
      }
    >
      <Stack gap="md">
        <Text>{kind.does}</Text>
        {kind.needs.map((need) =>
          need === 'custodian' ? (
            <CustodianField
              key={need}
              label={words.custodian.label}
              value={organizations.find((one) => one.id === form.values.custodian)?.id ?? null}
              onChange={(id) => form.setFieldValue('custodian', id)}
              error={form.errors.custodian}
            />
          ) : (
            <SelectField
              key={need}
              label={words[need].label}
              required
              placeholder="Choose"
              {...(choices[need]?.length === 0 ? { description: words[need].none } : {})}
              choices={choices[need] ?? []}
              {...form.getInputProps(need)}
            />
          ),
        )}
      </Stack>
    </FormFrame>
  );
}

import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Case } from '../../../domain/cases/case.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { CaseSection } from './case-section.tsx';
import type { CaseForm } from './case-values.ts';

/** What comes next, and what is in the way. */
export function NextSection({ of: one }: { readonly of: Case }) {
  return (
    <CaseSection
      of={one}
      title="Next action"
      fields={['nextAction', 'blocker']}
      renderFields={(form) => <NextFields form={form} />}
    >
      <Facts>
        <Fact label="Next" without="Nothing noted. The board shows it on the card.">
          {one.nextAction?.what}
        </Fact>
        {one.nextAction === null ? null : (
          <Fact label="Due" without="No date">
            {one.nextAction.dueOn === null ? null : <SayDay day={one.nextAction.dueOn} />}
          </Fact>
        )}
        <Fact label="In the way" without="Nothing">
          {one.blocker}
        </Fact>
      </Facts>
    </CaseSection>
  );
}

function NextFields({ form }: { readonly form: CaseForm }) {
  return (
    <Stack gap="md">
      {form.values.nextAction === null ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => form.setFieldValue('nextAction', { what: '', dueOn: null })}
          >
            Note the next action
          </Button>
        </Group>
      ) : (
        <>
          <TextField
            label="Next action"
            description="One line, as on a to-do list"
            required
            {...form.getInputProps('nextAction.what')}
          />
          <Group align="flex-end" gap="md">
            <DayField label="Due" saysDistance {...form.getInputProps('nextAction.dueOn')} />
            <Button variant="subtle" color="quiet" onClick={() => form.setFieldValue('nextAction', null)}>
              Done, take it away
            </Button>
          </Group>
        </>
      )}
      <TextField label="In the way" description="What keeps the case from moving" {...form.getInputProps('blocker')} />
    </Stack>
  );
}

import { Stack } from '@mantine/core';
import { authorizationStates, type Case, reasonCodes, triggerCodes } from '../../../domain/cases/case.ts';
import { authorizationLabel, reasonLabel, triggerLabel } from '../../../domain/cases/labels.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { ChipsField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import styles from './case-overview.module.css';
import { CaseSection } from './case-section.tsx';
import type { CaseForm } from './case-values.ts';

/** Why this client wants another opinion, and what would make it useful. */
export function ReasonsSection({ of: one }: { readonly of: Case }) {
  return (
    <CaseSection
      of={one}
      title="Why a second opinion"
      fields={['triggers', 'reasons', 'goal', 'firstOpinionSummary']}
      renderFields={(form) => <ReasonFields form={form} />}
    >
      <Facts>
        <Fact label="What calls for it" without="None chosen yet">
          <List words={one.triggers.map(triggerLabel)} />
        </Fact>
        <Fact label="What the client hopes for" without="None chosen yet">
          <List words={one.reasons.map(reasonLabel)} />
        </Fact>
        <Fact label="Goal, in the client's words" without="Not written yet">
          {one.goal === null ? null : <q>{one.goal}</q>}
        </Fact>
        <Fact label="First opinion, in short" without="Not written yet">
          {one.firstOpinionSummary}
        </Fact>
      </Facts>
    </CaseSection>
  );
}

function List({ words }: { readonly words: ReadonlyArray<string> }) {
  return words.length === 0 ? (
    <span className={styles.quiet}>None chosen yet</span>
  ) : (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

function ReasonFields({ form }: { readonly form: CaseForm }) {
  return (
    <Stack gap="lg">
      <ChipsField
        label="What calls for it"
        description="Circumstances in which a second opinion is most useful"
        choices={triggerCodes.map((code) => ({ value: code, label: triggerLabel(code) }))}
        {...form.getInputProps('triggers')}
      />
      <ChipsField
        label="What the client hopes for"
        choices={reasonCodes.map((code) => ({ value: code, label: reasonLabel(code) }))}
        {...form.getInputProps('reasons')}
      />
      <WordsField
        label="Goal, in the client's words"
        description="What would make the second opinion worth it"
        rows={2}
        {...form.getInputProps('goal')}
      />
      <WordsField
        label="First opinion, in short"
        description="Diagnosis, stage and plan as told"
        rows={3}
        {...form.getInputProps('firstOpinionSummary')}
      />
    </Stack>
  );
}

/** The disease, the doctor who leads, and whether the advocate may ask on the client's behalf. */
export function CareSection({ of: one }: { readonly of: Case }) {
  return (
    <CaseSection
      of={one}
      title="Cancer and care"
      fields={['cancer', 'primaryOncologist', 'authorization']}
      renderFields={(form) => (
        <Stack gap="md">
          <TextField label="Cancer, in short" required {...form.getInputProps('cancer')} />
          <TextField
            label="Primary oncologist"
            description="Gave the first opinion, or leads the care now"
            {...form.getInputProps('primaryOncologist')}
          />
          <SelectField
            label="Authorization"
            description="The client's signed HIPAA authorization for you"
            choices={authorizationStates.map((value) => ({ value, label: authorizationLabel(value) }))}
            {...form.getInputProps('authorization')}
          />
        </Stack>
      )}
    >
      <Facts>
        <Fact label="Cancer">{one.cancer}</Fact>
        <Fact label="Primary oncologist" without="Not noted">
          {one.primaryOncologist}
        </Fact>
        <Fact label="Authorization">{authorizationLabel(one.authorization)}</Fact>
      </Facts>
    </CaseSection>
  );
}

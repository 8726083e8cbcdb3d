import { Alert, Fieldset } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { type Case, decisionMakers } from '../../../domain/cases/case.ts';
import type { Client } from '../../../domain/clients/client.ts';
import { decisionMakerWarning, intakeWarnings } from '../../../domain/intake/intake-warnings.ts';
import { askingWords, decisionMakerLabel } from '../../../domain/intake/labels.ts';
import { isDay } from '../../../domain/shared/days.ts';
import type { FieldProblem } from '../../../domain/shared/field-problem.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import rows from '../../ui/list-rows.module.css';
import { AddRow, RemoveRow } from '../../ui/list-rows.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import styles from './intake.module.css';
import { CasePart } from './intake-section.tsx';

interface PartProps {
  readonly of: Case;
  readonly client: Pick<Client, 'dateOfBirth'>;
}

/** The first opinion in short, and the words that help a client who fears to offend. */
export function FirstOpinionPart({ of: one, client }: PartProps) {
  const warned = useWarnings(one, client);
  return (
    <CasePart
      of={one}
      title="First opinion"
      fields={['primaryOncologist', 'firstOpinionOn', 'firstOpinionSummary', 'fearsOffending']}
    >
      {(form) => (
        <>
          <div className={styles.pair}>
            <TextField label="Doctor" {...form.getInputProps('primaryOncologist')} />
            <DayField label="Day of the first opinion" {...form.getInputProps('firstOpinionOn')} />
          </div>
          <Warnings of={warned({ firstOpinionOn: form.values.firstOpinionOn })} />
          <WordsField
            label="In short"
            description="Diagnosis, stage and plan as told"
            rows={2}
            {...form.getInputProps('firstOpinionSummary')}
          />
          <CheckField
            label="The client fears offending the doctor"
            {...form.getInputProps('fearsOffending', { type: 'checkbox' })}
          />
          {form.values.fearsOffending ? (
            <Alert color="action" variant="light" role="status" icon={<IconMessage2 size={18} aria-hidden="true" />}>
              <p className={styles.said}>Words the client may use, or you:</p>
              <ul className={styles.words}>
                {askingWords.words.map((words) => (
                  <li key={words}>
                    <q>{words}</q>
                  </li>
                ))}
              </ul>
              <SourceNote source={askingWords.source}>{null}</SourceNote>
            </Alert>
          ) : null}
        </>
      )}
    </CasePart>
  );
}

/** Who has treated the client so far. */
export function CareTeamPart({ of: one }: Pick<PartProps, 'of'>) {
  return (
    <CasePart of={one} title="Who has treated so far" fields={['careTeam']}>
      {(form) => (
        <div className={rows.rows}>
          {form.values.careTeam.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a clinician of the form has no name but the place.
            <div key={index} className={rows.row} data-kind="plan">
              <TextField label={`Clinician ${index + 1}`} {...form.getInputProps(`careTeam.${index}.name`)} />
              <TextField label="Role" {...form.getInputProps(`careTeam.${index}.role`)} />
              <TextField label="Phone" type="tel" {...form.getInputProps(`careTeam.${index}.phone`)} />
              <RemoveRow what={`clinician ${index + 1}`} onClick={() => form.removeListItem('careTeam', index)} />
            </div>
          ))}
          <AddRow
            what="Add a clinician"
            onClick={() => form.insertListItem('careTeam', { name: '', role: null, phone: null })}
          />
        </div>
      )}
    </CasePart>
  );
}

/** Who decides, what was agreed on, and whether notes may be kept. */
export function AgreementPart({ of: one, client }: PartProps) {
  const warned = useWarnings(one, client);
  return (
    <CasePart
      of={one}
      title="Who decides, and what is agreed"
      fields={['decisionMaker', 'notesConsentOn', 'serviceScope']}
    >
      {(form) => {
        const unclear = decisionMakerWarning({ decisionMaker: form.values.decisionMaker });
        const { serviceScope, notesConsentOn } = form.values;
        return (
          <>
            <div className={styles.pair}>
              <SelectField
                label="Who decides"
                clearable
                choices={decisionMakers.map((value) => ({ value, label: decisionMakerLabel(value) }))}
                {...form.getInputProps('decisionMaker')}
              />
              <DayField
                label="Client agreed to notes on"
                description="That you keep what is said"
                {...form.getInputProps('notesConsentOn')}
              />
            </div>
            {unclear === null ? null : (
              <div className={styles.warning} role="status">
                <SourceNote source={unclear.source}>{unclear.text}</SourceNote>
              </div>
            )}
            <Fieldset legend="Scope of service" variant="unstyled">
              <div className={styles.pair}>
                <WordsField label="What you do" rows={1} {...form.getInputProps('serviceScope.services')} />
                <WordsField label="Fees" rows={1} {...form.getInputProps('serviceScope.fees')} />
                <DayField label="Agreed on" {...form.getInputProps('serviceScope.agreedOn')} />
              </div>
            </Fieldset>
            <Warnings of={warned({ notesConsentOn, agreedOn: serviceScope.agreedOn })} />
          </>
        );
      }}
    </CasePart>
  );
}

interface TypedDays {
  readonly firstOpinionOn?: string | null;
  readonly notesConsentOn?: string | null;
  readonly agreedOn?: string | null;
}

/** What does not fit together in days as they are being typed; text that is no day is the field's own matter. */
function useWarnings({ serviceScope }: Case, client: Pick<Client, 'dateOfBirth'>) {
  const today = useToday();
  const dayOf = (typed: string | null | undefined) => (typed != null && isDay(typed) ? typed : null);
  return ({ firstOpinionOn, notesConsentOn, agreedOn }: TypedDays) =>
    intakeWarnings(
      {
        firstOpinionOn: dayOf(firstOpinionOn),
        notesConsentOn: dayOf(notesConsentOn),
        serviceScope: { ...serviceScope, agreedOn: dayOf(agreedOn) },
      },
      client,
      today,
    );
}

function Warnings({ of: problems }: { readonly of: ReadonlyArray<FieldProblem> }) {
  return problems.map(({ field, text }) => (
    <p key={field} className={styles.warning} role="status">
      {text}
    </p>
  ));
}

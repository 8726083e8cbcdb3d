import { Fieldset, Text } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { AuthorizationField } from '../../ui/letters/authorization-field.tsx';
import { LetterFields, LetterSwitchesField } from '../../ui/letters/letter-fields.tsx';
import styles from '../../ui/letters/letter-form.module.css';
import { type LetterKindFacts, signerLabel } from '../../ui/letters/letter-words.ts';
import { RefusalNote } from '../../ui/states.tsx';
import { AboutFields } from './about-fields.tsx';
import { DeleteLetter } from './delete-letter.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import type { LetterForm } from './use-letter-fields.ts';

interface LetterComposerProps {
  readonly caseId: CaseId;
  readonly view: OperationOutput<'caseLetters.get'>;
  /** Undefined until the kinds of letters are read. */
  readonly kind: LetterKindFacts | undefined;
  readonly form: LetterForm;
}

/** Everything this kind of letter needs to be told; saved as one goes. */
export function LetterComposer({ caseId, view, kind, form }: LetterComposerProps) {
  const { fields, errors, set, saveState } = form;
  const theCase = useOperation('cases.get', { caseId });
  return (
    <div className={layout.stack}>
      {saveState.kind === 'refused' && Object.keys(errors).length === 0 && (
        <RefusalNote refusal={{ code: 'internal', message: saveState.message, field: null, detail: null }} />
      )}
      {kind !== undefined && <AboutFields caseId={caseId} kind={kind} form={form} />}
      {kind !== undefined && kind.addressee !== 'none' && kind.addressee !== 'client' && (
        <RecipientFields kind={kind} form={form} />
      )}
      {kind !== undefined && (
        <LetterFields
          definitions={kind.fields}
          values={fields.fields}
          errors={errors}
          onChange={(values) => set({ fields: values })}
        />
      )}
      <Fieldset variant="unstyled" legend="Date and signature">
        <div className={styles.pair}>
          <div data-field="letterDate">
            <DayField
              label="Date of the letter"
              saysDistance
              value={fields.letterDate}
              onChange={(day) => set({ letterDate: day as Day })}
              error={errors.letterDate}
            />
          </div>
          {kind !== undefined && kind.signers.length > 1 && (
            <div data-field="signer">
              <SelectField
                label="Signed by"
                choices={kind.signers.map((value) => ({ value, label: signerLabel(value) }))}
                value={fields.signer}
                onChange={(signer) => signer !== null && set({ signer })}
                error={errors.signer}
              />
            </div>
          )}
          {theCase.data !== undefined && (
            <div data-field="authorizationId" className={styles.wide}>
              <AuthorizationField
                label={kind?.kind === 'k' ? 'Authorization it takes back' : 'Authorization'}
                clientId={theCase.data.case.clientId}
                value={fields.authorizationId}
                onChange={(authorizationId) => set({ authorizationId })}
                error={errors.authorizationId}
              />
            </div>
          )}
        </div>
      </Fieldset>
      {kind !== undefined && (
        <LetterSwitchesField
          definitions={kind.switches}
          values={fields.switches}
          onChange={(switches) => set({ switches })}
        />
      )}
      <div className={styles.foot}>
        <Text c="dimmed" role="status">
          {saveState.kind === 'saving' ? 'Saving' : form.hasProblem ? 'Not saved yet' : 'Everything is saved'}
        </Text>
        <DeleteLetter letter={view.letter} kindLabel={view.kindLabel} />
      </div>
    </div>
  );
}

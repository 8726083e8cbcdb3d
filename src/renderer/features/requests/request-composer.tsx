import { Fieldset, NumberInput, Stack, Switch, Text } from '@mantine/core';
import type { Department, Organization } from '../../../domain/directory/organization.ts';
import { deliveryLabel, idMethodLabel } from '../../../domain/requests/labels.ts';
import { deliveries, idMethods } from '../../../domain/requests/request.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { errorAt } from '../../lib/use-saved-fields.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { AuthorizationField } from '../../ui/letters/authorization-field.tsx';
import { LetterFields, LetterSwitchesField } from '../../ui/letters/letter-fields.tsx';
import styles from '../../ui/letters/letter-form.module.css';
import { type LetterKindFacts, signerLabel } from '../../ui/letters/letter-words.ts';
import { OperationView, RefusalNote } from '../../ui/states.tsx';
import { DeleteRequest } from './delete-request.tsx';
import { RequestItemsField } from './request-items-field.tsx';
import { clauses, type RequestView } from './request-words.ts';
import type { RequestFieldsForm } from './use-request-fields.ts';

interface RequestComposerProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
  /** Undefined until the kinds of letters are read. */
  readonly kind: LetterKindFacts | undefined;
  readonly form: RequestFieldsForm;
}

/** Everything the letter says that is not already known of client, custodian and practice; saved as one goes. */
export function RequestComposer({ caseId, view, kind, form }: RequestComposerProps) {
  const { fields, errors, set, saveState } = form;
  const custodian = useOperation('organizations.get', { organizationId: view.request.custodianId });
  const ledger = useOperation('records.list', { caseId });
  const theCase = useOperation('cases.get', { caseId });
  const isAccessRequest = view.request.letterKind === 'a';
  return (
    <div className={layout.stack}>
      {saveState.kind === 'refused' && Object.keys(errors).length === 0 && (
        <RefusalNote refusal={{ code: 'internal', message: saveState.message, field: null, detail: null }} />
      )}
      <Fieldset variant="unstyled" legend="To">
        <div className={styles.pair}>
          <div data-field="departmentId">
            <SelectField
              label="Department"
              description={sayPlace(custodian.data, fields.departmentId)}
              placeholder="The organization itself"
              clearable
              choices={custodian.data?.departments.map(({ id, name }) => ({ value: id, label: name })) ?? []}
              value={fields.departmentId}
              onChange={(departmentId) => set({ departmentId })}
              error={errors.departmentId}
            />
          </div>
          <div data-field="letterDate">
            <DayField
              label="Date of the letter"
              saysDistance
              value={fields.letterDate}
              onChange={(day) => set({ letterDate: day as Day })}
              error={errors.letterDate}
            />
          </div>
        </div>
      </Fieldset>
      <OperationView query={ledger}>
        {({ items }) => <RequestItemsField ledger={items} request={view.request} form={form} />}
      </OperationView>
      {isAccessRequest ? <HowItComes form={form} /> : <NeededBy form={form} />}
      {kind !== undefined && (
        <LetterFields
          definitions={kind.fields}
          values={fields.fields}
          errors={errors}
          onChange={(values) => set({ fields: values })}
        />
      )}
      <Fieldset variant="unstyled" legend="Who signs">
        <div className={styles.pair}>
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
                label="Authorization"
                clientId={theCase.data.case.clientId}
                value={fields.authorizationId}
                onChange={(authorizationId) => set({ authorizationId })}
                error={errors.authorizationId}
              />
            </div>
          )}
        </div>
      </Fieldset>
      {isAccessRequest && <AccessClauses form={form} />}
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
        <DeleteRequest view={view} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly form: RequestFieldsForm;
}

const CENTS = 100;

function HowItComes({ form: { fields, errors, set } }: PartProps) {
  return (
    <Fieldset variant="unstyled" legend="How it comes">
      <div className={styles.pair}>
        <div data-field="delivery">
          <SelectField
            label="Delivery"
            choices={deliveries.map((value) => ({ value, label: deliveryLabel(value) }))}
            value={fields.delivery}
            onChange={(delivery) => delivery !== null && set({ delivery })}
          />
        </div>
        <div data-field="idMethod">
          <SelectField
            label="Proof of who asks"
            choices={idMethods.map((value) => ({ value, label: idMethodLabel(value) }))}
            value={fields.idMethod}
            onChange={(idMethod) => idMethod !== null && set({ idMethod })}
          />
        </div>
        <div data-field="feeCeilingCents">
          <NumberInput
            label="Ask before charging more than"
            description="Left empty, any fee is asked about first."
            prefix="$"
            decimalScale={2}
            hideControls
            allowNegative={false}
            value={fields.feeCeilingCents === null ? '' : fields.feeCeilingCents / CENTS}
            onChange={(dollars) =>
              set({ feeCeilingCents: typeof dollars === 'number' ? Math.round(dollars * CENTS) : null })
            }
            error={errors.feeCeilingCents}
          />
        </div>
        <NeededByField fields={fields} errors={errors} set={set} />
      </div>
    </Fieldset>
  );
}

function NeededBy({ form }: PartProps) {
  return (
    <Fieldset variant="unstyled" legend="When">
      <div className={styles.pair}>
        <NeededByField {...form} />
      </div>
    </Fieldset>
  );
}

function NeededByField({ fields, errors, set }: Pick<RequestFieldsForm, 'fields' | 'errors' | 'set'>) {
  return (
    <div data-field="neededBy">
      <DayField
        label="Needed by"
        saysDistance
        description="A wish beside the legal day; it does not move the clock."
        value={fields.neededBy}
        onChange={(day) => set({ neededBy: day as Day | null })}
        error={errors.neededBy}
      />
    </div>
  );
}

function AccessClauses({ form: { fields, errors, set } }: PartProps) {
  return (
    <Fieldset variant="unstyled" legend="Optional clauses" data-field="options">
      <Stack gap="md">
        <TextField
          label="Why it is needed by then"
          description="Goes after the needed-by day. Left empty, no reason is given."
          placeholder="a cancer consultation on December 3"
          value={fields.options.needByReason}
          onChange={(text) => set({ options: { ...fields.options, needByReason: text } })}
          error={errorAt(errors, 'options')}
        />
        {clauses.map(({ option, label, adds }) => (
          <Switch
            key={option}
            label={label}
            description={adds}
            checked={fields.options[option]}
            onChange={(event) => set({ options: { ...fields.options, [option]: event.currentTarget.checked } })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** Where the letter goes, as far as it is known; what is lacking is named beside the letter. */
function sayPlace(organization: Organization | undefined, departmentId: Department['id'] | null): string {
  const department = organization?.departments.find((one) => one.id === departmentId);
  const address = department?.address ?? organization?.address;
  if (organization === undefined) return ' ';
  if (!address) return 'No postal address in the directory yet';
  return [...address.lines, address.city, `${address.region} ${address.postalCode}`.trim()].filter(Boolean).join(', ');
}

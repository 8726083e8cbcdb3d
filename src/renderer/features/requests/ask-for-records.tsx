import { Button, Checkbox, Fieldset, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId, OrganizationId, RecordItemId, RequestId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { SelectField } from '../../ui/fields.tsx';
import { OperationView } from '../../ui/states.tsx';
import { useBusy } from './letter-actions.ts';
import { type Proposals, proposedDepartment, proposeRequests } from './proposals.ts';

type Organizations = OperationOutput<'organizations.list'>;

interface AskForRecordsProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
  readonly onDrafted: (requestIds: ReadonlyArray<RequestId>) => void;
}

/** Proposes whom to ask for what is still needed, and drafts a request for each custodian with something ticked. */
export function AskForRecords({ caseId, onClose, onDrafted }: AskForRecordsProps) {
  const ledger = useOperation('records.list', { caseId });
  const requests = useOperation('requests.list', { caseId });
  const organizations = useOperation('organizations.list', { text: '' });
  return (
    <Modal opened onClose={onClose} title="Ask for records" size="lg">
      <OperationView query={organizations}>
        {(all) => (
          <OperationView query={requests}>
            {(views) => (
              <OperationView query={ledger}>
                {({ items }) => (
                  <AskForm
                    caseId={caseId}
                    organizations={all}
                    proposals={proposeRequests(
                      items,
                      views.map((view) => view.request),
                      all,
                    )}
                    onClose={onClose}
                    onDrafted={onDrafted}
                  />
                )}
              </OperationView>
            )}
          </OperationView>
        )}
      </OperationView>
    </Modal>
  );
}

interface AskFormProps extends AskForRecordsProps {
  readonly organizations: Organizations;
  readonly proposals: Proposals;
}

function AskForm({ caseId, organizations, proposals, onClose, onDrafted }: AskFormProps) {
  const today = useToday();
  const { running, run } = useBusy();
  const addRequest = useWrite('requests.add', {
    says: (_output, input) => `Drafted a letter to ${nameOf(input.custodianId)}`,
  });
  const updateRecord = useWrite('records.update', { says: null });
  const [ticked, setTicked] = useState<ReadonlySet<RecordItemId>>(
    () => new Set(proposals.byCustodian.flatMap((proposal) => proposal.items.map((item) => item.id))),
  );
  const [elsewhere, setElsewhere] = useState<OrganizationId | null>(null);
  const nameOf = (id: string) => organizations.find((organization) => organization.id === id)?.name ?? 'the custodian';

  const asks = toAsks(proposals, ticked, elsewhere);
  const draft = async () => {
    const made: RequestId[] = [];
    for (const { custodianId, items } of asks) {
      const organization = organizations.find((one) => one.id === custodianId);
      const { requestId } = await addRequest.mutateAsync({
        caseId,
        custodianId,
        departmentId: proposedDepartment(organization, items),
        letterDate: today,
        items: items.map((item) => ({ recordItemId: item.id, from: null, to: null })),
      });
      made.push(requestId);
      // Naming the custodian in the ledger too keeps the next proposal right.
      for (const item of items.filter((one) => one.custodianId === null)) {
        await updateRecord.mutateAsync({ recordItemId: item.id, changes: { custodianId } });
      }
    }
    onDrafted(made);
  };

  return (
    <Stack gap="lg">
      {proposals.byCustodian.map((proposal) => (
        <ItemTicks
          key={proposal.custodianId}
          legend={proposal.custodianName}
          items={proposal.items}
          ticked={ticked}
          onTick={setTicked}
        />
      ))}
      <ItemTicks
        legend={proposals.byCustodian.length === 0 ? 'Whom to ask' : 'Another custodian'}
        items={proposals.withoutCustodian}
        ticked={ticked}
        onTick={setTicked}
        disabled={elsewhere === null}
      >
        <SelectField
          label="Ask"
          placeholder={organizations.length === 0 ? 'The directory is empty' : 'Choose from the directory'}
          {...(organizations.length === 0
            ? { description: 'Add the hospital or laboratory in the directory first.' }
            : proposals.withoutCustodian.length > 0
              ? { description: 'For things the ledger names no custodian for.' }
              : {})}
          choices={organizations.map((organization) => ({ value: organization.id, label: organization.name }))}
          value={elsewhere}
          onChange={setElsewhere}
          clearable
        />
      </ItemTicks>
      {proposals.specimens.length > 0 && (
        <Text c="dimmed">
          Not in these letters: {proposals.specimens.map(recordItemName).join('; ')}. They ask for copies; slides and
          tissue blocks are released by the pathology department.
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={asks.length === 0} loading={running !== null} onClick={() => run('draft', draft)}>
          {asks.length > 1 ? `Draft ${asks.length} requests` : 'Draft the request'}
        </Button>
      </Group>
    </Stack>
  );
}

interface Ask {
  readonly custodianId: OrganizationId;
  readonly items: ReadonlyArray<RecordItem>;
}

/** One request per custodian; the one chosen by hand may get a letter before anything is named for it. */
function toAsks(
  proposals: Proposals,
  ticked: ReadonlySet<RecordItemId>,
  elsewhere: OrganizationId | null,
): ReadonlyArray<Ask> {
  const asks = new Map<OrganizationId, RecordItem[]>();
  for (const { custodianId, items } of proposals.byCustodian) {
    const chosen = items.filter((item) => ticked.has(item.id));
    if (chosen.length > 0) asks.set(custodianId, chosen);
  }
  if (elsewhere !== null) {
    const chosen = proposals.withoutCustodian.filter((item) => ticked.has(item.id));
    asks.set(elsewhere, [...(asks.get(elsewhere) ?? []), ...chosen]);
  }
  return [...asks].map(([custodianId, items]) => ({ custodianId, items }));
}

interface ItemTicksProps {
  readonly legend: string;
  readonly items: ReadonlyArray<RecordItem>;
  readonly ticked: ReadonlySet<RecordItemId>;
  readonly onTick: (ticked: ReadonlySet<RecordItemId>) => void;
  readonly disabled?: boolean;
  readonly children?: React.ReactNode;
}

function ItemTicks({ legend, items, ticked, onTick, disabled = false, children }: ItemTicksProps) {
  const toggle = (id: RecordItemId, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <Fieldset variant="unstyled" legend={legend}>
      <Stack gap="sm">
        {children}
        {items.map((item) => (
          <Checkbox
            key={item.id}
            label={recordItemName(item)}
            checked={ticked.has(item.id)}
            disabled={disabled}
            {...(item.state.kind === 'incomplete' ? { description: `Incomplete: ${item.state.missing}` } : {})}
            onChange={(event) => toggle(item.id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { organizationKindLabel } from '../../../domain/directory/labels.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import type { AppErrorValue } from '../../../domain/shared/app-error.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { SelectField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { OperationView, RefusalNote } from '../../ui/states.tsx';
import { ContactFacts } from './contact-facts.tsx';
import styles from './directory.module.css';
import { sayMoving } from './say-count.ts';

export interface MergeAsked {
  readonly keptId: OrganizationId;
  /** null lets the other one be chosen. */
  readonly mergedId: OrganizationId | null;
}

interface MergeDialogProps {
  /** null keeps the dialog shut. */
  readonly asked: MergeAsked | null;
  readonly onClose: () => void;
}

/** Shows two organizations side by side, and makes one of them. */
export function MergeDialog({ asked, onClose }: MergeDialogProps) {
  return (
    <Modal opened={asked !== null} onClose={onClose} title="Are these one and the same?" size="xl">
      {asked === null ? null : <Merge asked={asked} onClose={onClose} />}
    </Modal>
  );
}

function Merge({ asked, onClose }: { readonly asked: MergeAsked; readonly onClose: () => void }) {
  const organizations = useOrganizations();
  const [chosenId, setChosenId] = useState(asked.mergedId);
  const [keptId, setKeptId] = useState<OrganizationId>(asked.keptId);
  const [refusal, setRefusal] = useState<AppErrorValue | null>(null);
  const merge = useWrite('organizations.merge');
  const navigate = useNavigate();
  const both = [asked.keptId, chosenId].flatMap((id) => organizations.find((one) => one.id === id) ?? []);
  const kept = both.find(({ id }) => id === keptId);
  const merged = both.find(({ id }) => id !== keptId);

  const run = async () => {
    if (kept === undefined || merged === undefined) return;
    setRefusal(null);
    try {
      await merge.mutateAsync({ keptId: kept.id, mergedId: merged.id });
      onClose();
      // The page of the one that is no longer offered would be the wrong place to stay.
      if (location.hash.includes(merged.id)) await navigate(`/directory/${kept.id}`, { replace: true });
    } catch (thrown) {
      setRefusal(refusalOf(thrown));
    }
  };

  return (
    <Stack gap="lg">
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {asked.mergedId === null ? (
        <SelectField
          label="The other one"
          placeholder="Choose"
          required
          choices={organizations
            .filter(({ id }) => id !== asked.keptId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={chosenId}
          onChange={setChosenId}
        />
      ) : null}
      <Radio.Group
        label="Which one stays"
        value={keptId}
        onChange={(id) => setKeptId(both.find((one) => one.id === id)?.id ?? keptId)}
      >
        <div className={styles.sides}>
          {both.map((organization) => (
            <Side key={organization.id} organization={organization} isKept={organization.id === keptId} />
          ))}
        </div>
      </Radio.Group>
      {kept === undefined || merged === undefined ? null : <WhatMoves kept={kept} merged={merged} />}
      <Group gap="sm">
        <Button
          loading={merge.isPending}
          disabled={kept === undefined || merged === undefined}
          onClick={() => void run()}
        >
          Merge the two
        </Button>
        <Button variant="default" onClick={onClose}>
          They are different
        </Button>
      </Group>
    </Stack>
  );
}

function Side({ organization, isKept }: { readonly organization: Organization; readonly isKept: boolean }) {
  return (
    <div className={styles.mergeSide} data-kept={isKept || undefined}>
      <Radio value={organization.id} label={organization.name} description={isKept ? 'Stays' : 'Goes into the other'} />
      <p className={layout.quiet}>{organizationKindLabel(organization.kind)}</p>
      <ContactFacts of={organization} withoutAddress="Not given" note={organization.note} />
      <p className={layout.quiet}>
        {organization.departments.length === 0
          ? 'No departments'
          : `Departments: ${organization.departments.map(({ name }) => name).join(', ')}`}
      </p>
    </div>
  );
}

/** What goes along, in counts; what the kept one lacks is filled in from the other. */
function WhatMoves({ kept, merged }: { readonly kept: Organization; readonly merged: Organization }) {
  const counts = useOperation('organizations.mergeCounts', { organizationId: merged.id });
  return (
    <OperationView query={counts}>
      {(moving) => (
        <Alert color="quiet" variant="light">
          <Text>
            {`${sayMoving(moving, kept.name)} What ${kept.name} lacks is filled in from ${merged.name}; nothing it has is changed. The merge can be taken apart again.`}
          </Text>
        </Alert>
      )}
    </OperationView>
  );
}

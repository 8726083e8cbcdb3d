import { ActionIcon, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import {
  centerKindLabel,
  centerModeLabel,
  designationLabel,
  designationMeaning,
} from '../../../domain/directory/labels.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { EditCenterForm } from './center-form.tsx';
import { type Center, isAdded, placesOf, sayAge } from './center-words.ts';
import styles from './centers.module.css';

interface CenterPanelProps {
  readonly center: Center;
  /** The organization it was taken into the directory as. */
  readonly organizationId: OrganizationId | null;
  readonly onClose: () => void;
}

/** One entry of the list: facts with their sources and dates, the practice's own note, and the way into the directory. */
export function CenterPanel({ center, organizationId, onClose }: CenterPanelProps) {
  const titleId = useId();
  const [isEditing, setIsEditing] = useState(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isEditing) onClose();
  };
  return (
    <section className={styles.panel} aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} id={titleId} tabIndex={-1} className={styles.title}>
          {center.name}
        </Title>
        <ActionIcon variant="subtle" color="quiet" aria-label="Close the entry" onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      {isEditing ? (
        <EditCenterForm center={center} close={() => setIsEditing(false)} />
      ) : (
        <>
          <CenterActions
            center={center}
            organizationId={organizationId}
            onEdit={() => setIsEditing(true)}
            onRemoved={onClose}
          />
          <CenterFacts center={center} />
        </>
      )}
    </section>
  );
}

function CenterFacts({ center }: { readonly center: Center }) {
  return (
    <>
      {center.treatsPatients || center.kind === 'pathologyService' ? null : (
        <Text className={styles.caution}>
          Does not treat patients: laboratory research only, and not offered for a second opinion.
        </Text>
      )}
      <Facts>
        <Fact label="Kind">{centerKindLabel(center.kind)}</Fact>
        <Fact label="Institution">{center.institution === center.name ? null : center.institution}</Fact>
        <Fact label="Place">{placesOf(center)}</Fact>
        {center.designation === null ? null : (
          <Fact label="Designation">
            {designationLabel(center.designation)}
            <div className={styles.quiet}>
              {`${designationMeaning(center.designation)}. An award for research, not a ranking of care.`}
            </div>
          </Fact>
        )}
        <Fact label="Gives opinions">{center.modes.map(centerModeLabel).join(', ')}</Fact>
        {center.facts.map(({ label, text }) => (
          <Fact key={`${label}${text}`} label={label}>
            {text}
          </Fact>
        ))}
        <Fact label="Own note">{center.note}</Fact>
      </Facts>
      <Sources center={center} />
    </>
  );
}

function Sources({ center }: { readonly center: Center }) {
  return (
    <div className={styles.sources}>
      <p className={styles.quiet}>{sayAge(center)}</p>
      {center.sources.length === 0 ? null : (
        <ul className={styles.sourceList} aria-label="Sources">
          {center.sources.map(({ title, url, asOf }) => (
            <li key={title}>
              {`${title}, ${asOf}`}
              {url === null ? null : <div className={styles.address}>{url}</div>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface CenterActionsProps {
  readonly center: Center;
  readonly organizationId: OrganizationId | null;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

function CenterActions({ center, organizationId, onEdit, onRemoved }: CenterActionsProps) {
  const addToDirectory = useWrite('centers.addToDirectory');
  const restore = useWrite('centers.restore');
  const isOwnAlone = isAdded(center);
  const goBack = async () => {
    const isConfirmed = await confirmDelete(
      isOwnAlone
        ? {
            title: 'Remove this center from the list?',
            sentence: `${center.name} is your own entry. Undo brings it back.`,
            confirmLabel: 'Remove the center',
          }
        : {
            title: 'Go back to the shipped entry?',
            sentence: `What you wrote about ${center.name} in this list, your note included, goes away. Undo brings it back.`,
            confirmLabel: 'Go back',
          },
    );
    if (isConfirmed) restore.mutate({ centerId: center.id }, { onSuccess: () => isOwnAlone && onRemoved() });
  };
  return (
    <Group gap="sm">
      {organizationId === null ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          loading={addToDirectory.isPending}
          onClick={() => addToDirectory.mutate({ centerId: center.id })}
        >
          Add to directory
        </Button>
      ) : (
        <Anchor component={Link} to={`/directory/${organizationId}`}>
          Open it in the directory
        </Anchor>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={16} aria-hidden="true" />}
        onClick={onEdit}
      >
        Edit
      </Button>
      {center.isOwn ? (
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          loading={restore.isPending}
          onClick={() => void goBack()}
        >
          {isOwnAlone ? 'Remove from the list' : 'Back to the shipped entry'}
        </Button>
      ) : null}
    </Group>
  );
}

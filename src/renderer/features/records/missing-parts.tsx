import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { Section } from '../../ui/section.tsx';
import { PartTicks } from './part-ticks.tsx';
import { type ProposedPart, toAdded, useTicks } from './use-proposed-parts.ts';

interface MissingPartsProps {
  readonly caseId: CaseId;
  readonly recordItemId: RecordItemId;
  /** What the things belong with: "Pathology report: core biopsy". */
  readonly name: string;
  /** Closes the offer; left out where it stands beside the record for good. */
  readonly onClose?: () => void;
}

/** Offers what belongs with one thing and is not on the ledger yet; draws nothing when nothing is missing. */
export function MissingParts({ caseId, recordItemId, name, onClose }: MissingPartsProps) {
  const missing = useOperation('records.partsMissingFor', { recordItemId });
  if (missing.data === undefined || missing.data.length === 0) return null;
  return (
    <Section title="Not listed yet" order={3}>
      <p>{`What belongs with ${name}:`}</p>
      <Offer key={recordItemId} caseId={caseId} parts={missing.data} {...(onClose === undefined ? {} : { onClose })} />
    </Section>
  );
}

interface OfferProps {
  readonly caseId: CaseId;
  readonly parts: ReadonlyArray<ProposedPart>;
  readonly onClose?: () => void;
}

function Offer({ caseId, parts, onClose }: OfferProps) {
  const organizations = useOrganizations();
  const add = useWrite('records.addParts');
  const ticks = useTicks('');
  const [isAdding, setIsAdding] = useState(false);
  const wanted = parts.filter(ticks.isTicked);
  const addAll = async () => {
    setIsAdding(true);
    try {
      await add.mutateAsync({ caseId, items: toAdded(wanted, organizations) });
      onClose?.();
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    } finally {
      setIsAdding(false);
    }
  };
  return (
    <Stack gap="md">
      <PartTicks parts={parts} ticks={ticks} label="What belongs with it" />
      <Group gap="sm">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={wanted.length === 0}
          loading={isAdding}
          onClick={() => void addAll()}
        >
          {wanted.length === 1 ? 'Add 1 record' : `Add ${wanted.length} records`}
        </Button>
        {onClose === undefined ? null : (
          <Button variant="subtle" color="quiet" size="compact-sm" onClick={onClose}>
            Not now
          </Button>
        )}
      </Group>
    </Stack>
  );
}

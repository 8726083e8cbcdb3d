import { IconDroplet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Medication } from '../../../domain/health/health.ts';
import { sayMedicationUse } from '../../../domain/health/labels.ts';
import { sayPreciseDay } from '../../../domain/health/precise-day.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import type { HealthView, MedicationView } from './health-view.ts';
import { LineRow } from './line-row.tsx';
import { LineSection } from './line-section.tsx';
import { MedicationDialog } from './medication-dialog.tsx';
import styles from './timeline.module.css';

interface MedicationSectionProps {
  readonly caseId: CaseId;
  readonly view: HealthView;
}

/** Medicines and supplements; blood thinners are flagged by a dated list of names that a person may overrule. */
export function MedicationSection({ caseId, view }: MedicationSectionProps) {
  const { medications, records, anticoagulantsAsOf } = view;
  const remove = useWrite('health.deleteMedication');
  const move = useWrite('health.moveMedication');
  const [open, setOpen] = useState<Medication | 'new' | null>(null);
  return (
    <LineSection
      title="Medicines and supplements"
      addLabel="Add a medicine"
      onAdd={() => setOpen('new')}
      empty="What the client takes stands here, supplements too; blood thinners are flagged by name."
      count={medications.length}
      dialog={
        open === null ? null : (
          <MedicationDialog
            caseId={caseId}
            records={records}
            medication={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {medications.map(({ medication, sourceText, recordName, anticoagulant }, place) => {
        const medicationId = medication.id;
        const before = medications[place - 1]?.medication.id ?? null;
        const after = medications[place + 2]?.medication.id ?? null;
        return (
          <LineRow
            key={medicationId}
            name={medication.name}
            details={detailsOf(medication)}
            sourceText={sourceText}
            isRecord={recordName !== null}
            onEdit={() => setOpen(medication)}
            onDelete={() => remove.mutate({ medicationId })}
            onUp={before === null ? null : () => move.mutate({ medicationId, beforeId: before })}
            onDown={place === medications.length - 1 ? null : () => move.mutate({ medicationId, beforeId: after })}
          >
            {medication.name}{' '}
            {anticoagulant.isFlagged && (
              <StatusBadge tone="caution" icon={<IconDroplet size={14} />}>
                {sayFlag(anticoagulant, anticoagulantsAsOf)}
              </StatusBadge>
            )}
            {medication.isSupplement && <span className={styles.kind}> Supplement</span>}
          </LineRow>
        );
      })}
    </LineSection>
  );
}

function sayFlag({ byName }: MedicationView['anticoagulant'], asOf: string): string {
  return byName === null ? 'Blood thinner, as somebody marked it' : `Blood thinner by its name (list of ${asOf})`;
}

function detailsOf(medication: Medication): ReadonlyArray<string> {
  const { from, stoppedOn, prescriber, note } = medication;
  return [
    sayMedicationUse(medication),
    from === null ? '' : `Since ${sayPreciseDay(from, 'day')}`,
    stoppedOn === null ? '' : `Stopped on ${sayPreciseDay(stoppedOn, 'day')}`,
    prescriber === null ? '' : `Prescribed by ${prescriber}`,
    note ?? '',
  ].filter((line) => line !== '');
}

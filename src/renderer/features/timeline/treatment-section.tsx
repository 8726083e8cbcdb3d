import { useState } from 'react';
import type { Treatment } from '../../../domain/health/health.ts';
import { sayTreatmentTime, treatmentKindLabel } from '../../../domain/health/labels.ts';
import { treatmentDetails } from '../../../domain/papers/treatment-summary.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import type { HealthView } from './health-view.ts';
import { LineRow } from './line-row.tsx';
import { LineSection } from './line-section.tsx';
import styles from './timeline.module.css';
import { TreatmentDialog } from './treatment-dialog.tsx';

interface TreatmentSectionProps {
  readonly caseId: CaseId;
  readonly view: HealthView;
}

/** Systemic therapy lines, radiation and surgery, in the order that a person gives them. */
export function TreatmentSection({ caseId, view: { treatments, records } }: TreatmentSectionProps) {
  const remove = useWrite('health.deleteTreatment');
  const move = useWrite('health.moveTreatment');
  const [open, setOpen] = useState<Treatment | 'new' | null>(null);
  return (
    <LineSection
      title="Treatments"
      addLabel="Add a treatment"
      onAdd={() => setOpen('new')}
      empty="Lines of systemic therapy, radiation with its dose, and operations stand here; they make the treatment summary."
      count={treatments.length}
      dialog={
        open === null ? null : (
          <TreatmentDialog
            caseId={caseId}
            records={records}
            treatment={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {treatments.map(({ treatment, sourceText, recordName }, place) => {
        const treatmentId = treatment.id;
        const before = treatments[place - 1]?.treatment.id ?? null;
        const after = treatments[place + 2]?.treatment.id ?? null;
        return (
          <LineRow
            key={treatmentId}
            name={treatment.name}
            when={sayTreatmentTime(treatment)}
            details={treatmentDetails(treatment)}
            sourceText={sourceText}
            isRecord={recordName !== null}
            onEdit={() => setOpen(treatment)}
            onDelete={() => remove.mutate({ treatmentId })}
            onUp={before === null ? null : () => move.mutate({ treatmentId, beforeId: before })}
            onDown={place === treatments.length - 1 ? null : () => move.mutate({ treatmentId, beforeId: after })}
          >
            <span className={styles.kind}>{treatmentKindLabel(treatment.kind)}</span>{' '}
            {treatment.line === null ? treatment.name : `Line ${treatment.line}: ${treatment.name}`}
          </LineRow>
        );
      })}
    </LineSection>
  );
}

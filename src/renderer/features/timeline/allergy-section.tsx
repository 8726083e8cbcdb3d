import { useState } from 'react';
import type { Allergy } from '../../../domain/health/health.ts';
import { allergyKindLabel, severityLabel } from '../../../domain/health/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { AllergyDialog } from './allergy-dialog.tsx';
import type { HealthView } from './health-view.ts';
import { LineRow } from './line-row.tsx';
import { LineSection } from './line-section.tsx';
import styles from './timeline.module.css';

interface AllergySectionProps {
  readonly caseId: CaseId;
  readonly view: HealthView;
}

/** Allergies and reactions: medicines, contrast agents, latex. */
export function AllergySection({ caseId, view: { allergies, records } }: AllergySectionProps) {
  const remove = useWrite('health.deleteAllergy');
  const [open, setOpen] = useState<Allergy | 'new' | null>(null);
  return (
    <LineSection
      title="Allergies and reactions"
      addLabel="Add an allergy"
      onAdd={() => setOpen('new')}
      empty="Reactions to medicines, contrast agents and latex stand here. An empty list is not the same as having none."
      count={allergies.length}
      dialog={
        open === null ? null : (
          <AllergyDialog
            caseId={caseId}
            records={records}
            allergy={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {allergies.map(({ allergy, sourceText, recordName }) => (
        <LineRow
          key={allergy.id}
          name={allergy.substance}
          details={[
            allergy.severity === 'unknown' ? '' : severityLabel(allergy.severity),
            allergy.reaction ?? '',
          ].filter((line) => line !== '')}
          sourceText={sourceText}
          isRecord={recordName !== null}
          onEdit={() => setOpen(allergy)}
          onDelete={() => remove.mutate({ allergyId: allergy.id })}
        >
          <span className={styles.kind}>{allergyKindLabel(allergy.kind)}</span> {allergy.substance}
        </LineRow>
      ))}
    </LineSection>
  );
}

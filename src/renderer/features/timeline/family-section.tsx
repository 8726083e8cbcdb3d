import { useState } from 'react';
import {
  byGeneration,
  generationLabel,
  relativeName,
  sayRelativeCancer,
  sayRelativeLife,
} from '../../../domain/health/family.ts';
import type { Relative } from '../../../domain/health/health.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import type { HealthView } from './health-view.ts';
import { LineRow } from './line-row.tsx';
import { LineSection } from './line-section.tsx';
import { RelativeDialog } from './relative-dialog.tsx';
import styles from './timeline.module.css';

interface FamilySectionProps {
  readonly caseId: CaseId;
  readonly view: HealthView;
}

/** Relatives by generation with cancers, ages and germline results. */
export function FamilySection({ caseId, view: { relatives, records } }: FamilySectionProps) {
  const remove = useWrite('health.deleteRelative');
  const [open, setOpen] = useState<Relative | 'new' | null>(null);
  const groups = byGeneration(relatives.map((line) => ({ ...line, kinship: line.relative.kinship })));
  return (
    <LineSection
      title="Family history"
      addLabel="Add a relative"
      onAdd={() => setOpen('new')}
      empty="Cancers in the family stand here, to three generations, with inherited results; relatives without cancer count as well."
      count={relatives.length}
      dialog={
        open === null ? null : (
          <RelativeDialog
            caseId={caseId}
            records={records}
            relative={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {groups.flatMap((group) => [
        <li key={group.generation} className={styles.group}>
          {generationLabel(group.generation)}
        </li>,
        ...group.relatives.map(({ relative, sourceText, recordName }) => (
          <LineRow
            key={relative.id}
            name={relativeName(relative)}
            details={[
              `${sayRelativeCancer(relative)}; ${sayRelativeLife(relative)}`,
              relative.geneticResult === null ? '' : `Inherited (germline) result: ${relative.geneticResult}`,
              relative.note ?? '',
            ].filter((line) => line !== '')}
            sourceText={sourceText}
            isRecord={recordName !== null}
            onEdit={() => setOpen(relative)}
            onDelete={() => remove.mutate({ relativeId: relative.id })}
          >
            {relativeName(relative)}
          </LineRow>
        )),
      ])}
    </LineSection>
  );
}

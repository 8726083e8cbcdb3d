import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { OperationView } from '../../ui/states.tsx';
import styles from './batch-bar.module.css';
import { idOf } from './use-readiness.ts';
import type { WaitingLetter } from './waiting-letters.ts';

interface BatchEnclosuresProps {
  readonly caseId: CaseId;
  readonly letters: ReadonlyArray<WaitingLetter>;
}

/** What the letters of a batch name as enclosed and the store does not hold: to be added by hand before they go. */
export function BatchEnclosures({ caseId, letters }: BatchEnclosuresProps) {
  const batch = useOperation('letters.buildBatch', {
    caseId,
    withEnclosures: true,
    letters: letters.map(({ ref }) => ref),
  });
  const names = new Map<string, string>(letters.map(({ ref, name }) => [idOf(ref), name]));
  return (
    <OperationView query={batch}>
      {({ files }) => {
        const lacking = files.filter((file) => file.missing.length > 0);
        if (lacking.length === 0) return <p className={styles.enclosed}>Every enclosure is on file and goes along.</p>;
        return (
          <div className={styles.enclosed} role="status">
            Add by hand, because it is not on file:
            <ul className={styles.missing}>
              {lacking.map((file) => (
                <li key={file.suggestedName}>
                  {names.get(file.requestId ?? file.caseLetterId ?? '') ?? file.suggestedName}:{' '}
                  {file.missing.join(', ')}
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </OperationView>
  );
}

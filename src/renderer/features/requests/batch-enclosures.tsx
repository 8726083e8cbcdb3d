import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { OperationView } from '../../ui/states.tsx';
import styles from './batch-bar.module.css';
import type { RequestView } from './request-words.ts';

interface BatchEnclosuresProps {
  readonly caseId: CaseId;
  readonly drafts: ReadonlyArray<RequestView>;
}

/** What the letters of a batch name as enclosed and the store does not hold: to be added by hand before they go. */
export function BatchEnclosures({ caseId, drafts }: BatchEnclosuresProps) {
  const batch = useOperation('letters.buildBatch', { caseId, withEnclosures: true, withCoverSheets: false });
  const nameOf = (id: string | null) => {
    const view = drafts.find((one) => one.request.id === id);
    return view === undefined ? null : `${view.request.reference} to ${view.custodianName}`;
  };
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
                  {nameOf(file.requestId) ?? file.suggestedName}: {file.missing.join(', ')}
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </OperationView>
  );
}

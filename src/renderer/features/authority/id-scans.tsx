import type { ClientId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { FileButton } from '../../ui/file-button.tsx';
import layout from '../../ui/layout.module.css';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './authority.module.css';

/** Copies of the client's photo ID: the newest is enclosed where a letter says so. */
export function IdScans({ clientId }: { readonly clientId: ClientId }) {
  const scans = useOperation('files.list', { clientId, purpose: 'idScan' });
  return (
    <Section
      title="Photo ID"
      action={
        <FileButton
          label="Add a scan"
          purpose="idScan"
          size="compact-sm"
          owner={{ clientId }}
          onAdded={() => undefined}
        />
      }
    >
      <OperationView
        query={scans}
        isEmpty={(files) => files.length === 0}
        empty={
          <p className={layout.quiet}>Not on file. Letters that enclose a copy say so, and it is then added by hand.</p>
        }
      >
        {(files) => (
          <ul className={styles.letters}>
            {files.map((file) => (
              <li key={file.id}>
                <ProofLink fileId={file.id} />
                <span className={layout.quiet}>
                  {' '}
                  added <SayDay day={file.addedOn} />
                </span>
                {file.problem === null ? null : <span className={styles.problem}> {file.problem}</span>}
              </li>
            ))}
          </ul>
        )}
      </OperationView>
    </Section>
  );
}

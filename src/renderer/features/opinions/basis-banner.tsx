import { Alert, Anchor } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Opinion } from '../../../domain/opinions/opinion.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { type BasisNote, basisOf } from './basis.ts';
import styles from './basis-banner.module.css';

interface BasisBannerProps {
  readonly caseId: CaseId;
  readonly opinions: ReadonlyArray<Opinion>;
}

/** Said before any row: doctors who saw different records may differ for that reason alone. */
export function BasisBanner({ caseId, opinions }: BasisBannerProps) {
  const ledger = useOperation('records.list', { caseId });
  const basis = basisOf(opinions);
  if (basis.kind === 'same') return null;
  const names = new Map(ledger.data?.items.map((item) => [item.id, recordItemName(item)]));
  const title =
    basis.kind === 'different'
      ? 'These opinions rest on different records'
      : 'Whether these opinions rest on the same records is not known';
  return (
    <Alert
      color="caution"
      variant="light"
      role="status"
      icon={<IconFiles size={18} aria-hidden="true" />}
      title={title}
    >
      <ul className={styles.notes}>
        {basis.notes.map((note) => (
          <li key={note.opinion.id}>
            <Anchor component={Link} underline="always" to={`/cases/${caseId}/opinions/${note.opinion.id}`}>
              {note.opinion.clinician}
            </Anchor>{' '}
            {sayNote(note, names)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function sayNote(note: BasisNote, names: ReadonlyMap<string, string>): string {
  if (note.kind === 'notNamed') return 'has no records named as in hand yet.';
  return `did not have: ${note.records.map((id) => names.get(id) ?? 'a deleted record').join('; ')}.`;
}

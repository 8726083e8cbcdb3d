import { SelectField, TextField } from '../../ui/fields.tsx';
import type { HealthView } from './health-view.ts';
import styles from './timeline.module.css';

/** A source as a form holds it. */
interface SourceValues {
  readonly recordItemId: string | null;
  readonly toldBy: string | null;
  readonly lostRecord: string | null;
}

interface SourceFieldsProps {
  readonly records: HealthView['records'];
  readonly value: SourceValues;
  readonly onChange: (source: SourceValues) => void;
  readonly recordError?: React.ReactNode;
}

/** Where a line comes from: a record of the ledger, or someone's word. */
export function SourceFields({ records, value, onChange, recordError }: SourceFieldsProps) {
  return (
    <div className={styles.pair}>
      <SelectField
        label="The record that says so"
        clearable
        description={value.lostRecord === null ? undefined : `Cited ${value.lostRecord}, no longer in the ledger`}
        choices={records.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.recordItemId}
        error={recordError}
        onChange={(recordItemId) => onChange({ ...value, recordItemId })}
      />
      <TextField
        label="Or told by"
        placeholder="the client"
        value={value.toldBy}
        onChange={(toldBy) => onChange({ ...value, toldBy })}
      />
    </div>
  );
}

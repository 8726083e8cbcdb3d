import { Button } from '@mantine/core';
import type { Organization } from '../../../domain/directory/organization.ts';
import { recordStateLabel } from '../../../domain/records/labels.ts';
import { type RecordItem, recordStateKinds } from '../../../domain/records/record-item.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import styles from './ledger-filters.module.css';
import { isFiltering, type LedgerFilter, NO_CUSTODIAN, noFilter } from './ledger-rows.ts';

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly onFilter: (filter: LedgerFilter) => void;
  readonly items: ReadonlyArray<RecordItem>;
  readonly organizations: ReadonlyArray<Organization>;
  /** How many records are in the table, and how many there are. */
  readonly shownCount: number;
  readonly count: number;
}

/** What narrows the ledger: words, a state, a custodian. */
export function LedgerFilters({ filter, onFilter, items, organizations, shownCount, count }: LedgerFiltersProps) {
  const states = recordStateKinds.filter((kind) => items.some(({ state }) => state.kind === kind));
  const custodians = organizations.filter(({ id }) => items.some(({ custodianId }) => custodianId === id));
  const hasUnknown = items.some(({ custodianId }) => custodianId === null);
  return (
    <search className={styles.filters} aria-label="Narrow the ledger">
      <div className={styles.text}>
        <TextField
          label="Find in the ledger"
          type="search"
          placeholder="Find kind, title, number, note"
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text: text ?? '' })}
        />
      </div>
      <div className={styles.choice}>
        <SelectField
          label="State"
          placeholder="Any state"
          clearable
          choices={states.map((kind) => ({ value: kind, label: recordStateLabel(kind) }))}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state })}
        />
      </div>
      <div className={styles.custodian}>
        <SelectField
          label="Custodian"
          placeholder="Any custodian"
          clearable
          choices={[
            ...custodians.map(({ id, name }) => ({ value: id as string, label: name })),
            ...(hasUnknown ? [{ value: NO_CUSTODIAN, label: 'None named yet' }] : []),
          ]}
          value={filter.custodian}
          onChange={(custodian) => onFilter({ ...filter, custodian })}
        />
      </div>
      {isFiltering(filter) ? (
        <Button variant="subtle" color="quiet" onClick={() => onFilter(noFilter)}>
          Show all
        </Button>
      ) : null}
      <span className={styles.count} role="status">
        {isFiltering(filter) ? `${shownCount} of ${count} shown` : ''}
      </span>
    </search>
  );
}

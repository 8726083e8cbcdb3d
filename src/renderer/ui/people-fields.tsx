import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import { CheckField, TextField } from './fields.tsx';
import styles from './list-rows.module.css';
import { AddRow, RemoveRow } from './list-rows.tsx';

interface SupportPersonValue {
  name: string;
  relationship: string | null;
  phone: string | null;
  mayBeTold: boolean;
  note: string | null;
}

interface InsuranceValue {
  plan: string;
  memberNumber: string | null;
  phone: string | null;
  note: string | null;
}

interface RowsProps<Row> {
  readonly value: ReadonlyArray<Row>;
  readonly onChange: (value: Row[]) => void;
  /** What is wrong, by field path: "supportPeople.0.phone". */
  readonly errors: Readonly<Record<string, ReactNode>>;
}

/** Family and friends who help, each with whether they may be told. */
export function SupportPeopleFields({ value, onChange, errors }: RowsProps<SupportPersonValue>) {
  const set = (index: number, changes: Partial<SupportPersonValue>) =>
    onChange(value.map((person, place) => (place === index ? { ...person, ...changes } : person)));
  const at = (index: number, field: keyof SupportPersonValue) => errors[`supportPeople.${index}.${field}`];
  return (
    <Fieldset legend="Support people" variant="unstyled">
      <div className={styles.rows}>
        {value.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person of the form has no name but the place.
          <div key={index} className={styles.row} data-kind="person">
            <TextField
              label={`Support person ${index + 1}`}
              value={person.name}
              error={at(index, 'name')}
              onChange={(name) => set(index, { name: name ?? '' })}
            />
            <TextField
              label="Relationship"
              value={person.relationship}
              error={at(index, 'relationship')}
              onChange={(relationship) => set(index, { relationship })}
            />
            <TextField
              label="Phone"
              type="tel"
              value={person.phone}
              error={at(index, 'phone')}
              onChange={(phone) => set(index, { phone })}
            />
            <div className={styles.level}>
              <CheckField
                label="May be told"
                value={person.mayBeTold}
                onChange={(mayBeTold) => set(index, { mayBeTold })}
              />
            </div>
            <RemoveRow
              what={`support person ${index + 1}`}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            />
          </div>
        ))}
        <AddRow
          what="Add a support person"
          onClick={() =>
            onChange([...value, { name: '', relationship: null, phone: null, mayBeTold: false, note: null }])
          }
        />
      </div>
    </Fieldset>
  );
}

/** Health plans as on their cards, the first one first. */
export function InsuranceFields({ value, onChange, errors }: RowsProps<InsuranceValue>) {
  const set = (index: number, changes: Partial<InsuranceValue>) =>
    onChange(value.map((plan, place) => (place === index ? { ...plan, ...changes } : plan)));
  const at = (index: number, field: keyof InsuranceValue) => errors[`insurance.${index}.${field}`];
  return (
    <Fieldset legend="Insurance" variant="unstyled">
      <div className={styles.rows}>
        {value.map((insurance, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan of the form has no name but its place.
          <div key={index} className={styles.row} data-kind="plan">
            <TextField
              label={`Health plan ${index + 1}`}
              value={insurance.plan}
              error={at(index, 'plan')}
              onChange={(plan) => set(index, { plan: plan ?? '' })}
            />
            <TextField
              label="Member number"
              value={insurance.memberNumber}
              error={at(index, 'memberNumber')}
              onChange={(memberNumber) => set(index, { memberNumber })}
            />
            <TextField
              label="Phone of the plan"
              type="tel"
              value={insurance.phone}
              error={at(index, 'phone')}
              onChange={(phone) => set(index, { phone })}
            />
            <RemoveRow
              what={`health plan ${index + 1}`}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            />
          </div>
        ))}
        <AddRow
          what="Add a health plan"
          onClick={() => onChange([...value, { plan: '', memberNumber: null, phone: null, note: null }])}
        />
      </div>
    </Fieldset>
  );
}

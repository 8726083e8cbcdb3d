import { Checkbox } from '@mantine/core';
import {
  type Case,
  type EmergencySign,
  emergencySigns,
  type UrgencyCondition,
  urgencyConditions,
} from '../../../domain/cases/case.ts';
import {
  emergencyLead,
  emergencySignLabel,
  emergencySource,
  urgencyConditionLabel,
  urgencyConditionsLead,
  urgencyConditionsSource,
} from '../../../domain/timing/labels.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useTickedList } from '../../lib/use-ticked-list.ts';
import { Section } from '../../ui/section.tsx';
import styles from './timing.module.css';

/** The two lists to ask by: signs that need care now, and conditions that ask about urgency today. */
export function UrgencyChecks({ of: one }: { readonly of: Case }) {
  const signs = useCodes<EmergencySign>(one, 'emergencySigns', one.emergencySigns);
  const conditions = useCodes<UrgencyCondition>(one, 'urgencyConditions', one.urgencyConditions);
  return (
    <Section title="To ask about">
      <CheckList
        title="Signs that need care now"
        lead={emergencyLead}
        source={emergencySource}
        codes={emergencySigns}
        labelOf={emergencySignLabel}
        {...signs}
      />
      <CheckList
        title="Conditions that ask about urgency"
        lead={urgencyConditionsLead}
        source={urgencyConditionsSource}
        codes={urgencyConditions}
        labelOf={urgencyConditionLabel}
        {...conditions}
      />
    </Section>
  );
}

interface CheckListProps<Code extends string> {
  readonly title: string;
  readonly lead: string;
  readonly source: string;
  readonly codes: ReadonlyArray<Code>;
  readonly labelOf: (code: Code) => string;
  readonly ticked: ReadonlyArray<Code>;
  readonly set: (code: Code, isTicked: boolean) => void;
}

function CheckList<Code extends string>({ title, lead, source, codes, labelOf, ticked, set }: CheckListProps<Code>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{title}</legend>
      <p className={styles.because}>
        {lead} <span className={styles.source}>{`Source: ${source}`}</span>
      </p>
      {codes.map((code) => (
        <Checkbox
          key={code}
          label={labelOf(code)}
          checked={ticked.includes(code)}
          onChange={(event) => set(code, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

function useCodes<Code extends EmergencySign | UrgencyCondition>(
  { id }: Case,
  field: 'emergencySigns' | 'urgencyConditions',
  stored: ReadonlyArray<Code>,
) {
  const update = useWrite('cases.update');
  return useTickedList(stored, (next) => update.mutateAsync({ caseId: id, changes: { [field]: next } }));
}

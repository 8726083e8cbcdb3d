import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { CheckField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { PlaceLink } from './place-link.tsx';
import styles from './steps.module.css';
import type { OfCase, StepGuide } from './steps-section.tsx';
import type { Ticks } from './use-ticks.ts';

type Criterion = StepGuide['exit'][number];

interface StepCriteriaProps {
  readonly title: string;
  readonly label: string;
  readonly criteria: ReadonlyArray<Criterion>;
  readonly of: OfCase;
  readonly ticks: Ticks;
}

/** What the step asks for: told from the data where they can tell, ticked by hand where they cannot. */
export function StepCriteria({ title, label, criteria, of, ticks }: StepCriteriaProps) {
  return (
    <div>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={layout.tightList} aria-label={label}>
        {criteria.map((criterion) => (
          <li key={criterion.code} className={styles.line}>
            <Line criterion={criterion} ticks={ticks} />
            <PlaceLink place={criterion.place} of={of} about={criterion.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ criterion, ticks }: { readonly criterion: Criterion; readonly ticks: Ticks }) {
  const { text, met, tick, shows } = criterion;
  if (tick !== null) {
    const said = shows === null ? 'Ticked by hand' : `${shows}. Tick it where you know better.`;
    return (
      <CheckField
        label={text}
        description={said}
        checked={ticks.ticked.includes(tick)}
        onChange={(isTicked) => ticks.set(tick, isTicked)}
      />
    );
  }
  return (
    <span className={styles.told} data-met={met || undefined}>
      {met ? <IconCircleCheck size={18} aria-hidden="true" /> : <IconCircle size={18} aria-hidden="true" />}
      <span>
        {text}
        <span className={styles.shows}>{`${met ? 'There' : 'Not yet'}${shows === null ? '' : `: ${shows}`}`}</span>
      </span>
    </span>
  );
}

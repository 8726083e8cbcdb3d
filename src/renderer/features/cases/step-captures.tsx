import { IconCircle, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import layout from '../../ui/layout.module.css';
import { PlaceLink } from './place-link.tsx';
import styles from './steps.module.css';
import type { OfCase, StepGuide } from './steps-section.tsx';

type Capture = StepGuide['captures'][number];

const words = { there: 'Noted', missing: 'Missing', byHand: 'Kept in notes' } as const;

/** What the step asks to be noted, what of it is there, and where it goes. */
export function StepCaptures({ guide, of }: { readonly guide: StepGuide; readonly of: OfCase }) {
  return (
    <div>
      <h4 className={styles.heading}>What to note</h4>
      <ul className={layout.tightList} aria-label="What to note at this step">
        {guide.captures.map((capture) => (
          <li key={capture.code} className={styles.line}>
            <span className={styles.told} data-met={capture.state === 'there' || undefined}>
              <Shape state={capture.state} />
              <span>
                {capture.text}
                <span className={styles.inline}>{` · ${words[capture.state]}`}</span>
              </span>
            </span>
            <PlaceLink place={capture.place} of={of} about={capture.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shape({ state }: { readonly state: Capture['state'] }) {
  if (state === 'there') return <IconCircleCheck size={18} aria-hidden="true" />;
  return state === 'missing' ? (
    <IconCircle size={18} aria-hidden="true" />
  ) : (
    <IconPencil size={18} aria-hidden="true" />
  );
}

import { IconAlertTriangle, IconEye, IconInfoCircle } from '@tabler/icons-react';
import layout from '../../ui/layout.module.css';
import { PlaceLink } from './place-link.tsx';
import styles from './steps.module.css';
import type { OfCase, StepGuide } from './steps-section.tsx';

/** What somebody has to look at at this step, each with where it comes from. */
export function StepWarnings({ guide: { warnings }, of }: { readonly guide: StepGuide; readonly of: OfCase }) {
  return warnings.length === 0 ? null : (
    <ul className={layout.tightList} aria-label="Warnings">
      {warnings.map(({ code, level, text, source, place }) => (
        <li key={`${code} ${text}`} className={styles.warning} data-level={level}>
          {level === 'warning' ? (
            <IconAlertTriangle size={18} aria-hidden="true" />
          ) : (
            <IconInfoCircle size={18} aria-hidden="true" />
          )}
          <span className={styles.words}>
            {text} {source === null ? null : <Source source={source} />}
          </span>
          <PlaceLink place={place} of={of} about={text} />
        </li>
      ))}
    </ul>
  );
}

/** What only the eye can see at this step. */
export function StepWatch({ guide: { watchFor } }: { readonly guide: StepGuide }) {
  return (
    <div>
      <h4 className={styles.heading}>To watch for</h4>
      <ul className={layout.tightList} aria-label="To watch for">
        {watchFor.map(({ code, text, source }) => (
          <li key={code} className={styles.watch}>
            <IconEye size={18} aria-hidden="true" />
            <span className={styles.words}>
              {text} <Source source={source} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source({ source }: { readonly source: string }) {
  return <span className={styles.source}>{`Source: ${source}`}</span>;
}

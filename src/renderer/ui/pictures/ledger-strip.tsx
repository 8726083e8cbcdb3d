import { Tooltip } from '@mantine/core';
import styles from './ledger-strip.module.css';

export type StripState = 'needed' | 'requested' | 'received' | 'checked' | 'incomplete' | 'notAvailable' | 'notNeeded';

export interface StripItem {
  readonly name: string;
  readonly state: StripState;
}

interface LedgerStripProps {
  /** In packet order. */
  readonly items: ReadonlyArray<StripItem>;
  /** `card` names a square on hover and is spoken as one picture; `large` lets each square be reached by the keyboard. */
  readonly size?: 'card' | 'large';
}

const stripWords: Readonly<Record<StripState, string>> = {
  needed: 'needed',
  requested: 'asked for',
  received: 'here, not checked',
  checked: 'here and checked',
  incomplete: 'here, incomplete',
  notAvailable: 'not available',
  notNeeded: 'not needed',
};

/** One small square per needed thing: shape and fill say where it stands, not color alone. */
export function LedgerStrip({ items, size = 'card' }: LedgerStripProps) {
  const summary = summaryOf(items);
  if (size === 'card') {
    return (
      <span className={styles.strip} role="img" aria-label={summary}>
        {items.map((item, index) => (
          // Two things of one ledger may carry the same name; their place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
          <span key={index} title={`${item.name}: ${stripWords[item.state]}`}>
            <Square state={item.state} />
          </span>
        ))}
      </span>
    );
  }
  return (
    <ul className={styles.strip} data-size="large" aria-label={summary}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
        <li key={index}>
          <Tooltip withinPortal={false} label={`${item.name}: ${stripWords[item.state]}`}>
            <button type="button" className={styles.stop} aria-label={`${item.name}: ${stripWords[item.state]}`}>
              <Square state={item.state} />
            </button>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

/** The mark of one state, as strip and ledger draw it. */
export function Square({ state }: { readonly state: StripState }) {
  return (
    <svg className={styles.square} viewBox="0 0 12 12" data-state={state} aria-hidden="true">
      {state === 'notNeeded' ? (
        <path className={styles.stroke} d="M3 6h6" />
      ) : (
        <rect className={styles.frame} x="1" y="1" width="10" height="10" rx="1.5" />
      )}
      {state === 'requested' ? <circle className={styles.fill} cx="6" cy="6" r="2" /> : null}
      {state === 'received' || state === 'incomplete' ? <path className={styles.fill} d="M1 11V1L11 11Z" /> : null}
      {state === 'incomplete' ? <path className={styles.stroke} d="M8.5 2.8v2.4" /> : null}
      {state === 'checked' ? <path className={styles.tick} d="M3.2 6.2 5.2 8.2 8.8 3.9" /> : null}
      {state === 'notAvailable' ? <path className={styles.stroke} d="M3.5 3.5l5 5m0-5-5 5" /> : null}
    </svg>
  );
}

/** The strip in words: "3 of 9 records checked, 1 here to check, 2 asked for". */
export function summaryOf(items: ReadonlyArray<StripItem>): string {
  const needed = items.filter((item) => item.state !== 'notNeeded');
  if (needed.length === 0) return 'No records on the ledger yet';
  const checked = needed.filter((item) => item.state === 'checked').length;
  const asked = needed.filter((item) => item.state === 'requested').length;
  const here = needed.filter((item) => item.state === 'received' || item.state === 'incomplete').length;
  const parts = [`${checked} of ${needed.length} records checked`];
  if (here > 0) parts.push(`${here} here to check`);
  if (asked > 0) parts.push(`${asked} asked for`);
  return parts.join(', ');
}

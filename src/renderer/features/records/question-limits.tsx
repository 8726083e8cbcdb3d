import { Button, Popover } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import styles from './packet-panel.module.css';
import { useSomeFirst } from './use-some-first.tsx';

type Limit = OperationOutput<'records.list'>['limits'][number];

const SHOWN = 5;

/** Which questions a reviewer can answer less well while a thing is missing. */
export function QuestionLimits({ limits }: { readonly limits: ReadonlyArray<Limit> }) {
  const { some, more } = useSomeFirst(limits, SHOWN);
  if (limits.length === 0) return null;
  return (
    <Section title="What is missing limits" order={3}>
      <ul className={layout.tightList}>
        {some.map((limit) => (
          <li key={limit.kind} className={styles.limit}>
            <span>{`Missing: ${limit.label}.`}</span>
            <Questions limit={limit} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

function Questions({ limit: { label, questions } }: { readonly limit: Limit }) {
  const says = questions.length === 1 ? 'Limits 1 question' : `Limits ${questions.length} questions`;
  return (
    <Popover position="left-start" width="26rem" trapFocus returnFocus portalProps={{ target: '#main' }}>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" aria-label={`${says}: ${label}`}>
          {says}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Questions that rest on: ${label}`}>
        {/* The list takes the focus, so that it can be read and scrolled by key. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus to be scrolled by key */}
        <ul className={styles.questions} tabIndex={0} data-autofocus aria-label={`Questions that rest on: ${label}`}>
          {questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

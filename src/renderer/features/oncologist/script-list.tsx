import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { TalkMoment } from '../../../domain/talks/talk.ts';
import { copyText } from '../../lib/copy-text.ts';
import { announce } from '../../ui/announce.tsx';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import styles from './oncologist.module.css';

type Talks = OperationOutput<'talks.list'>;
type Words = Talks['scripts'][number]['words'][number];

interface ScriptListProps {
  readonly of: Talks;
  /** The moment whose words stand open. */
  readonly openMoment: TalkMoment;
  readonly onLog: (moment: TalkMoment) => void;
}

/** The words to offer at each moment; blanks nobody can fill are said, never made up. */
export function ScriptList({ of: { scripts, principles, usual, source }, openMoment, onLog }: ScriptListProps) {
  return (
    <Section title="Words to offer">
      <p className={layout.quiet}>
        For the client to say, or for you in the client’s name. Change them freely. A copied text is cleared from the
        clipboard after a minute.
      </p>
      <ul className={styles.principles}>
        {principles.map((principle) => (
          <li key={principle}>{principle}</li>
        ))}
      </ul>
      <div className={styles.scripts}>
        {scripts.map(({ moment, label, when, frame, words }) => (
          <details key={moment} className={styles.script} open={moment === openMoment}>
            <summary>{label}</summary>
            <div className={styles.scriptBody}>
              <p className={layout.quiet}>{when}</p>
              <p className={styles.sentence}>{frame}</p>
              {words.map((one) => (
                <Sentence key={one.text} words={one} />
              ))}
              <div>
                <Button variant="default" size="compact-sm" onClick={() => onLog(moment)}>
                  Log this talk
                </Button>
              </div>
            </div>
          </details>
        ))}
      </div>
      <SourceNote source={usual.source}>{usual.text}</SourceNote>
      <SourceNote source={source}>Moments, principles and words.</SourceNote>
    </Section>
  );
}

/** Long enough to be read. */
const SAYS_FOR = 3_000;

function Sentence({ words: { text, blanks } }: { readonly words: Words }) {
  const [isCopied, setIsCopied] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SAYS_FOR);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const refusal = await copyText(text);
    setIsCopied(refusal === null);
    announce(refusal ?? 'Copied, for a minute');
    setProblem(refusal);
  };
  return (
    <div className={styles.words}>
      <div>
        <p className={styles.sentence}>“{text}”</p>
        {problem !== null && <p className={styles.blank}>{problem}</p>}
        {blanks.length > 0 && <p className={styles.blank}>To fill in yourself: {blanks.join('; ')}.</p>}
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        flex="none"
        leftSection={isCopied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
        aria-label={`${isCopied ? 'Copied' : 'Copy'}: ${text}`}
        onClick={() => void copy()}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}

import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { QuestionView } from '../../../contract/question-fields.ts';
import { namedThingLabel, specificSource } from '../../../domain/questions/specificity.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { OperationView } from '../../ui/states.tsx';
import { QuestionText } from './question-text.tsx';
import styles from './questions.module.css';

/** What a wording names, and for a general one the three nearest of the bank and room for a wording of one's own. */
export function SpecificPart({ view }: { readonly view: QuestionView }) {
  const { question, wording, isOwn } = view;
  const [isOpen, setIsOpen] = useState(false);
  const isGeneral = isOwn && (!wording.isSpecific || wording.generic.length > 0);
  if (!isGeneral && question.generalText === null) return null;
  const named = wording.names.map(namedThingLabel);
  return (
    <section className={styles.part} aria-label="Wording">
      <h3>Wording</h3>
      {question.generalText !== null && <p className={styles.note}>First said as: “{question.generalText}”</p>}
      {isGeneral && (
        <>
          <p className={styles.warning}>
            {wording.generic.length > 0
              ? `“${wording.generic.join('”, “')}” could be asked about anyone.`
              : `It names ${named.length === 0 ? 'no' : `only one`} finding, option, comparison, measure or need.`}{' '}
            A doctor can answer a question better that names two of them.
          </p>
          <p className={styles.source}>Source: {specificSource}</p>
          {isOpen ? (
            <Offers view={view} onDone={() => setIsOpen(false)} />
          ) : (
            <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
              Make it specific
            </Button>
          )}
        </>
      )}
    </section>
  );
}

interface OffersProps {
  readonly view: QuestionView;
  readonly onDone: () => void;
}

function Offers({ view: { question }, onDone }: OffersProps) {
  const nearest = useOperation('questions.nearest', { questionId: question.id });
  const make = useWrite('questions.makeSpecific');
  const [text, setText] = useState<string | null>(question.text);
  return (
    <>
      <Text size="sm">Nearest in the bank, filled from this case:</Text>
      <OperationView query={nearest}>
        {(templates) => (
          <ul className={layout.tightList} aria-label="Nearest questions">
            {templates.map(({ bankId, pieces, placeholders }) => (
              <li key={bankId} className={styles.offer}>
                <div>
                  <QuestionText pieces={pieces} placeholders={placeholders} />
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Use ${bankId}`}
                  onClick={() => make.mutate({ questionId: question.id, bankId }, { onSuccess: onDone })}
                >
                  Use
                </Button>
              </li>
            ))}
          </ul>
        )}
      </OperationView>
      <WordsField label="Or in your own words" rows={2} value={text} onChange={setText} />
      <div>
        <Button
          variant="default"
          size="compact-sm"
          disabled={text === null || text.trim() === '' || text.trim() === question.text}
          onClick={() => make.mutate({ questionId: question.id, text: text ?? '' }, { onSuccess: onDone })}
        >
          Keep both wordings
        </Button>
      </div>
    </>
  );
}

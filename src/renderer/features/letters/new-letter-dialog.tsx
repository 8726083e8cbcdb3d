import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseLetterKind } from '../../../domain/letters/letter.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';
import { OperationView } from '../../ui/states.tsx';
import { kindGroups } from './kind-groups.ts';
import styles from './letter-list.module.css';
import { LetterNeedsForm, type MetNeeds } from './letter-needs-form.tsx';

interface NewLetterDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Which kind of letter, by what it is for, and then what it is about where its kind needs that. */
export function NewLetterDialog({ caseId, onClose }: NewLetterDialogProps) {
  const kinds = useOperation('letters.kinds', {});
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<LetterKindFacts | null>(null);
  const draft = async (kind: CaseLetterKind, needs: MetNeeds) => {
    const { caseLetterId } = await add.mutateAsync({ caseId, kind, ...needs });
    onClose();
    navigate(`/cases/${caseId}/letters/${caseLetterId}`);
  };
  if (chosen !== null) {
    return (
      <Modal opened onClose={onClose} title={chosen.label}>
        <LetterNeedsForm
          caseId={caseId}
          kind={chosen}
          onDraft={(needs) => draft(chosen.kind as CaseLetterKind, needs)}
          onBack={() => setChosen(null)}
        />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title="New letter" size="xl">
      <OperationView query={kinds}>
        {(all) => (
          <div className={styles.purposes}>
            {kindGroups.map(({ purpose, kinds: inGroup }) => (
              <section key={purpose} className={styles.purpose} aria-label={purpose}>
                <strong>{purpose}</strong>
                <ul className={styles.kinds}>
                  {inGroup.map((kind) => {
                    const facts = all.find((one) => one.kind === kind);
                    return facts === undefined ? null : (
                      <li key={kind}>
                        <KindChoice facts={facts} onChoose={() => setChosen(facts)} />
                      </li>
                    );
                  })}
                </ul>
              </section>
            ))}
          </div>
        )}
      </OperationView>
    </Modal>
  );
}

interface KindChoiceProps {
  readonly facts: LetterKindFacts;
  readonly onChoose: () => void;
}

function KindChoice({ facts: { label, does }, onChoose }: KindChoiceProps) {
  return (
    <UnstyledButton className={styles.choice ?? ''} onClick={onChoose}>
      <span className={styles.name}>{label}</span>
      <span className={styles.does}>{does}</span>
    </UnstyledButton>
  );
}

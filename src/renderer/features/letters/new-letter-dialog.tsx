import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseLetterKind } from '../../../domain/letters/letter.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import type { LetterKindFacts } from '../../ui/letters/letter-words.ts';
import { OperationView, RefusalNote } from '../../ui/states.tsx';
import { kindGroups } from './kind-groups.ts';
import styles from './letter-list.module.css';

interface NewLetterDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

const needWords: { readonly [Need in LetterKindFacts['needs'][number]]: string } = {
  request: 'a request that is out',
  authorization: 'an authorization',
  material: 'slides, a block or a disc under custody',
  clinician: 'a clinician',
  custodian: 'a custodian',
};

/** Which kind of letter, by what it is for; what it needs is chosen beside the letter afterwards. */
export function NewLetterDialog({ caseId, onClose }: NewLetterDialogProps) {
  const kinds = useOperation('letters.kinds', {});
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<unknown>(null);
  const draft = async (kind: CaseLetterKind) => {
    setRefused(null);
    try {
      const { caseLetterId } = await add.mutateAsync({ caseId, kind });
      onClose();
      navigate(`/cases/${caseId}/letters/${caseLetterId}`);
    } catch (thrown) {
      setRefused(thrown);
    }
  };
  return (
    <Modal opened onClose={onClose} title="New letter" size="xl">
      {refused === null ? null : <RefusalNote refusal={refusalOf(refused)} />}
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
                        <KindChoice facts={facts} isBusy={add.isPending} onChoose={() => void draft(kind)} />
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
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function KindChoice({ facts: { label, does, needs }, isBusy, onChoose }: KindChoiceProps) {
  return (
    <UnstyledButton className={styles.choice ?? ''} disabled={isBusy} onClick={onChoose}>
      <span className={styles.name}>{label}</span>
      <span className={styles.does}>
        {does}
        {needs.length === 0 ? '' : ` Needs ${needs.map((need) => needWords[need]).join(', ')}.`}
      </span>
    </UnstyledButton>
  );
}

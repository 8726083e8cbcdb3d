import { Anchor, Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AppErrorValue } from '../../../domain/shared/app-error.ts';
import type { CaseId, ClinicianId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { SelectField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView, RefusalNote } from '../../ui/states.tsx';
import styles from './oncologist.module.css';

interface FindingsLetterProps {
  readonly caseId: CaseId;
  /** The name of the primary oncologist; whoever has it in the directory stands chosen. */
  readonly oncologist: string | null;
}

/** Letter (i), which carries the findings to the primary oncologist: drafted here, written under Letters. */
export function FindingsLetter({ caseId, oncologist }: FindingsLetterProps) {
  const clinicians = useOperation('clinicians.list', {}).data;
  const [chosen, setChosen] = useState<ClinicianId | null>(null);
  const known =
    clinicians?.find(({ name }) => name === oncologist) ?? (clinicians?.length === 1 ? clinicians[0] : undefined);
  const clinicianId = chosen ?? known?.id ?? null;
  const letters = useOperation('caseLetters.list', { caseId });
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<AppErrorValue | null>(null);
  const draft = async () => {
    try {
      setRefusal(null);
      const { caseLetterId } = await add.mutateAsync({ caseId, kind: 'i', clinicianId });
      navigate(`/cases/${caseId}/letters/${caseLetterId}`);
    } catch (thrown) {
      setRefusal(refusalOf(thrown));
    }
  };
  return (
    <Section
      title="Findings letter"
      action={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconMail size={16} aria-hidden="true" />}
          loading={add.isPending}
          disabled={clinicianId === null}
          onClick={() => void draft()}
        >
          Draft the letter
        </Button>
      }
    >
      {clinicians === undefined ? null : clinicians.length === 0 ? (
        <p className={layout.quiet}>
          The letter needs a clinician of the directory, and none is there yet.{' '}
          <Anchor component={Link} to="/directory/clinicians/new" underline="always">
            Add the oncologist
          </Anchor>
        </p>
      ) : (
        <SelectField
          label="To"
          placeholder="Choose the oncologist"
          choices={clinicians.map(({ id, name }) => ({ value: id, label: name }))}
          value={clinicianId}
          onChange={setChosen}
        />
      )}
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <OperationView query={letters}>
        {(all) => {
          const own = all.filter(({ letter }) => letter.kind === 'i');
          if (own.length === 0) {
            return (
              <p className={layout.quiet}>
                Nothing is drafted yet. The letter sends the findings with the client’s approval and asks for an answer
                to each difference.
              </p>
            );
          }
          return (
            <ul className={styles.talks}>
              {own.map(({ letter, kindLabel, recipientName }) => (
                <li key={letter.id}>
                  <Anchor component={Link} to={`/cases/${caseId}/letters/${letter.id}`}>
                    {kindLabel}, {letter.reference}
                  </Anchor>{' '}
                  <span className={layout.quiet}>to {recipientName ?? 'nobody named'} · </span>
                  {letter.sent === null ? (
                    <StatusBadge>Draft</StatusBadge>
                  ) : (
                    <>
                      Sent <SayDay day={letter.sent.sentOn} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </OperationView>
    </Section>
  );
}

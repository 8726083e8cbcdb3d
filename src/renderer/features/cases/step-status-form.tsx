import { Button } from '@mantine/core';
import { useState } from 'react';
import { line } from '../../../contract/schemas.ts';
import type { StepState } from '../../../domain/cases/case.ts';
import { stepStatusLabel } from '../../../domain/cases/labels.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { type Step, type StepStatus, stepStatuses } from '../../../domain/cases/steps.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import styles from './steps.module.css';

interface StepStatusFormProps {
  readonly caseId: CaseId;
  readonly step: Step;
  readonly state: StepState;
}

const reasonSchema = line(1_000);

/** Sets the status of a step; a blocked or skipped one asks for the reason first. */
export function StepStatusForm({ caseId, step, state }: StepStatusFormProps) {
  const [asked, setAsked] = useState<StepStatus | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const write = useWrite('cases.setStepStatus');

  const choose = (status: StepStatus) => {
    if (needsReason(status)) {
      setReason(state.reason ?? '');
      setAsked(status);
      return;
    }
    setAsked(null);
    write.mutate({ caseId, step, state: { status, reason: null } });
  };

  const save = () => {
    if (asked === null) return;
    const judged = reasonSchema.safeParse(reason);
    if (!judged.success) {
      setProblem(judged.error.issues[0]?.message ?? null);
      return;
    }
    write.mutate({ caseId, step, state: { status: asked, reason } }, { onSuccess: () => setAsked(null) });
  };

  return (
    <form
      className={styles.statusForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SelectField
        label={`Status of ${stepFacts(step).title}`}
        choices={stepStatuses.map((value) => ({ value, label: stepStatusLabel(value) }))}
        value={asked ?? state.status}
        onChange={(status) => status !== null && choose(status)}
      />
      {asked === null ? null : (
        <>
          <div className={styles.reason}>
            <TextField
              label={`Why it is ${stepStatusLabel(asked).toLowerCase()}`}
              required
              autoFocus
              value={reason}
              error={problem}
              onChange={(typed) => {
                setReason(typed ?? '');
                setProblem(null);
              }}
            />
          </div>
          <Button type="submit" loading={write.isPending}>
            Save the status
          </Button>
        </>
      )}
    </form>
  );
}

function needsReason(status: StepStatus): boolean {
  return status === 'blocked' || status === 'skipped';
}

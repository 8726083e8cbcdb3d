import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { OperationInput, OperationOutput } from '../../../contract/all.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { askAboutUrgency } from '../../../domain/timing/labels.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import styles from './timing.module.css';

type Warning = OperationOutput<'cases.get'>['timing']['warnings'][number];

interface TimingWarningsProps {
  readonly of: Case;
  readonly warnings: ReadonlyArray<Warning>;
}

/** What the time of a case asks for, each with where it comes from; the banner stands in the header already. */
export function TimingWarnings({ of: one, warnings }: TimingWarningsProps) {
  const shown = warnings.filter(({ code }) => code !== 'emergency');
  return shown.length === 0 ? null : (
    <ul className={styles.warnings} aria-label="What the time asks for">
      {shown.map((warning) => (
        <li key={warning.text}>
          <OneWarning of={one} warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function OneWarning({ of: one, warning }: { readonly of: Case; readonly warning: Warning }) {
  const { level, text, source, code } = warning;
  const update = useWrite('cases.update');
  const today = useToday();
  const action = actionFor(code, one, today);
  const Icon = level === 'caution' ? IconInfoCircle : IconAlertTriangle;
  return (
    <Alert
      color={level === 'alert' ? 'overdue' : 'caution'}
      variant="light"
      icon={<Icon size={18} aria-hidden="true" />}
    >
      {text} <span className={styles.source}>{`Source: ${source}`}</span>
      {action === null ? null : (
        <Group mt="xs">
          <Button
            variant="default"
            size="compact-sm"
            loading={update.isPending}
            onClick={() => update.mutate({ caseId: one.id, changes: action.changes })}
          >
            {action.label}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

interface Action {
  readonly label: string;
  readonly changes: OperationInput<'cases.update'>['changes'];
}

/** What answers a warning with one press; most are answered by a call. */
function actionFor(code: Warning['code'], one: Case, today: Day): Action | null {
  if (code === 'treatmentBegun' || code === 'phaseInTreatment' || code === 'treatmentPlannedPast') {
    return { label: 'It has begun: go on as In treatment', changes: { urgency: 'inTreatment', phase: 'inTreatment' } };
  }
  const isNext = one.nextAction?.what === askAboutUrgency;
  if (code === 'askUrgencyToday' && !isNext) {
    return {
      label: 'Make it the next action, due today',
      changes: { nextAction: { what: askAboutUrgency, dueOn: today } },
    };
  }
  return null;
}

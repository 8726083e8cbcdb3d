import { Accordion, Button, Group, Text } from '@mantine/core';
import {
  IconArrowRight,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconHandStop,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { stepStatusLabel } from '../../../domain/cases/labels.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { Step, StepStatus } from '../../../domain/cases/steps.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { Section } from '../../ui/section.tsx';
import type { CaseMove } from './move-dialog.tsx';
import { StepStatusForm } from './step-status-form.tsx';
import styles from './steps-section.module.css';
import { type Ticks, useTicks } from './use-ticks.ts';

type CaseView = OperationOutput<'cases.get'>;
type Criterion = CaseView['criteria'][number]['criteria'][number];

const statusIcons: Readonly<Record<StepStatus, ReactNode>> = {
  notStarted: <IconCircleDashed size={14} />,
  inProgress: <IconCircleHalf2 size={14} />,
  blocked: <IconHandStop size={14} />,
  done: <IconCircleCheck size={14} />,
  skipped: <IconCircleMinus size={14} />,
};

interface StepsSectionProps {
  readonly view: CaseView;
  readonly onMove: (move: CaseMove) => void;
}

/** The nine steps: where the case is, what each asks for before it is left, and the way on. */
export function StepsSection({ view, onMove }: StepsSectionProps) {
  const { currentStep } = view.case;
  const [open, setOpen] = useState<string[]>([currentStep]);
  const ticks = useTicks(view.case);
  return (
    <Section title="Steps">
      <Accordion
        multiple
        order={3}
        value={open}
        onChange={setOpen}
        chevronPosition="left"
        classNames={{ item: styles.item, control: styles.control, content: styles.content }}
      >
        {view.criteria.map(({ step, criteria }, index) => (
          <StepItem
            key={step}
            number={index + 1}
            step={step}
            criteria={criteria}
            view={view}
            isOpen={open.includes(step)}
            ticks={ticks}
            onMove={onMove}
          />
        ))}
      </Accordion>
    </Section>
  );
}

interface StepItemProps extends StepsSectionProps {
  readonly number: number;
  readonly step: Step;
  readonly criteria: ReadonlyArray<Criterion>;
  readonly isOpen: boolean;
  readonly ticks: Ticks;
}

function StepItem({ number, step, criteria, view, isOpen, ticks, onMove }: StepItemProps) {
  const { title, goal } = stepFacts(step);
  const { status, reason } = view.case.steps[step];
  const isCurrent = step === view.case.currentStep;
  const met = criteria.filter((criterion) => criterion.met).length;
  return (
    <Accordion.Item value={step} data-current={isCurrent || undefined}>
      <Accordion.Control>
        <span className={styles.line}>
          <span className={styles.name}>{`${number}. ${title}`}</span>
          {isCurrent ? <span className={styles.here}>the case is here</span> : null}
          <span className={styles.count}>{`${met} of ${criteria.length} met`}</span>
          <span className={styles.status}>
            <StatusBadge tone={toneOf(status)} icon={statusIcons[status]}>
              {stepStatusLabel(status)}
            </StatusBadge>
          </span>
        </span>
      </Accordion.Control>
      <Accordion.Panel>
        {isOpen ? (
          <>
            <Text c="dimmed">{goal}</Text>
            {reason === null ? null : <Text>{`${stepStatusLabel(status)}: ${reason}`}</Text>}
            <Criteria title={title} criteria={criteria} ticks={ticks} />
            <StepStatusForm caseId={view.case.id} step={step} state={view.case.steps[step]} />
            {isCurrent ? null : (
              <MoveHere move={view.moves.find((move) => move.to === step)} title={title} onMove={onMove} />
            )}
          </>
        ) : null}
      </Accordion.Panel>
    </Accordion.Item>
  );
}

interface CriteriaProps {
  readonly title: string;
  readonly criteria: ReadonlyArray<Criterion>;
  readonly ticks: Ticks;
}

/** What the step asks for: told from the data where they can tell, ticked by hand where they cannot. */
function Criteria({ title, criteria, ticks }: CriteriaProps) {
  return (
    <ul className={styles.criteria} aria-label={`What has to be there to leave ${title}`}>
      {criteria.map(({ code, text, met, tick }) => (
        <li key={code}>
          {tick === null ? (
            <span className={styles.told} data-met={met || undefined}>
              {met ? <IconCircleCheck size={18} aria-hidden="true" /> : <IconCircle size={18} aria-hidden="true" />}
              <span>
                {text}
                <span className={styles.from}>{met ? ' · there' : ' · not yet'}</span>
              </span>
            </span>
          ) : (
            <CheckField
              label={text}
              checked={ticks.ticked.includes(tick)}
              onChange={(isTicked) => ticks.set(tick, isTicked)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface MoveHereProps {
  readonly move: CaseMove | undefined;
  readonly title: string;
  readonly onMove: (move: CaseMove) => void;
}

function MoveHere({ move, title, onMove }: MoveHereProps) {
  if (move === undefined) return null;
  if (!move.isLegal)
    return (
      <Text size="xs" c="dimmed">
        {move.why}
      </Text>
    );
  return (
    <Group>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<IconArrowRight size={16} aria-hidden="true" />}
        onClick={() => onMove(move)}
      >
        {`Move to ${title}`}
      </Button>
    </Group>
  );
}

function toneOf(status: StepStatus) {
  if (status === 'blocked') return 'caution';
  return status === 'inProgress' || status === 'done' ? 'action' : 'quiet';
}

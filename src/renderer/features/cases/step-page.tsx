import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { stepStatusLabel } from '../../../domain/cases/labels.ts';
import { isSideBySide } from '../../../domain/cases/moves.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import layout from '../../ui/layout.module.css';
import { SourceNote } from '../../ui/source-note.tsx';
import type { CaseMove } from './move-dialog.tsx';
import { StepCaptures } from './step-captures.tsx';
import { StepChecklist } from './step-checklist.tsx';
import { StepCriteria } from './step-criteria.tsx';
import { StepStatusForm } from './step-status-form.tsx';
import { StepWarnings, StepWatch } from './step-warnings.tsx';
import styles from './steps.module.css';
import type { CaseView, StepGuide } from './steps-section.tsx';
import { useTicks } from './use-ticks.ts';

interface StepPageProps {
  readonly view: CaseView;
  readonly guide: StepGuide;
  readonly onMove: (move: CaseMove) => void;
}

/** One step of the case: its goal, what it asks for, what is to be done and noted, and what to watch for. */
export function StepPage({ view, guide, onMove }: StepPageProps) {
  const { step } = guide;
  const { title, goal, source } = stepFacts(step);
  const { status, reason } = view.case.steps[step];
  const ticks = useTicks(view.case);
  const isHere = step === view.case.currentStep;
  return (
    <section className={styles.page} aria-label={`Step ${title}`}>
      <div className={styles.lead}>
        <div className={styles.goal}>
          <h3 className={layout.cardName}>{title}</h3>
          <Text c="dimmed">{isSideBySide(step) ? `${goal} Steps 3, 4 and 5 run side by side.` : goal}</Text>
          {reason === null ? null : <Text>{`${stepStatusLabel(status)}: ${reason}`}</Text>}
        </div>
        <div className={styles.control}>
          <StepStatusForm caseId={view.case.id} step={step} state={view.case.steps[step]} />
          {isHere ? null : (
            <MoveHere move={view.moves.find((move) => move.to === step)} title={title} onMove={onMove} />
          )}
        </div>
      </div>
      <StepWarnings guide={guide} of={view.case} />
      <div className={styles.halves}>
        <div className={layout.column}>
          <StepCriteria
            title="Before it is left"
            label={`What has to be there to leave ${title}`}
            criteria={guide.exit}
            of={view.case}
            ticks={ticks}
          />
          <StepCriteria
            title="When it begins"
            label={`What has to be there to begin ${title}`}
            criteria={guide.entry}
            of={view.case}
            ticks={ticks}
          />
          <StepCaptures guide={guide} of={view.case} />
        </div>
        <div className={layout.column}>
          <StepChecklist step={step} of={view.case} />
          <StepWatch guide={guide} />
        </div>
      </div>
      <SourceNote source={source}>Goal, criteria, what to note, and the checklist as shipped.</SourceNote>
    </section>
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

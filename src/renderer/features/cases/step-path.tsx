import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconHandStop,
  IconMapPin,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { stepStatusLabel } from '../../../domain/cases/labels.ts';
import { isSideBySide } from '../../../domain/cases/moves.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { Step, StepStatus } from '../../../domain/cases/steps.ts';
import styles from './step-path.module.css';
import type { CaseView } from './steps-section.tsx';

const statusIcons: Readonly<Record<StepStatus, ReactNode>> = {
  notStarted: <IconCircleDashed size={16} />,
  inProgress: <IconCircleHalf2 size={16} />,
  blocked: <IconHandStop size={16} />,
  done: <IconCircleCheck size={16} />,
  skipped: <IconCircleMinus size={16} />,
};

interface StepPathProps {
  readonly view: CaseView;
  readonly chosen: Step;
  readonly onChoose: (step: Step) => void;
}

/** The nine steps in their order, each with its status by shape and word; 3, 4 and 5 stand side by side. */
export function StepPath({ view, chosen, onChoose }: StepPathProps) {
  return (
    <ol className={styles.path} aria-label="The nine steps">
      {view.criteria.map(({ step, criteria }, index) => {
        const { status } = view.case.steps[step];
        const met = criteria.filter((criterion) => criterion.met).length;
        const isHere = step === view.case.currentStep;
        return (
          <li key={step} className={styles.place} data-beside={isSideBySide(step) || undefined}>
            <button
              type="button"
              className={styles.step}
              aria-pressed={step === chosen}
              aria-current={isHere ? 'step' : undefined}
              data-status={status}
              onClick={() => onChoose(step)}
            >
              <span className={styles.name}>{`${index + 1}. ${stepFacts(step).shortName}`}</span>
              <span className={styles.status}>
                <span className={styles.shape} aria-hidden="true">
                  {statusIcons[status]}
                </span>
                {stepStatusLabel(status)}
              </span>
              <span className={styles.count}>{`${met} of ${criteria.length} met`}</span>
              {isHere ? (
                <span className={styles.here}>
                  <IconMapPin size={14} aria-hidden="true" />
                  case is here
                </span>
              ) : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

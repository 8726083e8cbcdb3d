import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import type { CaseMove } from './move-dialog.tsx';
import { StepPage } from './step-page.tsx';
import { StepPath } from './step-path.tsx';

export type CaseView = OperationOutput<'cases.get'>;
export type StepGuide = OperationOutput<'cases.guide'>['steps'][number];
/** The case something belongs to, enough to lead to its tabs. */
export type OfCase = Pick<Case, 'id' | 'clientId'>;

interface StepsSectionProps {
  readonly view: CaseView;
  readonly onMove: (move: CaseMove) => void;
}

/** The nine steps as a path, and the page of the one chosen: what it asks for, what there is, what to watch. */
export function StepsSection({ view, onMove }: StepsSectionProps) {
  const { id, currentStep } = view.case;
  const guide = useOperation('cases.guide', { caseId: id });
  const [chosen, setChosen] = useState<{ readonly step: Step; readonly at: Step }>({
    step: currentStep,
    at: currentStep,
  });
  // A case that moved shows the step it came to.
  const step = chosen.at === currentStep ? chosen.step : currentStep;
  return (
    <Section title="Steps">
      <StepPath view={view} chosen={step} onChoose={(next) => setChosen({ step: next, at: currentStep })} />
      <OperationView query={guide}>
        {({ steps }) => {
          const found = steps.find((one) => one.step === step);
          return found === undefined ? null : <StepPage key={step} view={view} guide={found} onMove={onMove} />;
        }}
      </OperationView>
    </Section>
  );
}

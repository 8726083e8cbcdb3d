import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { steps } from '../../../domain/cases/steps.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './case-overview.module.css';
import { type CaseMove, MoveDialog } from './move-dialog.tsx';
import { NextSection } from './next-section.tsx';
import { CareSection, ReasonsSection } from './reasons-section.tsx';
import { StatusSection } from './status-section.tsx';
import { StepsSection } from './steps-section.tsx';

type CaseView = OperationOutput<'cases.get'>;

interface CaseOverviewProps {
  readonly caseId: CaseId;
  /** The window of the case, which is a feature of its own. */
  readonly timing: (view: CaseView) => ReactNode;
}

/** Where a case stands and what it is about: steps, timing, reasons, next action. */
export function CaseOverview({ caseId, timing }: CaseOverviewProps) {
  const found = useOperation('cases.get', { caseId });
  return <OperationView query={found}>{(view) => <Overview view={view} timing={timing} />}</OperationView>;
}

function Overview({ view, timing }: { readonly view: CaseView } & Pick<CaseOverviewProps, 'timing'>) {
  const { case: one, moves } = view;
  const [asked, setAsked] = useState<CaseMove | null>(null);
  const move = useWrite('cases.moveToStep');

  const start = (to: CaseMove) => {
    if (to.unmet.length > 0) setAsked(to);
    else move.mutate({ caseId: one.id, to: to.to });
  };

  const following = steps[steps.indexOf(one.currentStep) + 1];
  const onward = moves.find(({ to, isLegal }) => to === following && isLegal);
  return (
    <PageBody
      title="Overview"
      mainAction={
        onward === undefined ? undefined : (
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden="true" />}
            loading={move.isPending}
            onClick={() => start(onward)}
          >
            {`Move on to ${stepFacts(onward.to).shortName}`}
          </Button>
        )
      }
    >
      <StepsSection view={view} onMove={start} />
      <div className={styles.columns}>
        <div className={layout.column}>
          <ReasonsSection of={one} />
          <StatusSection of={one} />
        </div>
        <div className={layout.column}>
          <NextSection of={one} />
          {timing(view)}
          <CareSection of={one} />
        </div>
      </div>
      <DeleteCase view={view} />
      <MoveDialog caseId={one.id} move={asked} onClose={() => setAsked(null)} />
    </PageBody>
  );
}

function DeleteCase({ view: { case: one, clientName } }: { readonly view: CaseView }) {
  const remove = useWrite('cases.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this case?',
      sentence: `The case “${one.cancer}” of ${clientName} goes to the trash with its records, requests and opinions. You can take it back from the trash.`,
      confirmLabel: 'Delete the case',
    });
    if (isConfirmed) remove.mutate({ caseId: one.id }, { onSuccess: () => void navigate(`/clients/${one.clientId}`) });
  };
  return <DeleteButton label="Delete the case" isPending={remove.isPending} onAsk={() => void ask()} />;
}

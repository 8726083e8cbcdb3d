import { Button, Group } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBuildingHospital,
  IconHelpCircle,
  IconHome,
  IconPackage,
  IconRosetteDiscountCheck,
  IconTruck,
} from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { warnsOfLoan } from '../../../domain/custody/custody.ts';
import { custodyStatusLabel, materialName } from '../../../domain/custody/labels.ts';
import type { CustodyStatus } from '../../../domain/custody/material.ts';
import { call } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import layout from '../../ui/layout.module.css';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { SayDay } from '../../ui/say-day.tsx';
import type { Tone } from '../../ui/theme.ts';
import styles from './custody.module.css';
import { CustodyTrail } from './custody-trail.tsx';
import { type CustodyView, nextStepsOf } from './custody-words.ts';
import { MaterialDialog } from './material-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';

const looks: {
  readonly [Status in CustodyStatus]: { readonly tone: Tone; readonly Icon: ComponentType<{ size: number }> };
} = {
  withOwner: { tone: 'quiet', Icon: IconHome },
  onTheWay: { tone: 'action', Icon: IconTruck },
  withHolder: { tone: 'action', Icon: IconBuildingHospital },
  onTheWayBack: { tone: 'action', Icon: IconArrowBackUp },
  returned: { tone: 'quiet', Icon: IconRosetteDiscountCheck },
  kept: { tone: 'quiet', Icon: IconPackage },
  lost: { tone: 'overdue', Icon: IconHelpCircle },
};

/** One material: who has it now, its way so far, what to watch, and the next step. */
export function MaterialCard({ view }: { readonly view: CustodyView }) {
  const { material, events, custody, ownerName } = view;
  const [isStepping, setIsStepping] = useState(false);
  const [isEditing, setIsEditing] = useState(false);
  const remove = useWrite('custody.deleteMaterial');
  const { tone, Icon } = looks[custody.status];
  const name = materialName(material);
  const steps = nextStepsOf(view);
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Stop following ${name}?`,
      sentence: 'It goes to the trash with its way and can be put back from there.',
      confirmLabel: 'Move it to the trash',
    });
    if (isSure) remove.mutate({ materialId: material.id });
  };
  return (
    <article className={layout.card} aria-label={name}>
      <header className={layout.cardHead}>
        <div>
          <h3 className={layout.cardName}>{name}</h3>
          <p className={layout.quiet}>
            {[
              ownerName === null ? 'Owner not named' : `Belongs to ${ownerName}`,
              material.count === null ? null : material.count === 1 ? '1 piece' : `${material.count} pieces`,
              material.isLoan ? 'on loan' : 'may be kept',
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </p>
        </div>
        <div className={styles.standing}>
          <StatusBadge tone={tone} icon={<Icon size={14} />}>
            {custodyStatusLabel(custody.status)}
          </StatusBadge>
          <p className={styles.holder}>
            <Holder view={view} />
          </p>
        </div>
      </header>
      {custody.loanDueOn !== null && custody.status !== 'returned' && !warnsOfLoan(custody) && (
        <p className={styles.due}>
          Due back <SayDay day={custody.loanDueOn} />
        </p>
      )}
      {custody.warnings.map((warning, place) => (
        <p key={warning} className={styles.warning} data-overdue={(custody.isOverdue && place === 0) || undefined}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          {warning}
        </p>
      ))}
      <CustodyTrail events={events} ownerName={ownerName} />
      <Group gap="sm">
        {steps.length > 0 && (
          <Button variant="outline" onClick={() => setIsStepping(true)}>
            Add a step
          </Button>
        )}
        <PackingSlip view={view} />
        <Button variant="subtle" size="compact-sm" onClick={() => setIsEditing(true)}>
          Edit
        </Button>
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          className={styles.away ?? ''}
          loading={remove.isPending}
          onClick={() => void ask()}
        >
          Stop following it
        </Button>
      </Group>
      {isStepping && <StepDialog view={view} kinds={steps} onClose={() => setIsStepping(false)} />}
      {isEditing && (
        <MaterialDialog caseId={material.caseId} item={null} material={material} onClose={() => setIsEditing(false)} />
      )}
    </article>
  );
}

function Holder({ view: { custody, ownerName } }: { readonly view: CustodyView }) {
  const organizations = useOrganizations();
  const known = organizations.find((one) => one.id === custody.holderId)?.name ?? custody.holderName;
  const name = known ?? (custody.status === 'withOwner' || custody.status === 'returned' ? ownerName : null);
  const to = custody.status === 'onTheWay' || custody.status === 'onTheWayBack' ? 'to ' : '';
  return (
    <>
      {name === null ? 'Nobody named' : `${to}${name}`}
      {custody.since === null ? null : (
        <>
          {', '}
          <SayDay day={custody.since} />
        </>
      )}
      {custody.tracking === null ? null : <span className={layout.quiet}> · {custody.tracking}</span>}
    </>
  );
}

function PackingSlip({ view: { material } }: { readonly view: CustodyView }) {
  const { running, run } = useBusy();
  const paper = { kind: 'packingSlip', materialId: material.id } as const;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={running === 'print'}
        onClick={() =>
          run('print', async () => {
            const slip = await call('papers.build', { paper });
            await printPages(slip.pdf);
          })
        }
      >
        Print the packing slip
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={running === 'save'}
        onClick={() => run('save', async () => tellSaved((await call('papers.save', { paper })).savedAs))}
      >
        Save it as PDF
      </Button>
    </>
  );
}

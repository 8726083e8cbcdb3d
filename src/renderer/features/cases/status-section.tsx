import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSquareCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Case } from '../../../domain/cases/case.ts';
import { caseStatusLabel, closeReasonLabel } from '../../../domain/cases/labels.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';

/** Whether the case is running, on hold or closed, why, and the ways between. */
export function StatusSection({ of: one }: { readonly of: Case }) {
  const [asked, setAsked] = useState<'hold' | 'close' | null>(null);
  const reopen = useWrite('cases.reopen');
  const { status, statusReason, statusSince, closeReason } = one;
  const close = () => setAsked(null);
  return (
    <Section title="Case">
      <Facts>
        <Fact label="Status">
          {caseStatusLabel(status)}
          {statusSince === null ? null : (
            <>
              {' since '}
              <SayDay day={statusSince} />
            </>
          )}
        </Fact>
        {closeReason === null ? null : <Fact label="Why it was closed">{closeReasonLabel(closeReason)}</Fact>}
        {statusReason === null ? null : <Fact label="In words">{statusReason}</Fact>}
      </Facts>
      <Group gap="sm">
        {status === 'active' ? null : (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ caseId: one.id })}
          >
            {status === 'onHold' ? 'Take it up again' : 'Reopen the case'}
          </Button>
        )}
        {status === 'active' ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden="true" />}
            onClick={() => setAsked('hold')}
          >
            Put on hold
          </Button>
        ) : null}
        {status === 'closed' ? null : (
          <Button
            variant="default"
            leftSection={<IconSquareCheck size={16} aria-hidden="true" />}
            onClick={() => setAsked('close')}
          >
            Close the case
          </Button>
        )}
      </Group>
      <HoldDialog caseId={one.id} isOpen={asked === 'hold'} onClose={close} />
      <CloseDialog of={one} isOpen={asked === 'close'} onClose={close} />
    </Section>
  );
}

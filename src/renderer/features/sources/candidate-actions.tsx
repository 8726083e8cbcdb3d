import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { type Candidate, type CandidateView, placeBeside } from './source-words.ts';
import { StatusDialog } from './status-dialog.tsx';

interface CandidateActionsProps {
  readonly view: Candidate;
  readonly views: ReadonlyArray<CandidateView>;
}

/** What can be done with one candidate: choose, rule out, move in the order, delete. */
export function CandidateActions({ view: candidate, views }: CandidateActionsProps) {
  const [to, setTo] = useState<'choose' | 'ruleOut' | null>(null);
  const reconsider = useWrite('sources.reconsider');
  const move = useWrite('sources.move');
  const remove = useWrite('sources.delete');
  const { id: candidateId, name, status } = candidate;
  const moveTo = (side: 'earlier' | 'later') => {
    const beforeCandidateId = placeBeside(views, candidate, side);
    if (beforeCandidateId !== undefined) move.mutate({ candidateId, beforeCandidateId });
  };
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Delete ${name} from the shortlist?`,
      sentence: 'It goes to the trash with all that was found out, and can be put back from there.',
      confirmLabel: 'Move it to the trash',
    });
    if (isSure) remove.mutate({ candidateId });
  };
  return (
    <Group gap="xs">
      {status === 'considered' ? (
        <Button variant="outline" size="compact-sm" aria-label={`Choose ${name}`} onClick={() => setTo('choose')}>
          Choose
        </Button>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Consider again: ${name}`}
          onClick={() => reconsider.mutate({ candidateId })}
        >
          Consider again
        </Button>
      )}
      <Menu withinPortal position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="quiet" aria-label={`More about ${name}`}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status === 'ruledOut' ? null : <Menu.Item onClick={() => setTo('ruleOut')}>Rule out…</Menu.Item>}
          <Menu.Item
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            disabled={placeBeside(views, candidate, 'earlier') === undefined}
            onClick={() => moveTo('earlier')}
          >
            Move earlier
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={16} aria-hidden="true" />}
            disabled={placeBeside(views, candidate, 'later') === undefined}
            onClick={() => moveTo('later')}
          >
            Move later
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void ask()}>Delete…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {to !== null && <StatusDialog candidate={candidate} to={to} onClose={() => setTo(null)} />}
    </Group>
  );
}

import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { sayDay } from '../../../domain/shared/days.ts';
import type { Talk } from '../../../domain/talks/talk.ts';
import { talkMomentLabel } from '../../../domain/talks/talk-scripts.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import styles from './oncologist.module.css';
import { type TalkView, talkChannelLabel } from './talk-values.ts';

interface TalkLogProps {
  readonly views: ReadonlyArray<TalkView>;
  readonly onAdd: () => void;
  readonly onEdit: (talk: Talk) => void;
}

/** What was said and answered, newest first. */
export function TalkLog({ views, onAdd, onEdit }: TalkLogProps) {
  return (
    <Section
      title="What was said"
      action={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={onAdd}
        >
          Log a talk
        </Button>
      }
    >
      {views.length === 0 ? (
        <EmptyState sentence="Each talk with the oncologist or the team stands here: with whom, how, and the answer in their words." />
      ) : (
        <ol className={styles.talks} aria-label="Talks, newest first">
          {views.map((view) => (
            <TalkItem key={view.talk.id} view={view} onEdit={() => onEdit(view.talk)} />
          ))}
        </ol>
      )}
    </Section>
  );
}

interface TalkItemProps {
  readonly view: TalkView;
  readonly onEdit: () => void;
}

function TalkItem({ view: { talk, clinicianName }, onEdit }: TalkItemProps) {
  const today = useToday();
  const remove = useWrite('talks.delete');
  const label = talkMomentLabel(talk.moment);
  const who = [...new Set([clinicianName, talk.withWhom].filter((name) => name !== null))].join(', ');
  const ask = async () => {
    const isSure = await confirmDelete({
      title: 'Delete this talk?',
      sentence: 'It goes to the trash and can be put back from there.',
      confirmLabel: 'Move it to the trash',
    });
    if (isSure) remove.mutate({ talkId: talk.id });
  };
  return (
    <li className={styles.talk}>
      <div className={styles.talkHead}>
        <div>
          <p className={styles.talkTitle}>
            {label}
            {talk.isDiscouraging && (
              <StatusBadge tone="caution" icon={<IconAlertTriangle size={14} />}>
                Discouraged
              </StatusBadge>
            )}
          </p>
          <p className={layout.quiet}>
            <SayDay day={talk.on} />
            {who === '' ? ', with nobody named' : `, ${who}`}, {talkChannelLabel(talk.channel).toLowerCase()}
          </p>
        </div>
        <Group gap={4} wrap="nowrap">
          <Tooltip label="Change the talk">
            <ActionIcon
              variant="subtle"
              color="quiet"
              aria-label={`Change the talk of ${talk.on}: ${label}`}
              onClick={onEdit}
            >
              <IconPencil size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Delete the talk">
            <ActionIcon
              variant="subtle"
              color="quiet"
              aria-label={`Delete the talk of ${talk.on}: ${label}`}
              onClick={() => void ask()}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
      {talk.said === null ? null : (
        <p className={layout.said}>
          <span className={layout.quiet}>Said: </span>
          {talk.said}
        </p>
      )}
      {talk.response === null ? (
        <p className={layout.quiet}>No answer noted.</p>
      ) : (
        <p className={layout.said}>
          <span className={layout.quiet}>Answer: </span>
          {talk.response}
        </p>
      )}
      {talk.followUpOn === null ? null : (
        <p className={styles.due} data-overdue={talk.followUpOn < today || undefined}>
          {talk.followUpOn < today ? 'Overdue: ask again, it was for' : 'Ask again'} {sayDay(talk.followUpOn, today)}
        </p>
      )}
    </li>
  );
}

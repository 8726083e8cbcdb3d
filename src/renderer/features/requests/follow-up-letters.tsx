import { Anchor, Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconLock, IconMailPlus, IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { CaseLetterKind } from '../../../domain/letters/letter.ts';
import { letterKindLabel } from '../../../domain/requests/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { useLetterKinds } from '../../ui/letters/letter-words.ts';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { followUpKinds } from './follow-up-kinds.ts';
import styles from './item-outcomes.module.css';
import type { RequestView } from './request-words.ts';

interface FollowUpLettersProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

/** Letters about a request that is out: those written, and those that can be drafted now, the proposed one first. */
export function FollowUpLetters({ caseId, view }: FollowUpLettersProps) {
  const letters = useOperation('caseLetters.list', { caseId });
  const kinds = useLetterKinds();
  const add = useWrite('caseLetters.add');
  const navigate = useNavigate();
  const { request, followUp } = view;
  const ours = (letters.data ?? []).filter(({ letter }) => letter.requestId === request.id);
  const [first, ...others] = followUpKinds(view);
  const draft = (kind: CaseLetterKind) =>
    add.mutate(
      { caseId, kind, requestId: request.id },
      { onSuccess: ({ caseLetterId }) => void navigate(`/cases/${caseId}/letters/${caseLetterId}`) },
    );
  const isDrafted = ours.some(({ letter }) => letter.kind === first && letter.sent === null);
  const isProposed = followUp?.letterKind === first && !isDrafted;
  return (
    <Section
      title="Letters that follow it up"
      order={3}
      action={
        request.closedOn !== null ? null : (
          <Group gap="xs" wrap="nowrap">
            {first !== undefined && (
              <Button
                variant={isProposed ? 'filled' : 'outline'}
                size="compact-sm"
                leftSection={<IconMailPlus size={16} aria-hidden="true" />}
                loading={add.isPending}
                onClick={() => draft(first)}
              >
                Draft {letterKindLabel(first).toLowerCase()}
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  variant="default"
                  size="compact-sm"
                  rightSection={<IconChevronDown size={16} aria-hidden="true" />}
                >
                  Another letter
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.map((kind) => (
                  <Menu.Item key={kind} onClick={() => draft(kind)}>
                    {letterKindLabel(kind)}
                    <div className={styles.quiet}>{kinds.find((one) => one.kind === kind)?.does}</div>
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Group>
        )
      }
    >
      {ours.length === 0 ? (
        <p className={layout.quiet}>None yet.</p>
      ) : (
        <ul className={styles.items}>
          {ours.map(({ letter, kindLabel }) => (
            <li key={letter.id}>
              <div className={styles.item}>
                <span className={styles.name}>
                  {letter.sent === null ? (
                    <IconPencil size={18} aria-hidden="true" data-quiet />
                  ) : (
                    <IconLock size={18} aria-hidden="true" data-quiet />
                  )}
                  <Anchor component={Link} to={`/cases/${caseId}/letters/${letter.id}`}>
                    {kindLabel}, {letter.reference}
                  </Anchor>
                </span>
                <span className={styles.quiet}>
                  {letter.sent === null ? (
                    'Draft'
                  ) : (
                    <>
                      Sent <SayDay day={letter.sent.sentOn} />
                    </>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

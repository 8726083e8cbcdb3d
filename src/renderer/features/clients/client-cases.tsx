import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { caseStatusLabel } from '../../../domain/cases/labels.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './client-screen.module.css';

/** The cases of a client, newest first, each a way to its page. */
export function ClientCases({ clientId }: { readonly clientId: ClientId }) {
  const cases = useOperation('cases.list', { clientId });
  return (
    <Section title="Cases">
      <OperationView
        query={cases}
        isEmpty={(list) => list.length === 0}
        empty={
          <p className={layout.quiet}>No case yet. Open one when the client wants a second opinion on one disease.</p>
        }
      >
        {(list) => (
          <ul className={layout.tightList}>
            {list.map((one) => (
              <li key={one.id} className={styles.case}>
                <div>
                  <Anchor component={Link} to={`/cases/${one.id}`}>
                    {one.cancer}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    At {stepFacts(one.currentStep).shortName} · opened <SayDay day={one.openedOn} />
                  </Text>
                </div>
                <StatusBadge tone={one.status === 'active' ? 'action' : 'quiet'}>
                  {caseStatusLabel(one.status)}
                </StatusBadge>
              </li>
            ))}
          </ul>
        )}
      </OperationView>
    </Section>
  );
}

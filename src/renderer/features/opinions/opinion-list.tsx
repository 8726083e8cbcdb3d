import { Anchor, Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import { dimensions, type Opinion } from '../../../domain/opinions/opinion.ts';
import { consultModeLabel, sayDimension } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PageBody } from '../../ui/page.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './opinion-list.module.css';
import { opinionPlace, opinionTitle } from './opinion-words.ts';

/** The opinions of a case in their order, each with the heart of what it says. */
export function OpinionList({ caseId }: { readonly caseId: CaseId }) {
  const opinions = useOperation('opinions.list', { caseId });
  const count = opinions.data?.length ?? 0;
  return (
    <PageBody
      title="Opinions"
      mainAction={
        <>
          {count >= 2 && (
            <Button component={Link} to={`/cases/${caseId}/comparison`} variant="default">
              Compare {count === 2 ? 'the two' : `all ${count}`}
            </Button>
          )}
          <Button component={Link} to={`/cases/${caseId}/opinions/new`}>
            Record an opinion
          </Button>
        </>
      }
    >
      <OperationView
        query={opinions}
        isEmpty={(list) => list.length === 0}
        empty={
          <EmptyState sentence="Type up what each doctor wrote, point by point. Begin with the opinion the client already has; with a second one beside it, the app shows where they differ." />
        }
      >
        {(list) => (
          <Table className={styles.table} verticalSpacing="md" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Opinion</Table.Th>
                <Table.Th>Given</Table.Th>
                <Table.Th>What it says</Table.Th>
                <Table.Th>Rests on</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((opinion) => (
                <OpinionRow key={opinion.id} opinion={opinion} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </OperationView>
    </PageBody>
  );
}

function OpinionRow({ opinion }: { opinion: Opinion }) {
  const addressed = dimensions.filter((name) => opinion.dimensions[name].kind !== 'notStated').length;
  const place = opinionPlace(opinion);
  return (
    <Table.Tr>
      <Table.Td className={styles.who}>
        <div className={styles.quiet}>{opinionTitle(opinion)}</div>
        <Anchor component={Link} to={`/cases/${opinion.caseId}/opinions/${opinion.id}`} fw="var(--weight-medium)">
          {opinion.clinician}
        </Anchor>
        {place !== null && <div className={styles.quiet}>{place}</div>}
      </Table.Td>
      <Table.Td>
        {opinion.givenOn === null ? (
          <span className={styles.quiet}>Day not known</span>
        ) : (
          <SayDay day={opinion.givenOn} as="date" />
        )}
        <div className={styles.quiet}>{consultModeLabel(opinion.mode)}</div>
      </Table.Td>
      <Table.Td className={styles.says}>
        {sayHeart(opinion)}
        <div className={styles.quiet}>
          {addressed} of {dimensions.length} points addressed
        </div>
      </Table.Td>
      <Table.Td>{sayCount(opinion.basedOn.length)}</Table.Td>
    </Table.Tr>
  );
}

/** Diagnosis, stage and kinds of treatment, as far as they are stated. */
function sayHeart({ dimensions: { diagnosis, stage, modality } }: Opinion): string {
  const said = [sayDimension('diagnosis', diagnosis), sayDimension('stage', stage), sayDimension('modality', modality)];
  return said.filter((words) => words !== null).join('; ') || 'Nothing typed up yet';
}

function sayCount(count: number): string {
  if (count === 0) return 'No records named';
  return count === 1 ? '1 record' : `${count} records`;
}

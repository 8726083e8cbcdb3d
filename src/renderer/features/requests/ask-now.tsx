import { Anchor, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCloudDownload, IconFileCertificate } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { letterKindLabel, routeLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import styles from './ask-now.module.css';
import type { RouteProposal } from './request-words.ts';

interface AskNowProps {
  readonly caseId: CaseId;
  readonly proposals: ReadonlyArray<RouteProposal>;
  /** Keys of the proposals that are not to be drafted. */
  readonly left: ReadonlySet<string>;
  readonly onTick: (key: string, isOn: boolean) => void;
}

/** Everything still missing, custodian by custodian: the way to get it, the letter for it, and why. */
export function AskNow({ caseId, proposals, left, onTick }: AskNowProps) {
  const ledger = useOperation('records.list', { caseId });
  const theCase = useOperation('cases.get', { caseId });
  const items = new Map<RecordItemId, RecordItem>(ledger.data?.items.map((item) => [item.id, item]));
  const groups = [...Map.groupBy(proposals, (proposal) => proposal.custodianId)];
  const authority = theCase.data === undefined ? null : `/clients/${theCase.data.case.clientId}/authority`;
  return (
    <Section title="What to ask for now">
      {groups.map(([custodianId, ofCustodian]) => (
        <section key={custodianId ?? 'nobody'} className={styles.custodian} aria-label={nameOf(ofCustodian)}>
          <h3 className={styles.name}>{nameOf(ofCustodian)}</h3>
          <ul className={layout.wideList}>
            {ofCustodian.map((proposal) => (
              <li key={proposal.key}>
                <ProposalRow
                  proposal={proposal}
                  names={proposal.recordItemIds.map((id) => items.get(id)).map(nameOfItem)}
                  isTicked={!left.has(proposal.key)}
                  onTick={(isOn) => onTick(proposal.key, isOn)}
                  authority={authority}
                />
                {custodianId === null && <NameCustodian recordItemIds={proposal.recordItemIds} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

interface ProposalRowProps {
  readonly proposal: RouteProposal;
  readonly names: ReadonlyArray<string>;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
  /** Where authorizations are kept; null until it is known. */
  readonly authority: string | null;
}

function ProposalRow({ proposal, names, isTicked, onTick, authority }: ProposalRowProps) {
  const { route, letterKind, custodianId, departmentName, why, warnings, alternatives, authorization } = proposal;
  const labelId = useId();
  const canBeDrafted = letterKind !== null && custodianId !== null;
  const what = letterKind === null ? routeLabel(route) : letterKindLabel(letterKind);
  return (
    <div className={styles.proposal}>
      <span className={styles.tick}>
        {canBeDrafted ? (
          <Checkbox
            aria-labelledby={labelId}
            checked={isTicked}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        ) : (
          letterKind === null && <IconCloudDownload size={20} stroke={1.6} aria-hidden="true" />
        )}
      </span>
      <div className={styles.what}>
        <p id={labelId} className={styles.strong}>
          {what}: {names.join('; ')}
        </p>
        <p className={styles.quiet}>
          {letterKind === null ? 'No letter is needed' : routeLabel(route)}
          {departmentName === null ? '' : ` · ${departmentName}`}
        </p>
        <p>{why}</p>
        {warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            {warning}
          </p>
        ))}
        {authorization.text !== null && (
          <p
            className={styles.warning}
            data-quiet={authorization.state === 'onFile' || authorization.state === 'notNeeded' || undefined}
          >
            <IconFileCertificate size={16} aria-hidden="true" />
            <span>
              {authorization.text}{' '}
              {authority !== null && (
                <Anchor component={Link} to={authority} underline="always">
                  Authority register
                </Anchor>
              )}
            </span>
          </p>
        )}
        {alternatives.length > 0 && (
          <details className={styles.others}>
            <summary>Other ways</summary>
            <ul>
              {alternatives.map((other) => (
                <li key={`${other.route}${other.letterKind}`}>
                  {routeLabel(other.route)}
                  {other.letterKind === null ? '' : ` (${letterKindLabel(other.letterKind).toLowerCase()})`}:{' '}
                  {other.why}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

/** Says in the ledger who holds these things; the proposals follow. */
function NameCustodian({ recordItemIds }: { readonly recordItemIds: ReadonlyArray<RecordItemId> }) {
  const update = useWrite('records.update');
  const choose = async (custodianId: RecordItem['custodianId']) => {
    if (custodianId === null) return;
    for (const recordItemId of recordItemIds) {
      await update.mutateAsync({ recordItemId, changes: { custodianId } });
    }
  };
  return (
    <div className={styles.holder}>
      <CustodianField
        label={recordItemIds.length === 1 ? 'Who holds it' : 'Who holds these'}
        value={null}
        disabled={update.isPending}
        onChange={(custodianId) => void choose(custodianId).catch(() => undefined)}
      />
    </div>
  );
}

function nameOf([first]: ReadonlyArray<RouteProposal>): string {
  return first?.custodianName ?? 'Nobody named yet';
}

function nameOfItem(item: RecordItem | undefined): string {
  return item === undefined ? 'A record' : recordItemName(item);
}

import type { OperationInput } from '../../src/contract/all.ts';
import type {
  CaseId,
  ClientId,
  DepartmentId,
  OpinionId,
  OrganizationId,
  RecordItemId,
  RequestId,
} from '../../src/domain/shared/ids.ts';
import { buildClient } from './build-client.ts';
import { buildOpinion, cited } from './build-opinion.ts';
import { buildOrganization } from './build-organization.ts';
import type { TestBridge } from './test-bridge.ts';

/** A case with something of everything. */
export interface BuiltCase {
  readonly clientId: ClientId;
  readonly caseId: CaseId;
  readonly organizationId: OrganizationId;
  readonly himId: DepartmentId;
  /** Pathology report, imaging study, medications. */
  readonly recordIds: readonly [RecordItemId, RecordItemId, RecordItemId];
  /** Drafted for the first two records. */
  readonly draftId: RequestId;
  /** Two that differ in stage; the first rests on the report. */
  readonly opinionIds: readonly [OpinionId, OpinionId];
}

type Call = TestBridge['call'];

export async function buildClientWithCase(
  call: Call,
  overrides: Partial<OperationInput<'cases.add'>> = {},
  client = buildClient(),
): Promise<{ clientId: ClientId; caseId: CaseId }> {
  const { clientId } = await call('clients.add', client);
  const { caseId } = await call('cases.add', { clientId, cancer: 'Lung, right', ...overrides });
  return { clientId, caseId };
}

export async function buildCase(call: Call): Promise<BuiltCase> {
  const { organizationId } = await call('organizations.add', buildOrganization());
  const { departments } = await call('organizations.get', { organizationId });
  const himId = departments[0]?.id ?? ('none' as DepartmentId);
  const { clientId, caseId } = await buildClientWithCase(call);
  const add = async (kind: OperationInput<'records.add'>['kind'], served: string): Promise<RecordItemId> => {
    const record = { caseId, kind, custodianId: organizationId, servedFrom: served };
    return (await call('records.add', record)).recordItemId;
  };
  const report = await add('pathologyReport', '2026-10-02');
  const study = await add('imagingStudy', '2026-10-05');
  const medications = await add('medications', '2026-10-06');
  const { requestId: draftId } = await call('requests.add', {
    caseId,
    custodianId: organizationId,
    items: [report, study].map((recordItemId) => ({ recordItemId, from: null, to: null })),
  });
  const first = await call('opinions.add', buildOpinion(caseId, { basedOn: [report] }));
  const second = await call(
    'opinions.add',
    buildOpinion(caseId, {
      clinician: 'Dr. Otto Beispiel',
      dimensions: {
        stage: {
          kind: 'stated',
          value: { prefix: 'c', tnm: null, group: 'IIIA', edition: null },
          citation: cited,
        },
      },
    }),
  );
  return {
    clientId,
    caseId,
    organizationId,
    himId,
    recordIds: [report, study, medications],
    draftId,
    opinionIds: [first.opinionId, second.opinionId],
  };
}

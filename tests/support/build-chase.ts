import type { OperationInput } from '../../src/contract/all.ts';
import type {
  AuthorizationId,
  CaseId,
  CaseLetterId,
  ClientId,
  FileId,
  MaterialId,
  RequestId,
} from '../../src/domain/shared/ids.ts';
import type { BuiltCase } from './build-case.ts';
import { onePixel } from './one-pixel.ts';
import type { TestBridge } from './test-bridge.ts';

type Call = TestBridge['call'];

/** The draft of a built case, gone out by fax on November 16 and known to be received that day. */
export async function sendDraft(
  call: Call,
  { draftId }: Pick<BuiltCase, 'draftId'>,
  given: Partial<OperationInput<'requests.markSent'>> = {},
): Promise<RequestId> {
  const sentOn = given.sentOn ?? '2026-11-16';
  await call('requests.markSent', { requestId: draftId, sentOn, channel: 'fax', ...given });
  const receipt = { receivedOn: sentOn, basis: 'faxConfirmation' as const, confirmedWith: null };
  await call('requests.confirmReceipt', { requestId: draftId, receipt });
  return draftId;
}

/** An authorization with all its elements, drafted. */
export async function addAuthorization(
  call: Call,
  { clientId, caseId, organizationId }: Pick<BuiltCase, 'clientId' | 'caseId' | 'organizationId'>,
  given: Partial<OperationInput<'authorizations.add'>> = {},
): Promise<AuthorizationId> {
  const { authorizationId } = await call('authorizations.add', {
    clientId,
    caseId,
    custodianId: organizationId,
    recordKinds: ['pathologyReport', 'imagingStudy'],
    permissions: ['copies', 'verbalDiscussion', 'images', 'tissue'],
    expiresOn: '2027-06-01',
    ...given,
  });
  return authorizationId;
}

/** The same, signed on November 2. */
export async function signAuthorization(
  call: Call,
  built: Pick<BuiltCase, 'clientId' | 'caseId' | 'organizationId'>,
  given: { readonly scanId?: FileId } = {},
): Promise<AuthorizationId> {
  const authorizationId = await addAuthorization(call, built);
  const signed = { authorizationId, signedOn: '2026-11-02', signedBy: 'Łukasz Przykładowy', ...given };
  await call('authorizations.markSigned', signed);
  return authorizationId;
}

/** A lot of slides on loan from the custodian. */
export async function addSlides(
  call: Call,
  { caseId, organizationId }: Pick<BuiltCase, 'caseId' | 'organizationId'>,
): Promise<MaterialId> {
  const { materialId } = await call('custody.addMaterial', {
    caseId,
    kind: 'slides',
    label: 'A1 to A4',
    count: 4,
    ownerId: organizationId,
    isLoan: true,
    loanDueOn: '2026-12-10',
  });
  return materialId;
}

/** A letter of the case that stands alone: a retention notice to the custodian. */
export async function addNotice(
  call: Call,
  { caseId, organizationId }: Pick<BuiltCase, 'caseId' | 'organizationId'>,
): Promise<CaseLetterId> {
  const { caseLetterId } = await call('caseLetters.add', {
    caseId,
    kind: 'p',
    custodianId: organizationId,
    fields: {
      accession: 'S26-EX-1',
      kept: 'Blocks A1 to A4',
      site: 'Right lung',
      takenOn: '2026-10-02',
      keepUntil: '2036-10-02',
      answerBy: '2026-12-01',
    },
  });
  return caseLetterId;
}

/** A scan, kept as a picture of one page. */
export async function addScan(
  call: Call,
  purpose: 'idScan' | 'authorizationScan' | 'proof',
  owner: { readonly clientId?: ClientId; readonly caseId?: CaseId },
): Promise<FileId> {
  const { file } = await call('files.add', { purpose, name: `${purpose}.png`, bytes: onePixel, ...owner });
  return file.id;
}

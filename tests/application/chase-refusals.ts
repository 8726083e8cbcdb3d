import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addAuthorization, addNotice, addSlides, sendDraft, signAuthorization } from '../support/build-chase.ts';
import { buildOrganization } from '../support/build-organization.ts';
import { onePixel } from '../support/one-pixel.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const sent = { sentOn: '2026-11-20', channel: 'fax' } as const;
const receipt = { receivedOn: '2026-11-20', basis: 'staff', confirmedWith: null };
const draft = ({ draftId }: BuiltCase) => ({ requestId: draftId });
const ofCase = ({ caseId }: BuiltCase) => ({ caseId });
const batch = ({ caseId }: BuiltCase) => ({ caseId, as: 'onePdf' });
const packageOf = ({ draftId }: BuiltCase) => ({ letter: { requestId: draftId } });
const contactLog = ({ draftId }: BuiltCase) => ({ paper: { kind: 'contactLog', requestId: draftId } });
const labels = ({ caseId }: BuiltCase) => ({ paper: { kind: 'labels', caseId } });
const withSent = (built: BuiltCase) => ({ ...draft(built), ...sent });
const withId =
  (name: string, more = {}): Provoke =>
  () => ({ [name]: unknown, ...more });

/** How the refusals around requests, letters, authority and custody come about. */
export function chaseRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);

  type Make = (built: BuiltCase) => unknown;
  const after =
    (before: (built: BuiltCase) => Promise<unknown>) =>
    (make: Make): Provoke =>
    async (built) => {
      await before(built);
      return make(built);
    };
  const gapIn = after(({ clientId }) => call('clients.update', { clientId, changes: { dateOfBirth: null } }));
  const emojiIn = after(({ clientId }) => call('clients.update', { clientId, changes: { legalName: 'Ana 😀' } }));
  const sentBefore = after(({ draftId }) => call('requests.markSent', { requestId: draftId, ...sent }));
  const onWrongRoute = after(({ draftId }) =>
    call('requests.update', { requestId: draftId, changes: { route: 'authorization' } }),
  );
  const brokenScan = after(({ clientId }) => {
    const bytes = onePixel.with(45, 0xff).with(46, 0xff).with(47, 0xff);
    return call('files.add', { purpose: 'idScan', name: 'id.png', bytes, clientId });
  });
  const failing =
    (code: ErrorCode, make: Make): Provoke =>
    (built) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail, saveDocuments: fail });
      return make(built);
    };

  const sentNotice = async (built: BuiltCase) => {
    const caseLetterId = await addNotice(call, built);
    await call('caseLetters.markSent', { caseLetterId, ...sent });
    return caseLetterId;
  };
  const noticeWith = async (built: BuiltCase, fields: Record<string, string>) => {
    const caseLetterId = await addNotice(call, built);
    const { letter } = await call('caseLetters.get', { caseLetterId });
    await call('caseLetters.update', { caseLetterId, changes: { fields: { ...letter.fields, ...fields } } });
    return { caseLetterId, ...sent };
  };
  const unsigned = async (built: BuiltCase, more: object) => ({
    authorizationId: await addAuthorization(call, built),
    ...more,
  });
  const signed = async (built: BuiltCase, more: object) => ({
    authorizationId: await signAuthorization(call, built),
    ...more,
  });
  const signature = { signedOn: '2026-11-20', signedBy: 'Łukasz Przykładowy' };
  const pair = (more = {}) => ({
    notFound: withId('requestId', more),
    notSent: (built: BuiltCase) => ({ requestId: built.draftId, ...more }),
  });

  return {
    'requests.list': { notFound: withId('caseId') },
    'requests.get': { notFound: withId('requestId') },
    'requests.add': { notFound: ({ organizationId }) => ({ caseId: unknown, custodianId: organizationId }) },
    'requests.update': {
      notFound: withId('requestId', { changes: {} }),
      alreadySent: sentBefore((built) => ({ ...draft(built), changes: {} })),
    },
    'requests.propose': { notFound: withId('caseId') },
    'requests.draftAll': {
      notFound: withId('caseId'),
      nothingToPrint: async ({ caseId, recordIds }) => {
        const state = { kind: 'notNeeded' as const, reason: 'Not asked for' };
        await call('records.update', { recordItemId: recordIds[2], changes: { state } });
        return { caseId };
      },
    },
    'requests.markSent': {
      notFound: withId('requestId', sent),
      alreadySent: sentBefore(withSent),
      letterHasGaps: gapIn(withSent),
      letterHasWarnings: onWrongRoute(withSent),
      missingCharacters: emojiIn(withSent),
      fileUnreadable: brokenScan(withSent),
    },
    'requests.attachProof': pair({ proofId: null }),
    'requests.confirmReceipt': pair({ receipt }),
    'requests.recordExtension': pair({ extension: null }),
    'requests.recordDenial': pair({ denial: null }),
    'requests.updateFee': { notFound: withId('requestId', { fee: {} }) },
    'requests.settleItems': {
      notFound: withId('requestId', { items: [{ recordItemId: unknown, outcome: null }] }),
      notSent: ({ draftId, recordIds }) => ({
        requestId: draftId,
        items: [{ recordItemId: recordIds[0], outcome: null }],
      }),
    },
    'requests.openNextHop': {
      notFound: withId('requestId', { custodianId: unknown }),
      notSent: ({ draftId, organizationId }) => ({ requestId: draftId, custodianId: organizationId }),
    },
    'requests.close': pair({ closedOn: '2026-11-20' }),
    'requests.delete': { notFound: withId('requestId') },

    'contacts.add': pair({ on: '2026-11-20', channel: 'phone', outcome: 'noAnswer' }),
    'contacts.update': { notFound: withId('contactId', { changes: {} }) },
    'contacts.delete': { notFound: withId('contactId') },

    'letters.preview': { notFound: withId('requestId') },
    'letters.build': {
      notFound: withId('requestId'),
      letterHasGaps: gapIn(draft),
      letterHasWarnings: onWrongRoute(draft),
      missingCharacters: emojiIn(draft),
    },
    'letters.buildPackage': {
      notFound: () => ({ letter: { requestId: unknown } }),
      letterHasGaps: gapIn(packageOf),
      letterHasWarnings: onWrongRoute(packageOf),
      missingCharacters: emojiIn(packageOf),
      fileUnreadable: brokenScan(packageOf),
    },
    'letters.readingCopy': {
      notFound: () => ({ letter: { requestId: unknown }, language: 'es' }),
      missingCharacters: emojiIn((built) => ({ ...packageOf(built), language: 'es' })),
    },
    'letters.buildBatch': {
      notFound: withId('caseId'),
      letterHasGaps: gapIn(ofCase),
      letterHasWarnings: onWrongRoute(ofCase),
      missingCharacters: emojiIn(ofCase),
      fileUnreadable: brokenScan((built) => ({ ...ofCase(built), withEnclosures: true })),
      nothingToPrint: sentBefore(ofCase),
    },
    'letters.save': {
      notFound: withId('requestId'),
      letterHasGaps: gapIn(draft),
      letterHasWarnings: onWrongRoute(draft),
      missingCharacters: emojiIn(draft),
      saveFailed: failing('saveFailed', draft),
      diskFull: failing('diskFull', draft),
    },
    'letters.saveBatch': {
      notFound: withId('caseId', { as: 'onePdf' }),
      letterHasGaps: gapIn(batch),
      letterHasWarnings: onWrongRoute(batch),
      missingCharacters: emojiIn(batch),
      fileUnreadable: brokenScan((built) => ({ ...batch(built), withEnclosures: true })),
      nothingToPrint: sentBefore(batch),
      saveFailed: failing('saveFailed', batch),
      diskFull: failing('diskFull', batch),
    },
    'letters.recordPrint': { notFound: withId('requestId') },

    'caseLetters.list': { notFound: withId('caseId') },
    'caseLetters.get': { notFound: withId('caseLetterId') },
    'caseLetters.add': {
      notFound: withId('caseId', { kind: 'n' }),
      notAllowedYet: ({ caseId, draftId }) => ({ caseId, kind: 'reminder', requestId: draftId }),
    },
    'caseLetters.update': {
      notFound: withId('caseLetterId', { changes: {} }),
      alreadySent: async (built) => ({ caseLetterId: await sentNotice(built), changes: {} }),
    },
    'caseLetters.markSent': {
      notFound: withId('caseLetterId', sent),
      alreadySent: async (built) => ({ caseLetterId: await sentNotice(built), ...sent }),
      letterHasGaps: (built) => noticeWith(built, { kept: '' }),
      letterHasWarnings: async (built) => {
        const requestId = await sendDraft(call, built);
        const follow = { caseId: built.caseId, kind: 'f' as const, requestId, signer: 'client' as const };
        const { caseLetterId } = await call('caseLetters.add', { ...follow, fields: { newDate: '2026-11-28' } });
        return { caseLetterId, sentOn: '2026-11-20', channel: 'mail' };
      },
      missingCharacters: (built) => noticeWith(built, { site: 'Lung 😀' }),
      fileUnreadable: brokenScan(async (built) => {
        await call('practice.update', { changes: { address: buildOrganization().address, phone: '555-0123' } });
        const authorizationId = await addAuthorization(call, built);
        const form = { caseId: built.caseId, kind: 'c' as const, authorizationId };
        return { caseLetterId: (await call('caseLetters.add', form)).caseLetterId, ...sent };
      }),
    },
    'caseLetters.delete': { notFound: withId('caseLetterId') },

    'papers.build': {
      notFound: () => ({ paper: { kind: 'contactLog', requestId: unknown } }),
      letterHasGaps: async (built) => ({ paper: { kind: 'packingSlip', materialId: await addSlides(call, built) } }),
      missingCharacters: emojiIn(contactLog),
      nothingToPrint: sentBefore(labels),
    },
    'papers.save': {
      notFound: () => ({ paper: { kind: 'contactLog', requestId: unknown } }),
      letterHasGaps: async (built) => ({ paper: { kind: 'packingSlip', materialId: await addSlides(call, built) } }),
      missingCharacters: emojiIn(contactLog),
      nothingToPrint: sentBefore(labels),
      saveFailed: failing('saveFailed', contactLog),
      diskFull: failing('diskFull', contactLog),
    },

    'authorizations.list': { notFound: withId('clientId') },
    'authorizations.add': { notFound: withId('clientId') },
    'authorizations.update': {
      notFound: withId('authorizationId', { changes: {} }),
      alreadySigned: (built) => signed(built, { changes: { purpose: 'Something else' } }),
    },
    'authorizations.markSigned': {
      notFound: withId('authorizationId', signature),
      alreadySigned: (built) => signed(built, signature),
      letterHasGaps: async ({ clientId }) => ({
        authorizationId: (await call('authorizations.add', { clientId })).authorizationId,
        ...signature,
      }),
    },
    'authorizations.attachScan': {
      notFound: withId('authorizationId', { scanId: null }),
      notSigned: (built) => unsigned(built, { scanId: null }),
    },
    'authorizations.revoke': {
      notFound: ({ caseId }) => ({ authorizationId: unknown, caseId, revokedOn: '2026-11-20' }),
      notSigned: (built) => unsigned(built, { caseId: built.caseId, revokedOn: '2026-11-20' }),
      alreadyRevoked: async (built) => {
        const revocation = {
          authorizationId: await signAuthorization(call, built),
          caseId: built.caseId,
          revokedOn: '2026-11-20',
        };
        await call('authorizations.revoke', revocation);
        return revocation;
      },
    },
    'authorizations.delete': {
      notFound: withId('authorizationId'),
      alreadySigned: (built) => signed(built, {}),
      inUse: async (built) => {
        const authorizationId = await addAuthorization(call, built);
        await call('caseLetters.add', { caseId: built.caseId, kind: 'c', authorizationId });
        return { authorizationId };
      },
    },
    'authorities.list': { notFound: withId('clientId') },
    'authorities.add': {
      notFound: withId('clientId', { personName: 'Maja', relationship: 'Daughter', effect: 'mayBeTold' }),
    },
    'authorities.update': { notFound: withId('authorityId', { changes: {} }) },
    'authorities.delete': { notFound: withId('authorityId') },

    'custody.list': { notFound: withId('caseId') },
    'custody.addMaterial': { notFound: withId('caseId', { kind: 'disc', label: 'CT' }) },
    'custody.updateMaterial': { notFound: withId('materialId', { changes: {} }) },
    'custody.deleteMaterial': {
      notFound: withId('materialId'),
      inUse: async (built) => {
        const materialId = await addSlides(call, built);
        await call('caseLetters.add', { caseId: built.caseId, kind: 'q', materialId });
        return { materialId };
      },
    },
    'custody.addEvent': { notFound: withId('materialId', { kind: 'sent', on: '2026-11-20', holderName: 'Center' }) },
    'custody.deleteEvent': { notFound: withId('custodyEventId') },
  };
}

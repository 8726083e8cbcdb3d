import type { OperationName } from '../../src/contract/all.ts';
import {
  addAuthorization,
  addNotice,
  addScan,
  addSlides,
  sendDraft,
  signAuthorization,
} from '../support/build-chase.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type ChaseName = Extract<
  OperationName,
  | `requests.${string}`
  | `contacts.${string}`
  | `letters.${string}`
  | `caseLetters.${string}`
  | `papers.${string}`
  | `authorizations.${string}`
  | `authorities.${string}`
  | `custody.${string}`
>;

type Own = Exclude<ChaseName, 'requests.list' | 'requests.get' | 'requests.add' | 'requests.update'>;

/** Examples of what happens around requests, letters, authority and custody. */
export function chaseExamples(call: TestBridge['call']): Examples<Own> {
  const sent = { requestId: unknown };
  return {
    'requests.propose': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'requests.draftAll': {
      good: async ({ caseId, draftId }) => {
        await call('requests.delete', { requestId: draftId });
        return { caseId };
      },
      refused: ({ caseId }) => ({ caseId, keys: ['no such proposal'] }),
      code: 'notFound',
    },
    'requests.markSent': {
      good: ({ draftId }) => ({ requestId: draftId, sentOn: '2026-11-20', channel: 'fax' }),
      refused: ({ draftId }) => ({ requestId: draftId, sentOn: '2026-11-22', channel: 'fax' }),
    },
    'requests.attachProof': {
      good: async (built) => {
        const requestId = await sendDraft(call, built);
        return { requestId, proofId: await addScan(call, 'proof', { caseId: built.caseId }) };
      },
      refused: ({ draftId }) => ({ requestId: draftId, proofId: null }),
      code: 'notSent',
    },
    'requests.confirmReceipt': {
      good: async ({ draftId }) => {
        await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-16', channel: 'mail' });
        return { requestId: draftId, receipt: { receivedOn: '2026-11-18', basis: 'staff', confirmedWith: 'Pat' } };
      },
      refused: ({ draftId }) => ({
        requestId: draftId,
        receipt: { receivedOn: '2026-11-20', basis: 'staff', confirmedWith: null },
      }),
      code: 'notSent',
    },
    'requests.recordExtension': {
      good: async (built) => ({
        requestId: await sendDraft(call, built),
        extension: { receivedOn: '2026-11-20', reason: 'Records are off site', until: '2027-01-05' },
      }),
      refused: ({ draftId }) => ({ requestId: draftId, extension: null }),
      code: 'notSent',
    },
    'requests.recordDenial': {
      good: async (built) => ({
        requestId: await sendDraft(call, built),
        denial: { receivedOn: '2026-11-20', basis: 'Not part of the record set', scope: 'part', isReviewable: null },
      }),
      refused: ({ draftId }) => ({ requestId: draftId, denial: null }),
      code: 'notSent',
    },
    'requests.updateFee': {
      good: ({ draftId }) => ({ requestId: draftId, fee: { quotedCents: 1_250, quotedOn: '2026-11-20' } }),
      refused: ({ draftId }) => ({ requestId: draftId, fee: { settledOn: '2026-11-20' } }),
    },
    'requests.settleItems': {
      good: async (built) => ({
        requestId: await sendDraft(call, built),
        items: [{ recordItemId: built.recordIds[0], outcome: { kind: 'arrived', on: '2026-11-20' } }],
      }),
      refused: ({ draftId, recordIds }) => ({
        requestId: draftId,
        items: [{ recordItemId: recordIds[0], outcome: null }],
      }),
      code: 'notSent',
    },
    'requests.openNextHop': {
      good: async (built) => {
        const { organizationId } = await call('organizations.add', {
          name: 'Copy Service Example',
          kind: 'copyService',
        });
        return { requestId: await sendDraft(call, built), custodianId: organizationId };
      },
      refused: ({ draftId, organizationId }) => ({ requestId: draftId, custodianId: organizationId }),
      code: 'notSent',
    },
    'requests.close': {
      good: async (built) => ({ requestId: await sendDraft(call, built), closedOn: '2026-11-21' }),
      refused: ({ draftId }) => ({ requestId: draftId, closedOn: '2026-11-21' }),
      code: 'notSent',
    },
    'requests.delete': { good: ({ draftId }) => ({ requestId: draftId }), refused: () => sent, code: 'notFound' },

    'contacts.add': {
      good: async (built) => ({
        requestId: await sendDraft(call, built),
        on: '2026-11-18',
        channel: 'phone',
        outcome: 'promised',
        promisedOn: '2026-11-25',
      }),
      refused: ({ draftId }) => ({ requestId: draftId, on: '2026-11-18', channel: 'phone', outcome: 'noAnswer' }),
      code: 'notSent',
    },
    'contacts.update': {
      good: async (built) => {
        const requestId = await sendDraft(call, built);
        const contact = { requestId, on: '2026-11-18', channel: 'phone' as const, outcome: 'noAnswer' as const };
        return { contactId: (await call('contacts.add', contact)).contactId, changes: { at: '14:05' } };
      },
      refused: () => ({ contactId: unknown, changes: { at: '25:00' } }),
    },
    'contacts.delete': {
      good: async (built) => {
        const requestId = await sendDraft(call, built);
        const contact = { requestId, on: '2026-11-18', channel: 'phone' as const, outcome: 'noAnswer' as const };
        return { contactId: (await call('contacts.add', contact)).contactId };
      },
      refused: () => ({ contactId: unknown }),
      code: 'notFound',
    },

    'letters.kinds': { good: () => ({}), refused: () => ({ kind: 'a' }) },
    'letters.preview': {
      good: ({ draftId }) => ({ requestId: draftId }),
      refused: () => ({ requestId: unknown }),
      code: 'notFound',
    },
    'letters.build': {
      good: async (built) => ({ caseLetterId: await addNotice(call, built) }),
      refused: () => ({ caseLetterId: unknown }),
      code: 'notFound',
    },
    'letters.buildPackage': {
      good: ({ draftId }) => ({ letter: { requestId: draftId }, withCoverSheet: true }),
      refused: () => ({ letter: { requestId: unknown } }),
      code: 'notFound',
    },
    'letters.readingCopy': {
      good: ({ draftId }) => ({ letter: { requestId: draftId }, language: 'es' }),
      refused: ({ draftId }) => ({ letter: { requestId: draftId }, language: 'fr' }),
    },
    'letters.buildBatch': {
      good: ({ caseId }) => ({ caseId, withEnclosures: true, withCoverSheets: true }),
      refused: () => ({ caseId: unknown }),
      code: 'notFound',
    },
    'letters.save': {
      good: ({ draftId }) => ({ requestId: draftId }),
      refused: () => ({ requestId: unknown }),
      code: 'notFound',
    },
    'letters.saveBatch': {
      good: ({ caseId }) => ({ caseId, as: 'separateFiles' }),
      refused: ({ caseId }) => ({ caseId, as: 'onPaper' }),
    },
    'letters.recordPrint': {
      good: ({ draftId }) => ({ requestId: draftId }),
      refused: () => ({ requestId: unknown }),
      code: 'notFound',
    },

    'caseLetters.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'caseLetters.get': {
      good: async (built) => ({ caseLetterId: await addNotice(call, built) }),
      refused: () => ({ caseLetterId: unknown }),
      code: 'notFound',
    },
    'caseLetters.add': {
      good: ({ caseId, organizationId }) => ({ caseId, kind: 'n', custodianId: organizationId }),
      refused: ({ caseId }) => ({ caseId, kind: 'f' }),
      code: 'notAllowedYet',
    },
    'caseLetters.update': {
      good: async (built) => ({
        caseLetterId: await addNotice(call, built),
        changes: { fields: { keepUntil: '2037-01-01' } },
      }),
      refused: () => ({ caseLetterId: unknown, changes: { signer: 'nobody' } }),
    },
    'caseLetters.markSent': {
      good: async (built) => ({
        caseLetterId: await addNotice(call, built),
        sentOn: '2026-11-20',
        channel: 'mail',
        tracking: 'EX-1',
      }),
      refused: () => ({ caseLetterId: unknown, sentOn: '2026-11-20', channel: 'mail' }),
      code: 'notFound',
    },
    'caseLetters.delete': {
      good: async (built) => ({ caseLetterId: await addNotice(call, built) }),
      refused: () => ({ caseLetterId: unknown }),
      code: 'notFound',
    },

    'papers.build': {
      good: async (built) => ({ paper: { kind: 'contactLog', requestId: await sendDraft(call, built) } }),
      refused: () => ({ paper: { kind: 'packingSlip', materialId: unknown } }),
      code: 'notFound',
    },
    'papers.save': {
      good: ({ caseId }) => ({ paper: { kind: 'labels', caseId } }),
      refused: ({ caseId }) => ({ paper: { kind: 'labels', caseId, startAt: 0 } }),
    },

    'authorizations.list': {
      good: ({ clientId }) => ({ clientId }),
      refused: () => ({ clientId: unknown }),
      code: 'notFound',
    },
    'authorizations.add': {
      good: ({ clientId, organizationId }) => ({ clientId, custodianId: organizationId }),
      refused: () => ({ clientId: unknown }),
      code: 'notFound',
    },
    'authorizations.update': {
      good: async (built) => ({
        authorizationId: await addAuthorization(call, built),
        changes: { expiresEvent: 'The end of this case' },
      }),
      refused: () => ({ authorizationId: unknown, changes: { purpose: '' } }),
    },
    'authorizations.markSigned': {
      good: async (built) => ({
        authorizationId: await addAuthorization(call, built),
        signedOn: '2026-11-20',
        signedBy: 'Łukasz Przykładowy',
        initialed: ['genetic'],
      }),
      refused: () => ({ authorizationId: unknown, signedOn: '2026-11-20', signedBy: 'Somebody' }),
      code: 'notFound',
    },
    'authorizations.attachScan': {
      good: async (built) => ({
        authorizationId: await signAuthorization(call, built),
        scanId: await addScan(call, 'authorizationScan', { clientId: built.clientId }),
      }),
      refused: () => ({ authorizationId: unknown, scanId: null }),
      code: 'notFound',
    },
    'authorizations.revoke': {
      good: async (built) => ({
        authorizationId: await signAuthorization(call, built),
        caseId: built.caseId,
        revokedOn: '2026-11-21',
      }),
      refused: ({ caseId }) => ({ authorizationId: unknown, caseId, revokedOn: '2026-11-21' }),
      code: 'notFound',
    },
    'authorizations.delete': {
      good: async (built) => ({ authorizationId: await addAuthorization(call, built) }),
      refused: () => ({ authorizationId: unknown }),
      code: 'notFound',
    },

    'authorities.list': {
      good: ({ clientId }) => ({ clientId }),
      refused: () => ({ clientId: unknown }),
      code: 'notFound',
    },
    'authorities.add': {
      good: ({ clientId }) => ({
        clientId,
        personName: 'Maja Przykładowa',
        relationship: 'Daughter',
        effect: 'standsInForClient',
        basis: 'Health care power of attorney of May 3, 2025',
      }),
      refused: ({ clientId }) => ({
        clientId,
        personName: 'Ada Advocate',
        relationship: 'Friend',
        effect: 'standsInForClient',
      }),
    },
    'authorities.update': {
      good: async ({ clientId }) => ({ authorityId: await addDaughter(clientId), changes: { scope: 'Health care' } }),
      refused: () => ({ authorityId: unknown, changes: { effect: 'owns' } }),
    },
    'authorities.delete': {
      good: async ({ clientId }) => ({ authorityId: await addDaughter(clientId) }),
      refused: () => ({ authorityId: unknown }),
      code: 'notFound',
    },

    'custody.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'custody.addMaterial': {
      good: ({ caseId }) => ({ caseId, kind: 'disc', label: 'CT of the chest' }),
      refused: ({ caseId }) => ({ caseId, kind: 'disc', label: 'CT', recordItemId: unknown }),
    },
    'custody.updateMaterial': {
      good: async (built) => ({ materialId: await addSlides(call, built), changes: { count: 5 } }),
      refused: () => ({ materialId: unknown, changes: { count: 0 } }),
    },
    'custody.deleteMaterial': {
      good: async (built) => ({ materialId: await addSlides(call, built) }),
      refused: () => ({ materialId: unknown }),
      code: 'notFound',
    },
    'custody.addEvent': {
      good: async (built) => ({
        materialId: await addSlides(call, built),
        kind: 'sent',
        on: '2026-11-18',
        holderName: 'Second Center, pathology',
        tracking: 'EX-9',
      }),
      refused: () => ({ materialId: unknown, kind: 'sent', on: '2026-02-30' }),
    },
    'custody.deleteEvent': {
      good: async (built) => {
        const materialId = await addSlides(call, built);
        const event = { materialId, kind: 'sent' as const, on: '2026-11-18', holderName: 'Second Center' };
        return { custodyEventId: (await call('custody.addEvent', event)).custodyEventId };
      },
      refused: () => ({ custodyEventId: unknown }),
      code: 'notFound',
    },
  };

  async function addDaughter(clientId: string) {
    const daughter = { personName: 'Maja Przykładowa', relationship: 'Daughter', effect: 'mayBeTold' as const };
    return (await call('authorities.add', { clientId, ...daughter })).authorityId;
  }
}

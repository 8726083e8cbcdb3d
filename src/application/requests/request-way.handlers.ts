import { assumedReceipt, clockOf } from '../../domain/requests/clock.ts';
import { feeProblems } from '../../domain/requests/fee.ts';
import { openItems, settleItems } from '../../domain/requests/partial-arrival.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { getRequest, updateRequest } from '../../store/requests/requests.repository.ts';
import { assertNoProblems } from '../field-problems.ts';
import { assertFileKnown } from '../files/assert-file.ts';
import type { Handlers } from '../handlers.ts';
import { loadLetter } from '../letters/drafted-letter.ts';
import { freezeLetter } from '../letters/freeze-letter.ts';
import { stateOf } from '../letters/letter-facts.ts';
import { loadLaw } from '../texts/load-words.ts';
import { feeWarnings, withFee } from './fee.ts';
import { markItemsRequested } from './mark-items-requested.ts';
import {
  aboutRequest,
  assertDayOfWay,
  assertNotLater,
  assertNotSent,
  nameOfRequest,
  sentOrRefused,
} from './request-words.ts';
import { settleRecords } from './settle-records.ts';

type Name =
  | 'requests.markSent'
  | 'requests.attachProof'
  | 'requests.confirmReceipt'
  | 'requests.recordExtension'
  | 'requests.recordDenial'
  | 'requests.updateFee'
  | 'requests.settleItems'
  | 'requests.close';

/** What happens to a request from the day it goes out. */
export const requestWayHandlers: Handlers<Name> = {
  async 'requests.markSent'({ requestId, sentOn, sentAt, channel, tracking, proofId }, env) {
    const { db, context, changeId, note } = env;
    const request = await getRequest(db, requestId);
    assertNotSent(request);
    assertNotLater(sentOn, context.today(), 'sentOn');
    await assertFileKnown(db, proofId, 'proofId');
    const letterId = await freezeLetter(await loadLetter(db, { requestId }, context.today()), channel, env);
    await updateRequest(db, {
      ...request,
      sent: { sentOn, sentAt, channel, tracking, letterId, proofId },
      receipt: assumedReceipt(sentOn, channel, (await loadLaw(db)).clockRules),
    });
    await markItemsRequested(db, request, sentOn);
    note({
      summary: `Marked the request ${await nameOfRequest(db, request)} as sent`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId, letterId };
  },

  async 'requests.attachProof'({ requestId, proofId, tracking }, { db, changeId, note }) {
    const request = await getRequest(db, requestId);
    const sent = sentOrRefused(request);
    await assertFileKnown(db, proofId, 'proofId');
    await updateRequest(db, { ...request, sent: { ...sent, proofId, tracking: tracking ?? sent.tracking } });
    const what = proofId === null ? 'Took the proof of sending off' : 'Kept a proof of sending for';
    note({ summary: `${what} the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    return { changeId };
  },

  async 'requests.confirmReceipt'({ requestId, receipt }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(request);
    assertDayOfWay(receipt.receivedOn, { sentOn, today: context.today() }, 'receipt.receivedOn');
    await updateRequest(db, { ...request, receipt });
    note({
      summary: `Confirmed receipt of the request ${await nameOfRequest(db, request)}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId };
  },

  async 'requests.recordExtension'({ requestId, extension }, { db, context, changeId, note }) {
    const before = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(before);
    if (extension !== null) {
      assertDayOfWay(extension.receivedOn, { sentOn, today: context.today() }, 'extension.receivedOn');
      if (extension.until !== null && extension.until < extension.receivedOn) {
        throw new AppError('invalidInput', 'The extension ends before it came. Check both days.', {
          field: 'extension.until',
        });
      }
    }
    const request = { ...before, extension };
    await updateRequest(db, request);
    const what = extension === null ? 'Took the extension off' : 'Recorded an extension of';
    note({ summary: `${what} the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    const law = await loadLaw(db);
    const state = stateOf(await getOrganization(db, request.custodianId), law);
    return { changeId, problem: clockOf(request, context.today(), law.clockRules, state).extensionProblem };
  },

  async 'requests.recordDenial'({ requestId, denial }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(request);
    if (denial !== null) assertDayOfWay(denial.receivedOn, { sentOn, today: context.today() }, 'denial.receivedOn');
    await updateRequest(db, { ...request, denial });
    const what = denial === null ? 'Took the denial off' : 'Recorded a denial of';
    note({ summary: `${what} the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    return { changeId };
  },

  async 'requests.updateFee'({ requestId, fee: changes }, { db, context, changeId, note }) {
    const before = await getRequest(db, requestId);
    const request = { ...before, fee: withFee(before.fee, changes, context.today()) };
    assertNoProblems(feeProblems(request.fee, context.today()), 'fee.');
    await updateRequest(db, request);
    note({
      summary: `Changed the fee of the request ${await nameOfRequest(db, request)}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId, warnings: feeWarnings(request, (await loadLaw(db)).clockRules) };
  },

  async 'requests.settleItems'({ requestId, items }, { db, context, changeId, note }) {
    const before = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(before);
    for (const [place, { outcome }] of items.entries()) {
      if (outcome !== null) assertNotLater(outcome.on, context.today(), `items.${place}.outcome.on`);
    }
    const request = settleItems(before, items);
    await updateRequest(db, request);
    const { name: custodianName } = await getOrganization(db, request.custodianId);
    await settleRecords(db, request.caseId, items, { custodianName, sentOn });
    note({
      summary: `Recorded what came of the request ${await nameOfRequest(db, request)}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId, openCount: openItems(request).length };
  },

  async 'requests.close'({ requestId, closedOn }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(request);
    assertDayOfWay(closedOn, { sentOn, today: context.today() }, 'closedOn');
    await updateRequest(db, { ...request, closedOn });
    note({ summary: `Closed the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    return { changeId };
  },
};

import { noValues } from '../../../src/domain/cases/case.ts';
import type { Step } from '../../../src/domain/cases/steps.ts';
import type { RecordKind } from '../../../src/domain/records/record-item.ts';
import { buildAuthorization } from '../authority/build-authorization.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest, contact, item, receivedOn, sentOn } from '../requests/build-request.ts';
import { day } from './build-case.ts';
import {
  buildMaterial,
  buildTalk,
  custodyEvent,
  guideFacts,
  opinion,
  questionList,
  silentRequest,
  today,
  wayThere,
} from './build-step-facts.ts';

type Set = NonNullable<Parameters<typeof guideFacts>[0]>;
type Row = readonly [code: string, when: string, is: boolean, set: Set];

export const consultOn = day('2026-11-28');
export const out = wayThere.slice(0, 2);
const report = buildItem('pathologyReport', 'checked', { id: 'old' as never });
const amended = buildItem('pathologyReport', 'checked', { id: 'new' as never, supersedesId: 'old' as never });
const incomplete = (kind: RecordKind, missing: string) =>
  buildItem(kind, 'incomplete', { state: { kind: 'incomplete', receivedOn: today, missing } });
const both = [buildItem('pathologyReport'), buildItem('imagingStudy')];
const atTheEnd = { currentStep: 'decision' } as const;

/** Each warning with facts that call for it and facts that do not (workflow.md section 4). */
const table: Readonly<Record<Exclude<Step, 'source' | 'consultation'>, ReadonlyArray<Row>>> = {
  reasons: [
    ['noAuthorization', 'none is signed or planned', true, {}],
    ['noAuthorization', 'one is planned and none signed', true, { case: { authorization: 'planned' } }],
    ['noAuthorization', 'one is signed', false, { case: { authorization: 'signed' } }],
    ['noAuthorization', 'one in the register is signed', false, { authorizations: [buildAuthorization()] }],
    [
      'noAuthorization',
      'it is revoked',
      true,
      { authorizations: [buildAuthorization({ revokedOn: day('2026-11-20') })] },
    ],
    ['deciderUnclear', 'it is not clear who decides', true, { case: { decisionMaker: 'unclear' } }],
    ['deciderUnclear', 'the client decides', false, { case: { decisionMaker: 'client' } }],
    ['deciderUnclear', 'nobody has asked yet', false, {}],
    ['deciderUnclear', 'nobody asked and the case has gone on', true, { case: { currentStep: 'timing' } }],
    ['fearsOffending', 'the client fears it', true, { case: { fearsOffending: true } }],
    ['fearsOffending', 'the client does not', false, {}],
  ],
  timing: [
    [
      'longWait',
      'it is 29 days and nobody confirmed',
      true,
      { case: { urgency: 'flexible', latestSafeStart: day('2026-11-30') } },
    ],
    ['longWait', 'it is 28 days', false, { case: { urgency: 'flexible', latestSafeStart: day('2026-11-29') } }],
    [
      'longWait',
      'a clinician confirmed it',
      false,
      { case: { urgency: 'flexible', latestSafeStart: day('2026-11-30'), urgencyConfirmedBy: 'Dr. Vega' } },
    ],
    ['urgentNotBooked', 'it is urgent without a consultation', true, { case: { urgency: 'urgent' } }],
    ['urgentNotBooked', 'a consultation is booked', false, { case: { urgency: 'urgent', consultOn } }],
    ['urgentNotBooked', 'it is not urgent', false, {}],
    [
      'resultAfterConsult',
      'a result is expected after it',
      true,
      { case: { consultOn, pendingTests: [{ test: 'NGS', expectedOn: day('2026-11-29') }] } },
    ],
    [
      'resultAfterConsult',
      'the result is expected on the day',
      false,
      { case: { consultOn, pendingTests: [{ test: 'NGS', expectedOn: consultOn }] } },
    ],
    [
      'haste',
      'treatment is planned two days on',
      true,
      { case: { firstOpinionOn: day('2026-11-20'), plannedTreatmentStart: day('2026-11-22') } },
    ],
    [
      'haste',
      'treatment is planned three days on',
      false,
      { case: { firstOpinionOn: day('2026-11-20'), plannedTreatmentStart: day('2026-11-23') } },
    ],
    [
      'haste',
      'it is urgent',
      false,
      { case: { urgency: 'urgent', firstOpinionOn: day('2026-11-20'), plannedTreatmentStart: day('2026-11-22') } },
    ],
    ['surgeryFirst', 'an operation is in question', true, { case: { situationTags: ['SURG'] } }],
    ['surgeryFirst', 'no operation is', false, { case: { situationTags: ['SYS'] } }],
    ['surgeryFirst', 'treatment has begun', false, { case: { situationTags: ['SURG'], phase: 'inTreatment' } }],
    [
      'surgeryFirst',
      'its day is over',
      false,
      { case: { situationTags: ['SURG'], plannedTreatmentStart: day('2026-11-20') } },
    ],
  ],
  records: [
    ['generalTalk', 'there is no imaging', true, { case: { consultOn }, records: [buildItem('pathologyReport')] }],
    ['generalTalk', 'both are here', false, { case: { consultOn }, records: both }],
    [
      'generalTalk',
      'imaging is not needed',
      false,
      { case: { consultOn }, records: [buildItem('pathologyReport'), buildItem('imagingStudy', 'notNeeded')] },
    ],
    ['generalTalk', 'no consultation is set', false, {}],
    [
      'unanswered',
      'seven days are over',
      true,
      { requests: [silentRequest({ request: buildRequest({ receipt: null, sent: sentOn('2026-11-14') }) })] },
    ],
    [
      'unanswered',
      'six days are over',
      false,
      { requests: [silentRequest({ request: buildRequest({ receipt: null, sent: sentOn('2026-11-15') }) })] },
    ],
    [
      'unanswered',
      'receipt is only assumed',
      true,
      { requests: [silentRequest({ request: buildRequest({ receipt: receivedOn('2026-11-07', 'assumed') }) })] },
    ],
    ['unanswered', 'receipt is confirmed', false, { requests: [silentRequest({ request: buildRequest() })] }],
    [
      'unanswered',
      'somebody was reached',
      false,
      { requests: [silentRequest({ contacts: [contact('2026-11-10', { outcome: 'inProgress' })] })] },
    ],
    [
      'unanswered',
      'part has come',
      false,
      { requests: [silentRequest({ request: buildRequest({ receipt: null, items: [item('a', 'arrived')] }) })] },
    ],
    ['unanswered', 'it is closed', false, { requests: [silentRequest({ clock: { dueOn: null, status: 'closed' } })] }],
    [
      'dueAfterConsult',
      'it is due the day after',
      true,
      { case: { consultOn }, requests: [silentRequest({ clock: { dueOn: day('2026-11-29'), status: 'confirmed' } })] },
    ],
    [
      'dueAfterConsult',
      'it is due on the day',
      false,
      { case: { consultOn }, requests: [silentRequest({ clock: { dueOn: consultOn, status: 'confirmed' } })] },
    ],
    [
      'addendumToFollow',
      'one is to follow',
      true,
      {
        records: [
          buildItem('pathologyReport', 'incomplete', {
            state: { kind: 'incomplete', receivedOn: today, missing: 'Addendum to follow' },
          }),
        ],
      },
    ],
    ['addendumToFollow', 'a page is missing', false, { records: [buildItem('pathologyReport', 'incomplete')] }],
    [
      'addendumToFollow',
      'the note of a checked report says so',
      true,
      { records: [buildItem('pathologyReport', 'checked', { note: 'Says “addendum to follow” on page 2' })] },
    ],
    [
      'addendumToFollow',
      'the note says that it is in',
      false,
      { records: [buildItem('pathologyReport', 'checked', { note: 'With the addendum of November 3' })] },
    ],
    [
      'addendumToFollow',
      'the amended report is here',
      false,
      { records: [{ ...report, note: 'Addendum pending' }, amended] },
    ],
    [
      'blockExhausted',
      'no tissue is left',
      true,
      { records: [buildItem('tissueBlock', 'needed', { tissueLeft: 'exhausted' })] },
    ],
    [
      'blockExhausted',
      'little is left',
      false,
      { records: [buildItem('tissueBlock', 'needed', { tissueLeft: 'limited' })] },
    ],
    [
      'mayDiscard',
      'the retention ends',
      true,
      {
        tissueWarnings: [
          { recordItemId: 'record-a' as never, level: 'alert', text: 'Kept until December', until: day('2026-12-01') },
        ],
      },
    ],
    ['mayDiscard', 'nothing is at risk', false, { records: [buildItem('tissueBlock')] }],
    [
      'discUnreadable',
      'a disc is damaged',
      true,
      { materials: [buildMaterial({ kind: 'disc' })], custodyEvents: [...out, custodyEvent('damaged', '2026-11-09')] },
    ],
    [
      'discUnreadable',
      'images came that do not open',
      true,
      { records: [incomplete('imagingStudy', 'The disc could not be read here')] },
    ],
    ['discUnreadable', 'a series is missing', false, { records: [incomplete('imagingStudy', 'Series 3 is missing')] }],
    [
      'discUnreadable',
      'slides are damaged',
      false,
      { materials: [buildMaterial()], custodyEvents: [...out, custodyEvent('damaged', '2026-11-09')] },
    ],
    [
      'discUnreadable',
      'the disc is whole',
      false,
      { materials: [buildMaterial({ kind: 'disc' })], custodyEvents: out },
    ],
    [
      'wrongPatient',
      'a report is noted as somebody else’s',
      true,
      { records: [incomplete('labResults', 'Wrong patient: another birth date')] },
    ],
    [
      'wrongPatient',
      'the note of one that is here says so',
      true,
      { records: [buildItem('clinicNote', 'received', { note: 'Page 3 is another patient’s' })] },
    ],
    ['wrongPatient', 'a page is missing', false, { records: [incomplete('labResults', 'Page 2')] }],
    [
      'wrongPatient',
      'somebody else is spoken of',
      false,
      { records: [buildItem('clinicNote', 'received', { note: 'Ask another person at the desk' })] },
    ],
    [
      'wrongPatient',
      'the right one was asked for again',
      false,
      { records: [buildItem('labResults', 'requested', { note: 'Wrong patient first' })] },
    ],
    [
      'loanOverdue',
      'it was due yesterday',
      true,
      { materials: [buildMaterial({ loanDueOn: day('2026-11-20') })], custodyEvents: out },
    ],
    ['loanOverdue', 'it is due today', false, { materials: [buildMaterial({ loanDueOn: today })], custodyEvents: out }],
  ],
  questions: [
    ['tooMany', 'there are sixteen', true, { questions: questionList(16) }],
    ['tooMany', 'there are fifteen', false, { questions: questionList(15) }],
    ['onlyGeneral', 'none is specific', true, { questions: questionList(3, { text: 'What should I do?' }) }],
    [
      'onlyGeneral',
      'one is specific',
      false,
      { questions: [...questionList(2, { text: 'What should I do?' }), ...questionList(1)] },
    ],
    ['onlyGeneral', 'there is none', false, {}],
    ['noValues', 'nothing of value is noted', true, { questions: questionList(1) }],
    [
      'noValues',
      'it is noted',
      false,
      { questions: questionList(1), case: { values: { ...noValues, work: 'Plays the violin' } } },
    ],
    [
      'asksAdvocate',
      'it is for the advocate',
      true,
      { questions: questionList(1, { text: 'What do you as my advocate think?', askedOf: 'My advocate' }) },
    ],
    ['asksAdvocate', 'it is for the doctor', false, { questions: questionList(1, { askedOf: 'Dr. Vega' }) }],
  ],
  evaluation: [
    ['budgetLeft', 'the case stands there and has a window', true, { case: { currentStep: 'evaluation' } }],
    ['budgetLeft', 'the case stands elsewhere', false, {}],
    ['budgetLeft', 'nothing gives a date', false, { case: { currentStep: 'evaluation', urgency: 'flexible' } }],
    ['budgetLeft', 'it is decided', false, { case: { currentStep: 'evaluation', ticks: ['decisionRecorded'] } }],
    [
      'differentData',
      'the opinions rest on different records',
      true,
      { comparison: { opinionIds: [], rows: [], differentBasis: true } },
    ],
    [
      'differentData',
      'they rest on the same',
      false,
      { comparison: { opinionIds: [], rows: [], differentBasis: false } },
    ],
    [
      'amendedPathology',
      'one rests on the older report',
      true,
      { records: [report, amended], opinions: [opinion('Uno', { basedOn: [report.id] })] },
    ],
    [
      'amendedPathology',
      'it has the newer too',
      false,
      { records: [report, amended], opinions: [opinion('Uno', { basedOn: [report.id, amended.id] })] },
    ],
    [
      'amendedPathology',
      'nothing was amended',
      false,
      { records: [report], opinions: [opinion('Uno', { basedOn: [report.id] })] },
    ],
  ],
  oncologist: [
    ['discouraged', 'a talk was discouraging', true, { talks: [buildTalk({ isDiscouraging: true })] }],
    ['discouraged', 'none was', false, { talks: [buildTalk()] }],
    [
      'noSideEffectOwner',
      'nobody takes the calls',
      true,
      { case: { sharedCare: { ...guideFacts().case.sharedCare, model: 'sharedCare' } } },
    ],
    [
      'noSideEffectOwner',
      'somebody does',
      false,
      { case: { sharedCare: { ...guideFacts().case.sharedCare, model: 'sharedCare', sideEffectCalls: 'The nurse' } } },
    ],
    ['noSideEffectOwner', 'nothing is agreed yet', false, {}],
    ['noSideEffectOwner', 'the teams are told and nobody is named', true, { case: { currentStep: 'oncologist' } }],
  ],
  decision: [
    ['withoutAuthority', 'it is not clear who decides', true, { case: { ...atTheEnd, decisionMaker: 'unclear' } }],
    ['withoutAuthority', 'nobody asked who decides', true, { case: atTheEnd }],
    ['withoutAuthority', 'the client decides', false, { case: { ...atTheEnd, decisionMaker: 'client' } }],
    ['authorizationOpen', 'one runs on', true, { case: { status: 'closed' }, authorizations: [buildAuthorization()] }],
    [
      'authorizationOpen',
      'it is revoked',
      false,
      { case: { status: 'closed' }, authorizations: [buildAuthorization({ revokedOn: day('2026-11-20') })] },
    ],
    ['authorizationOpen', 'the case is not at its end', false, { authorizations: [buildAuthorization()] }],
    ['loanOut', 'slides are out', true, { case: atTheEnd, materials: [buildMaterial()], custodyEvents: out }],
    ['loanOut', 'slides are back', false, { case: atTheEnd, materials: [buildMaterial()], custodyEvents: wayThere }],
    ['noFollowUp', 'no day is set', true, { case: { ...atTheEnd, nextAction: { what: 'First scan', dueOn: null } } }],
    [
      'noFollowUp',
      'a day is set',
      false,
      { case: { ...atTheEnd, nextAction: { what: 'First scan', dueOn: consultOn } } },
    ],
  ],
};
/** A step, a warning of it, when, whether it is given then, and the facts. */
export const warningRows = Object.entries(table).flatMap(([step, list]) =>
  list.map((row) => [step as Step, ...row] as const),
);

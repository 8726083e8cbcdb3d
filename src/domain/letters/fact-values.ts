import type { Authorization } from '../authority/authorization.ts';
import { statusOf } from '../authority/authorization-status.ts';
import { sayMoney } from '../requests/fee.ts';
import { unbroken } from '../shared/blocks.ts';
import { type Day, daysBetween } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { addressInLine, letterAddress } from './address-lines.ts';
import {
  authorizationContent,
  authorizationDisclosers,
  authorizationExpiry,
  authorizationRecipients,
} from './authorization-words.ts';
import type { FactName, LetterFacts, YesNoFact } from './letter-facts.ts';
import { isTissue, itemName, type ScopeKind, scopeItems } from './letter-items.ts';
import { type LetterWords, writtenDate } from './letter-words.ts';

/** A fact in words: one text, several that a list may show one by one, or null while nobody has said it. */
export type FactValue = string | ReadonlyArray<string> | null;

type Say = (facts: LetterFacts, words: LetterWords) => FactValue;

const on =
  (dayOf: (facts: LetterFacts) => Day | null | undefined): Say =>
  (facts, { common }) => {
    const day = dayOf(facts);
    return day === null || day === undefined ? null : writtenDate(day, common);
  };
const money =
  (centsOf: (facts: LetterFacts) => number | null | undefined): Say =>
  (facts) => {
    const cents = centsOf(facts);
    return cents === null || cents === undefined ? null : sayMoney(cents);
  };
const items =
  (which: ScopeKind): Say =>
  (facts, { common }) =>
    scopeItems(facts, which).flatMap(({ record }) => (record === null ? [] : (itemName(record, common) ?? [])));

const sayFact: Readonly<Record<FactName, Say>> = {
  patient: ({ client }) => client.legalName,
  patientBorn: on(({ client }) => client.dateOfBirth),
  patientAddress: ({ client, practice }) => {
    const address = letterAddress(client.addresses);
    return address === null ? null : addressInLine(address, practice.address?.country ?? null);
  },
  patientPhone: ({ client }) => phone(client.phones[0]?.number),
  patientEmail: ({ client }) => client.email,
  otherNames: ({ client }) => client.otherNames,
  mrn: ({ client, recipient, requestCustodian }) => {
    const id = recipient.organization?.id ?? requestCustodian?.id;
    return client.medicalRecordNumbers.find(({ organizationId }) => organizationId === id)?.mrn ?? null;
  },
  signer: (facts) => signerName(facts),
  representativeName: ({ client }) => client.representative?.name ?? null,
  relationship: ({ client }) => client.representative?.relationship ?? null,
  authority: ({ client }, { common }) =>
    client.representative === null ? null : (common.authorityTypes[client.representative.authorityType] ?? null),
  my: (facts, { common }) => common.pronouns[speaksAsPatient(facts) ? 'client' : 'other'].my,
  me: (facts, { common }) => common.pronouns[speaksAsPatient(facts) ? 'client' : 'other'].me,
  practice: ({ practice }) => practice.name,
  practiceAddress: ({ practice }) =>
    practice.address === null ? null : addressInLine(practice.address, practice.address.country),
  practicePhone: ({ practice }) => phone(practice.phone),
  practiceFax: ({ practice }) => phone(practice.fax),
  practiceEmail: ({ practice }) => practice.email,
  advocate: ({ advocate }) => withCredential(advocate),
  advocateName: ({ advocate }) => advocate.name,
  credential: ({ advocate }) => advocate.credential,
  custodian: ({ recipient, requestCustodian }) => recipient.organization?.name ?? requestCustodian?.name ?? null,
  department: ({ recipient: { organization, departmentId } }) =>
    organization?.departments.find(({ id }) => id === departmentId)?.name ?? null,
  clinician: ({ clinician, recipient }, { common }) => greetedAs(recipient.clinician ?? clinician, common),
  clinicianSpecialty: ({ clinician, recipient }) => (recipient.clinician ?? clinician)?.specialty ?? null,
  recipient: ({ recipient }) => withCredential(recipient.clinician) ?? recipient.organization?.name ?? null,
  cancer: ({ theCase }) => theCase.cancer,
  oncologist: ({ theCase }) => theCase.primaryOncologist,
  plannedStart: on(({ theCase }) => theCase.plannedTreatmentStart),
  latestSafeStart: on(({ theCase }) => theCase.latestSafeStart),
  consultOn: on(({ theCase }) => theCase.consultOn),
  decisionBy: on(({ decisionBy }) => decisionBy),
  secondClinician: ({ secondOpinion }) => secondOpinion?.clinician ?? null,
  secondInstitution: ({ secondOpinion }) => secondOpinion?.institution ?? null,
  secondGivenOn: on(({ secondOpinion }) => secondOpinion?.givenOn),
  agreements: ({ agreements }) => agreements,
  differences: ({ differences }) => differences,
  reference: ({ draft }) => draft.reference,
  requestReference: ({ request }) => request?.reference ?? null,
  requestedOn: on(({ request }) => request?.sent?.sentOn),
  sentHow: ({ request }, { common }) => (request?.sent ? (common.sentHow[request.sent.channel] ?? null) : null),
  receivedOn: on(({ request, clock }) => clock?.receivedOn ?? request?.receipt?.receivedOn),
  receiptProof: sayReceipt,
  // The law's own day: a letter that cites it may not name an earlier one.
  dueOn: on(({ clock }) => clock?.federalDueOn ?? clock?.dueOn),
  extendedUntil: on(({ clock, request }) => clock?.extendedDueOn ?? request?.extension?.until),
  extensionReceivedOn: on(({ request }) => request?.extension?.receivedOn),
  // In a letter about a request that is out, a day that has passed helps nobody.
  neededBy: on(({ request, today }) =>
    request?.sent && request.neededBy !== null && request.neededBy < today ? null : request?.neededBy,
  ),
  daysOverdue: ({ clock, today }) => {
    const dueOn = clock?.extendedDueOn ?? clock?.federalDueOn ?? null;
    return dueOn === null || dueOn >= today ? null : String(daysBetween(dueOn, today));
  },
  itemsAsked: items('asked'),
  itemsOpen: items('open'),
  itemsArrived: items('arrived'),
  feeQuoted: money(({ request }) => request?.fee.quotedCents),
  feeInvoiced: money(({ request }) => request?.fee.invoicedCents),
  invoiceNumber: ({ request }) => request?.fee.invoiceNumber ?? null,
  invoicedOn: on(({ request }) => request?.fee.invoicedOn),
  deniedOn: on(({ request }) => request?.denial?.receivedOn),
  denialBasis: ({ request }) => request?.denial?.basis ?? null,
  complaintBy: on(({ clock }) => clock?.complaintBy),
  requestCustodian: ({ requestCustodian }) => requestCustodian?.name ?? null,
  authorizationSignedOn: on(({ authorization }) => authorization?.signedOn),
  authorizationDisclosers: (facts, { common }) => authorizationDisclosers(facts, common),
  authorizationRecipients: (facts) => authorizationRecipients(facts),
  authorizationPurpose: ({ authorization }) => authorization?.purpose ?? null,
  authorizationContent: ({ authorization }, { common }) =>
    authorization === null ? null : authorizationContent(authorization, common),
  authorizationExpiry: ({ authorization }, { common }) =>
    authorization === null ? null : authorizationExpiry(authorization, common),
  material: ({ material }, { common }) =>
    material === null ? null : `${common.materialKinds[material.kind] ?? material.kind} ${material.label}`.trim(),
  materialAccession: ({ material }) => material?.accessionNumber ?? null,
  materialCount: ({ material }) => (material?.count == null ? null : String(material.count)),
  materialOwner: ({ materialOwner }) => materialOwner?.name ?? null,
  loanDueOn: on(({ custody, material }) => custody?.loanDueOn ?? material?.loanDueOn),
  carrier: ({ carrier }) => carrier,
  tracking: ({ custody }) => custody?.tracking ?? null,
  answerDays: (_, { law }) => String(law.clockRules.answerDays),
  extensionDays: (_, { law }) => String(law.clockRules.extensionDays),
  flatFee: (_, { law }) => sayMoney(law.flatFeeCents),
  complaintDays: (_, { law }) => String(law.clockRules.complaintDays),
  templateVersion: (_, { template }) => template.templateVersion,
  lawAsOf: (_, { template }) => template.lawAsOf,
  today: on(({ draft }) => draft.letterDate),
};

/** A fact in the words of the letter's language; null while nobody has said it, as are texts and lists that are empty. */
export function factValue(name: FactName, facts: LetterFacts, words: LetterWords): FactValue {
  const value = sayFact[name](facts, words);
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return value === null || value.length === 0 ? null : value;
}

/** A fact that is yes or no, on the day of `facts.today`. */
export function yesNoFact(name: YesNoFact, facts: LetterFacts): boolean {
  return yesNo[name](facts);
}

const yesNo: Readonly<Record<YesNoFact, (facts: LetterFacts) => boolean>> = {
  hasRepresentative: ({ client }) => client.representative !== null,
  hasIdScan: ({ hasIdScan }) => hasIdScan,
  hasAuthorityPaper: ({ hasAuthorityPaper }) => hasAuthorityPaper,
  hasValidAuthorization: ({ authorization, today }) => authorization !== null && isRelied(authorization, today),
  isReceiptAssumed: ({ clock }) => clock?.assumed ?? false,
  isExtended: ({ clock }) => (clock?.extendedDueOn ?? null) !== null,
  isExtensionOver: ({ clock, today }) => clock?.extendedDueOn != null && clock.extendedDueOn < today,
  hasArrivals: (facts) => scopeItems(facts, 'arrived').length > 0,
  hasDenial: ({ request }) => (request?.denial ?? null) !== null,
  isDeniedWhole: ({ request }) => request?.denial?.scope === 'all',
  hasImages: (facts) => scopeItems(facts, 'asked').some(({ record }) => record?.kind === 'imagingStudy'),
  hasTissue: (facts) => scopeItems(facts, 'asked').some(({ record }) => record !== null && isTissue(record)),
  isElectronic: ({ request }) => request !== null && ['portal', 'email', 'disc'].includes(request.delivery),
  isUrgent: ({ theCase }) => theCase.urgency === 'emergency' || theCase.urgency === 'urgent',
};

function isRelied(authorization: Authorization, today: Day): boolean {
  const status = statusOf(authorization, today);
  return status === 'valid' || status === 'expiring';
}

/** Who signs: the representative when there is one, else the client; the advocate; or the clinician. */
function signerName({ draft, client, advocate, clinician }: LetterFacts): string | null {
  switch (draft.signer) {
    case 'client':
      return client.representative?.name ?? client.legalName;
    case 'advocate':
      return advocate.name;
    case 'clinician':
      return clinician?.name ?? null;
  }
}

/** "Ada Advocate, BCPA"; a doctor's degree is not said twice: "Dr. Anna Muster" stays as it is. */
export function withCredential(
  person: { readonly name: string; readonly credential: string | null } | null,
): string | null {
  if (person === null) return null;
  const isSaid = isTitled(person.name) && isDoctorate(person.credential);
  return [person.name, isSaid ? '' : (person.credential ?? '')].filter((part) => part.trim() !== '').join(', ');
}

/** "Dr. Anna Muster" for whoever holds a doctor's degree; the name alone for everybody else. */
function greetedAs(
  person: { readonly name: string; readonly credential: string | null } | null,
  common: LetterWords['common'],
): string | null {
  if (person === null || isTitled(person.name) || !isDoctorate(person.credential)) return person?.name ?? null;
  return putIn(common.doctor, { name: person.name });
}

const isTitled = (name: string) => /^(?:Drs?|Dra|Prof|Professor|Doctor)\b/i.test(name.trim());
const isDoctorate = (credential: string | null) =>
  /^(?:MD|M\.D\.|DO|D\.O\.|MBBS|MBChB|PhD|Ph\.D\.|DDS|DMD|PharmD|PsyD|DNP)(?![A-Za-z])/.test((credential ?? '').trim());

/** True when the patient is the one who speaks: "my records". */
function speaksAsPatient({ draft, client }: LetterFacts): boolean {
  return draft.signer === 'client' && client.representative === null;
}

function sayReceipt({ request }: LetterFacts, { common }: LetterWords): string | null {
  if (!request?.receipt) return null;
  const { basis, confirmedWith } = request.receipt;
  const tracking = request.sent?.tracking ?? null;
  return [common.receiptBases[basis] ?? basis, confirmedWith, tracking]
    .filter((part) => part !== null && part.trim() !== '')
    .join(', ');
}

function phone(number: string | null | undefined): string | null {
  return number === null || number === undefined ? null : unbroken(number);
}

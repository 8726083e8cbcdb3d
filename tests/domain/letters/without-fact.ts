import type { FactName, LetterFacts } from '../../../src/domain/letters/letter-facts.ts';
import type { RequestClock } from '../../../src/domain/requests/clock.ts';
import type { Request } from '../../../src/domain/requests/request.ts';

type Change = (facts: LetterFacts) => LetterFacts;

const client =
  (change: Partial<LetterFacts['client']>): Change =>
  (facts) => ({ ...facts, client: { ...facts.client, ...change } });
const practice =
  (change: Partial<LetterFacts['practice']>): Change =>
  (facts) => ({ ...facts, practice: { ...facts.practice, ...change } });
const theCase =
  (change: Partial<LetterFacts['theCase']>): Change =>
  (facts) => ({ ...facts, theCase: { ...facts.theCase, ...change } });
const request =
  (change: (request: Request) => Partial<Request>): Change =>
  (facts) =>
    facts.request === null ? facts : { ...facts, request: { ...facts.request, ...change(facts.request) } };
const clock =
  (change: Partial<RequestClock>): Change =>
  (facts) => ({ ...facts, clock: facts.clock === null ? null : { ...facts.clock, ...change } });
const representative =
  (change: Partial<NonNullable<LetterFacts['client']['representative']>>): Change =>
  (facts) =>
    facts.client.representative === null
      ? facts
      : client({ representative: { ...facts.client.representative, ...change } })(facts);
const authorization =
  (change: Partial<NonNullable<LetterFacts['authorization']>>): Change =>
  (facts) => ({
    ...facts,
    authorization: facts.authorization === null ? null : { ...facts.authorization, ...change },
  });
const material =
  (change: Partial<NonNullable<LetterFacts['material']>>): Change =>
  (facts) => ({ ...facts, material: facts.material === null ? null : { ...facts.material, ...change } });
const withoutRequest: Change = (facts) => ({ ...facts, request: null, clock: null, contacts: [] });

/** How to take one fact away; null for a fact that is always there: a date, the law, a pronoun. */
export const withoutFact: Readonly<Record<FactName, Change | null>> = {
  patient: client({ legalName: ' ' }),
  patientBorn: client({ dateOfBirth: null }),
  patientAddress: client({ addresses: [] }),
  patientPhone: client({ phones: [] }),
  patientEmail: client({ email: null }),
  otherNames: client({ otherNames: [] }),
  mrn: client({ medicalRecordNumbers: [] }),
  signer: null,
  representativeName: representative({ name: '' }),
  relationship: representative({ relationship: '' }),
  authority: null,
  my: null,
  me: null,
  practice: practice({ name: '' }),
  practiceAddress: practice({ address: null }),
  practicePhone: practice({ phone: null }),
  practiceFax: practice({ fax: null }),
  practiceEmail: practice({ email: null }),
  advocate: (facts) => ({ ...facts, advocate: { name: '', credential: null } }),
  advocateName: (facts) => ({ ...facts, advocate: { ...facts.advocate, name: '' } }),
  credential: (facts) => ({ ...facts, advocate: { ...facts.advocate, credential: null } }),
  custodian: (facts) => ({
    ...facts,
    recipient: { ...facts.recipient, organization: null },
    requestCustodian: null,
  }),
  department: (facts) => ({ ...facts, recipient: { ...facts.recipient, departmentId: null } }),
  clinician: (facts) => ({ ...facts, clinician: null, recipient: { ...facts.recipient, clinician: null } }),
  clinicianSpecialty: (facts) => ({
    ...facts,
    clinician: facts.clinician === null ? null : { ...facts.clinician, specialty: null },
    recipient: {
      ...facts.recipient,
      clinician: facts.recipient.clinician === null ? null : { ...facts.recipient.clinician, specialty: null },
    },
  }),
  recipient: (facts) => ({ ...facts, recipient: { organization: null, departmentId: null, clinician: null } }),
  cancer: theCase({ cancer: '' }),
  oncologist: theCase({ primaryOncologist: null }),
  plannedStart: theCase({ plannedTreatmentStart: null }),
  latestSafeStart: theCase({ latestSafeStart: null }),
  consultOn: theCase({ consultOn: null }),
  decisionBy: (facts) => ({ ...facts, decisionBy: null }),
  secondClinician: (facts) => ({ ...facts, secondOpinion: null }),
  secondInstitution: (facts) => ({
    ...facts,
    secondOpinion: facts.secondOpinion === null ? null : { ...facts.secondOpinion, institution: null },
  }),
  secondGivenOn: (facts) => ({
    ...facts,
    secondOpinion: facts.secondOpinion === null ? null : { ...facts.secondOpinion, givenOn: null },
  }),
  agreements: (facts) => ({ ...facts, agreements: [] }),
  differences: (facts) => ({ ...facts, differences: [] }),
  reference: (facts) => ({ ...facts, draft: { ...facts.draft, reference: '' } }),
  requestReference: withoutRequest,
  requestedOn: request(() => ({ sent: null })),
  sentHow: request(() => ({ sent: null })),
  receivedOn: (facts) => clock({ receivedOn: null })(request(() => ({ receipt: null }))(facts)),
  receiptProof: request(() => ({ receipt: null })),
  dueOn: clock({ dueOn: null, federalDueOn: null }),
  extendedUntil: (facts) => clock({ extendedDueOn: null })(request(() => ({ extension: null }))(facts)),
  extensionReceivedOn: request(() => ({ extension: null })),
  neededBy: request(() => ({ neededBy: null })),
  daysOverdue: clock({ federalDueOn: null, extendedDueOn: null }),
  itemsAsked: request(() => ({ items: [] })),
  itemsOpen: request(({ items }) => ({ items: items.filter(({ outcome }) => outcome !== null) })),
  itemsArrived: request(({ items }) => ({ items: items.filter(({ outcome }) => outcome === null) })),
  feeQuoted: request(({ fee }) => ({ fee: { ...fee, quotedCents: null } })),
  feeInvoiced: request(({ fee }) => ({ fee: { ...fee, invoicedCents: null } })),
  invoiceNumber: request(({ fee }) => ({ fee: { ...fee, invoiceNumber: null } })),
  invoicedOn: request(({ fee }) => ({ fee: { ...fee, invoicedOn: null } })),
  deniedOn: request(() => ({ denial: null })),
  denialBasis: request(() => ({ denial: null })),
  complaintBy: clock({ complaintBy: null }),
  requestCustodian: (facts) => ({ ...facts, requestCustodian: null }),
  authorizationSignedOn: authorization({ signedOn: null }),
  authorizationDisclosers: (facts) => ({
    ...authorization({ custodianId: null, disclosers: null })(facts),
    authorizationCustodian: null,
  }),
  authorizationRecipients: authorization({ advocateReceives: false, otherRecipients: null }),
  authorizationPurpose: authorization({ purpose: '' }),
  authorizationContent: authorization({ recordKinds: [], description: null }),
  authorizationExpiry: authorization({ expiresOn: null, expiresEvent: null }),
  material: (facts) => ({ ...facts, material: null }),
  materialAccession: material({ accessionNumber: null }),
  materialCount: material({ count: null }),
  materialOwner: (facts) => ({ ...facts, materialOwner: null }),
  loanDueOn: (facts) => ({
    ...material({ loanDueOn: null })(facts),
    custody: facts.custody === null ? null : { ...facts.custody, loanDueOn: null },
  }),
  carrier: (facts) => ({ ...facts, carrier: null }),
  tracking: (facts) => ({ ...facts, custody: facts.custody === null ? null : { ...facts.custody, tracking: null } }),
  answerDays: null,
  extensionDays: null,
  flatFee: null,
  complaintDays: null,
  templateVersion: null,
  lawAsOf: null,
  today: null,
};

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  authorizationStates,
  caseStatuses,
  closeReasons,
  reasonCodes,
  triggerCodes,
  urgencies,
} from '../../../src/domain/cases/case.ts';
import {
  authorizationLabel,
  caseStatusLabel,
  reasonLabel,
  stepStatusLabel,
  triggerLabel,
  urgencyLabel,
  urgencyMeaning,
} from '../../../src/domain/cases/labels.ts';
import { stepStatuses } from '../../../src/domain/cases/steps.ts';
import { addressKinds, authorityTypes, phoneKinds } from '../../../src/domain/clients/client.ts';
import {
  addressKindLabel,
  authorityTypeLabel,
  languageLabel,
  offeredLanguages,
  phoneKindLabel,
} from '../../../src/domain/clients/labels.ts';
import { centerModes, designations } from '../../../src/domain/directory/center.ts';
import {
  accreditationLabel,
  centerModeLabel,
  channelLabel,
  departmentKindLabel,
  designationLabel,
  designationMeaning,
  organizationKindLabel,
} from '../../../src/domain/directory/labels.ts';
import {
  accreditations,
  channels,
  departmentKinds,
  organizationKinds,
} from '../../../src/domain/directory/organization.ts';
import { letterKinds } from '../../../src/domain/letters/letter.ts';
import {
  packetTierLabel,
  packetTierUse,
  recordItemName,
  recordStateLabel,
  recordStateMeaning,
  tissueLeftLabel,
} from '../../../src/domain/records/labels.ts';
import {
  packetTiers,
  recordKinds,
  recordStateKinds,
  tissueLeftKinds,
} from '../../../src/domain/records/record-item.ts';
import { followUpActions } from '../../../src/domain/requests/cadence.ts';
import { dueBases, requestStatuses } from '../../../src/domain/requests/clock.ts';
import { contactOutcomes } from '../../../src/domain/requests/contact.ts';
import {
  contactDirectionLabel,
  contactOutcomeLabel,
  deliveryLabel,
  dueBasisLabel,
  followUpActionLabel,
  idMethodLabel,
  letterKindLabel,
  receiptBasisLabel,
  requestItemOutcomeLabel,
  requestStatusLabel,
  routeLabel,
} from '../../../src/domain/requests/labels.ts';
import {
  deliveries,
  idMethods,
  receiptBases,
  requestItemOutcomes,
  routes,
} from '../../../src/domain/requests/request.ts';
import { consultationSchemas } from '../consultations/consultation-schemas.ts';
import { timingSchemas } from '../timing/timing-schemas.ts';
import { guideSchemas } from './guide-schemas.ts';
import { byCode, dated, labelled, thingsSchemas, words } from './things-schemas.ts';
import { workSchemas } from './work-schemas.ts';

const contactDirections = ['out', 'in'] as const;

const folder = new URL('../../../resources/reference/', import.meta.url);
const files = readdirSync(folder);
const readReference = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const kindFacts = z.strictObject({
  label: words,
  shortLabel: words.max(12),
  tier: z.enum(packetTiers).nullable(),
  onlyWhenListed: z.boolean(),
  heldBy: words,
  custodianDepartment: z.enum(departmentKinds).nullable(),
  travels: words,
  watch: words,
  isPhysical: z.boolean(),
  isImageSet: z.boolean(),
  pairsWith: z.enum(recordKinds).nullable(),
});

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...thingsSchemas,
  ...workSchemas,
  ...timingSchemas,
  ...consultationSchemas,
  ...guideSchemas,
  'case-words.json': z.strictObject({
    ...dated,
    urgencies: labelled(urgencies),
    urgencyMeanings: labelled(urgencies),
    caseStatuses: labelled(caseStatuses),
    stepStatuses: labelled(stepStatuses),
    authorizationStates: labelled(authorizationStates),
    closeReasons: labelled(closeReasons),
  }),
  'triggers.json': z.strictObject({ ...dated, labels: labelled(triggerCodes) }),
  'reasons.json': z.strictObject({ ...dated, labels: labelled(reasonCodes) }),
  'client-words.json': z.strictObject({
    ...dated,
    addressKinds: labelled(addressKinds),
    phoneKinds: labelled(phoneKinds),
    authorityTypes: labelled(authorityTypes),
  }),
  'us-states.json': z.strictObject({ ...dated, names: z.record(z.string().regex(/^[A-Z]{2}$/), words) }),
  'languages.json': z.strictObject({ ...dated, names: z.record(z.string().regex(/^[a-z]{2,3}$/), words) }),
  'directory-words.json': z.strictObject({
    ...dated,
    channels: labelled(channels),
    organizationKinds: labelled(organizationKinds),
    departmentKinds: labelled(departmentKinds),
    accreditations: labelled(accreditations),
    centerKinds: labelled(['center', 'remoteProgram', 'pathologyService']),
    centerModes: labelled(centerModes),
    designations: labelled(designations),
    designationMeanings: labelled(designations),
  }),
  'request-words.json': z.strictObject({
    ...dated,
    letterKinds: labelled(letterKinds),
    routes: labelled(routes),
    deliveries: labelled(deliveries),
    idMethods: labelled(idMethods),
    receiptBases: labelled(receiptBases),
    requestStatuses: labelled(requestStatuses),
    dueBases: labelled(dueBases),
    itemOutcomes: labelled(requestItemOutcomes),
    contactOutcomes: labelled(contactOutcomes),
    contactDirections: labelled(contactDirections),
    followUpActions: labelled(followUpActions),
  }),
  'record-states.json': z.strictObject({
    ...dated,
    labels: labelled(recordStateKinds),
    meanings: labelled(recordStateKinds),
    tissueLeft: labelled(tissueLeftKinds),
  }),
  'record-kinds.json': z.strictObject({
    ...dated,
    packetOrder: z.array(z.enum(recordKinds)),
    kinds: z.strictObject(byCode(recordKinds, kindFacts)),
  }),
  'packet-tiers.json': z.strictObject({
    ...dated,
    tiers: z.strictObject(byCode(packetTiers, z.strictObject({ label: words, use: words, note: words.nullable() }))),
  }),
};

describe('each reference file', () => {
  it.each(files)('%s is dated, sourced and holds every code of its vocabulary and no other', (file) => {
    const result = schemas[file]?.safeParse(readReference(file));

    expect(result?.error?.issues ?? []).toEqual([]);
    expect(result?.success).toBe(true);
  });

  it.each(files)('%s uses no word that must not be shown as ours', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8').toLowerCase();

    expect(text).not.toMatch(/recommended|\bbest\b|correct opinion|\berror\b|winner|cure rate|guarantee|you should|!/);
  });

  it('is checked by a schema that has its file', () => {
    expect(Object.keys(schemas).toSorted()).toEqual(files.toSorted());
  });
});

/** Every label of a vocabulary, which must all be there and all differ. */
function labelsOf<Code>(codes: ReadonlyArray<Code>, label: (code: Code) => string): string[] {
  return codes.map(label);
}

describe('the labels', () => {
  it.each([
    ['urgencies', labelsOf(urgencies, urgencyLabel)],
    ['meanings of urgencies', labelsOf(urgencies, urgencyMeaning)],
    ['case statuses', labelsOf(caseStatuses, caseStatusLabel)],
    ['step statuses', labelsOf(stepStatuses, stepStatusLabel)],
    ['authorization states', labelsOf(authorizationStates, authorizationLabel)],
    ['triggers', labelsOf(triggerCodes, triggerLabel)],
    ['reasons', labelsOf(reasonCodes, reasonLabel)],
    ['address kinds', labelsOf(addressKinds, addressKindLabel)],
    ['phone kinds', labelsOf(phoneKinds, phoneKindLabel)],
    ['authority types', labelsOf(authorityTypes, authorityTypeLabel)],
    ['languages', labelsOf(offeredLanguages, languageLabel)],
    ['channels', labelsOf(channels, channelLabel)],
    ['organization kinds', labelsOf(organizationKinds, organizationKindLabel)],
    ['department kinds', labelsOf(departmentKinds, departmentKindLabel)],
    ['accreditations', labelsOf(accreditations, accreditationLabel)],
    ['center modes', labelsOf(centerModes, centerModeLabel)],
    ['designations', labelsOf(designations, designationLabel)],
    ['meanings of designations', labelsOf(designations, designationMeaning)],
    ['tissue left', labelsOf(tissueLeftKinds, tissueLeftLabel)],
    ['record kinds', labelsOf(recordKinds, (kind) => recordItemName({ kind, title: null }))],
    ['record states', labelsOf(recordStateKinds, recordStateLabel)],
    ['meanings of record states', labelsOf(recordStateKinds, recordStateMeaning)],
    ['packet tiers', labelsOf(packetTiers, packetTierLabel)],
    ['uses of packet tiers', labelsOf(packetTiers, packetTierUse)],
    ['letter kinds', labelsOf(letterKinds, letterKindLabel)],
    ['deliveries', labelsOf(deliveries, deliveryLabel)],
    ['ID methods', labelsOf(idMethods, idMethodLabel)],
    ['receipt bases', labelsOf(receiptBases, receiptBasisLabel)],
    ['request statuses', labelsOf(requestStatuses, requestStatusLabel)],
    ['routes', labelsOf(routes, routeLabel)],
    ['due bases', labelsOf(dueBases, dueBasisLabel)],
    ['outcomes of things asked for', labelsOf(requestItemOutcomes, requestItemOutcomeLabel)],
    ['outcomes of contacts', labelsOf(contactOutcomes, contactOutcomeLabel)],
    ['directions of contacts', labelsOf(contactDirections, contactDirectionLabel)],
    ['follow-ups', labelsOf(followUpActions, followUpActionLabel)],
  ])('of %s are there and all differ', (_what, labels) => {
    expect(labels.every((label) => label.length > 0)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('name a thing of the ledger by its kind and title', () => {
    expect(recordItemName({ kind: 'pathologySlides', title: 'Core biopsy' })).toBe('Pathology slides: Core biopsy');
  });

  it('show a language tag that is not offered as it is', () => {
    expect(languageLabel('cy')).toBe('cy');
    expect(languageLabel('constructor')).toBe('constructor');
  });
});

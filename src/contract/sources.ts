import { z } from 'zod';
import { consultModes } from '../domain/consultations/consult-mode.ts';
import {
  type CenterIntake,
  candidateStatuses,
  comparisonPoints,
  type SourceCandidate,
} from '../domain/sources/source-candidate.ts';
import { operation } from './operation.ts';
import {
  caseId,
  cents,
  channel,
  clinicianId,
  day,
  fileId,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  phoneNumber,
  sourceCandidateId,
  written,
} from './schemas.ts';

const listedId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, 'This is not an entry of the list of centers.');

const answer = z.enum(['yes', 'no', 'unknown']);

/** What a health plan said about the opinion; `null` while nothing was said. */
const coverageSchema = z.strictObject({
  answer: z.enum(['covered', 'partly', 'notCovered', 'unclear']),
  saidBy: optionalLine(200),
  on: day.nullable(),
  reference: optionalLine(120),
  referralNeeded: z.boolean().nullable(),
  priorAuthorizationNeeded: z.boolean().nullable(),
  note: optionalWords(2_000),
});

const intakeFields = {
  openedOn: day.nullable(),
  intakeNumber: optionalLine(80),
  contactName: optionalLine(200),
  phone: phoneNumber,
  recordsList: optionalWords(8_000),
  recordsListFileId: fileId.nullable(),
  channels: z.array(channel).max(12),
  paperAddress: optionalWords(600),
  pathologyAddress: optionalWords(600),
  imageUpload: optionalLine(500),
  recordsBy: day.nullable(),
  fees: z.array(z.strictObject({ what: line(200), cents, note: optionalLine(300) })).max(20),
  feesAskedOn: day.nullable(),
  coverage: coverageSchema.nullable(),
  limits: optionalWords(2_000),
};

/** What the intake of a center asks for and how it takes it in. */
export const intakeSchema = z.strictObject(intakeFields) satisfies z.ZodType<CenterIntake>;

const candidateFields = {
  centerId: listedId.nullable(),
  programId: listedId.nullable(),
  organizationId: organizationId.nullable(),
  clinicianId: clinicianId.nullable(),
  clinicianName: optionalLine(200),
  mode: z.enum(consultModes).nullable(),
  earliestSlot: day.nullable(),
  note: optionalWords(4_000),
};

const candidateSchema = z.strictObject({
  id: sourceCandidateId,
  caseId,
  name: line(200),
  ...candidateFields,
  status: z.enum(candidateStatuses),
  reason: optionalWords(2_000),
  statusOn: day.nullable(),
  points: z.array(z.strictObject({ point: z.enum(comparisonPoints), answer, note: optionalWords(1_000) })),
  intake: intakeSchema,
}) satisfies z.ZodType<SourceCandidate>;

/** A candidate as the shortlist shows it, with what the list of centers says of it and what to watch. */
const candidateView = z.strictObject({
  candidate: candidateSchema,
  /** "Cleveland, OH"; null when no place is known. */
  place: z.string().nullable(),
  /** "NCI-designated, comprehensive"; null for what is not a designated center. */
  designation: z.string().nullable(),
  /** Facts of the list of centers, each with its date and sources. */
  facts: z.array(z.strictObject({ label: z.string(), text: z.string(), source: z.string() })),
  flags: z.array(
    z.strictObject({
      code: z.string(),
      level: z.enum(['warning', 'ask']),
      text: z.string(),
      source: z.string(),
    }),
  ),
});

const reason = optionalWords(2_000);

export const sourceOperations = {
  'sources.list': operation({
    does: 'Lists who might give the opinion, in the order the advocate gave them, with what to watch; never ranked.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      candidates: z.array(candidateView),
      notes: z.array(z.strictObject({ code: z.string(), text: z.string(), source: z.string() })),
    }),
    errors: ['notFound'],
  }),
  'sources.add': operation({
    does: 'Adds a candidate: from the list of centers, from the directory, or by its name.',
    input: z.strictObject({
      caseId,
      name: optionalLine(200).default(null),
      ...z.strictObject(candidateFields).partial().shape,
    }),
    output: written.extend({ candidateId: sourceCandidateId }),
    errors: ['notFound', 'alreadyExists'],
    writes: true,
  }),
  'sources.update': operation({
    does: 'Changes the fields given of one candidate and of its intake.',
    input: z.strictObject({
      candidateId: sourceCandidateId,
      changes: z.strictObject({ name: line(200), ...candidateFields }).partial(),
      intake: z.strictObject(intakeFields).partial().default({}),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.answerPoint': operation({
    does: 'Notes what was found out on one point of the comparison; no answer clears it.',
    input: z.strictObject({
      candidateId: sourceCandidateId,
      point: z.enum(comparisonPoints),
      answer: answer.nullable(),
      note: optionalWords(1_000).default(null),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.move': operation({
    does: 'Moves a candidate before another of its case; null puts it last.',
    input: z.strictObject({ candidateId: sourceCandidateId, beforeCandidateId: sourceCandidateId.nullable() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.choose': operation({
    does: 'Chooses one candidate, with the reason; the others stay, and one chosen before is considered again.',
    input: z.strictObject({ candidateId: sourceCandidateId, reason }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.ruleOut': operation({
    does: 'Rules a candidate out, with the reason; it stays on the list.',
    input: z.strictObject({ candidateId: sourceCandidateId, reason }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.reconsider': operation({
    does: 'Takes a choice or a ruling-out back: the candidate is considered again.',
    input: z.strictObject({ candidateId: sourceCandidateId, reason: reason.default(null) }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'sources.delete': operation({
    does: 'Moves a candidate to the trash.',
    input: z.strictObject({ candidateId: sourceCandidateId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
};

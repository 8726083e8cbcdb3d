import words from '../../../resources/reference/source-points.json' with { type: 'json' };
import type { Case, TumorTag } from '../cases/case.ts';
import type { Center } from '../directory/center.ts';
import type { Clinician } from '../directory/clinician.ts';
import { consultModeLabel } from '../opinions/say.ts';
import { type Day, longDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { searchText } from '../shared/search-text.ts';
import { listSource } from './list-source.ts';
import type { SourceCandidate } from './source-candidate.ts';
import { missingOfCoverage } from './source-progress.ts';
import { notTakenFrom } from './state-limits.ts';

export type FlagCode = keyof typeof words.flags;

/** Something to look at or to ask before a candidate is chosen; it never stands in the way. */
export interface CandidateFlag {
  readonly code: FlagCode;
  /** `warning`: something speaks against it. `ask`: something is not known yet. */
  readonly level: 'warning' | 'ask';
  readonly text: string;
  readonly source: string;
}

/** What a candidate is judged by. */
export interface CandidateFacts {
  readonly candidate: SourceCandidate;
  /** Of the list of centers; null when the candidate is not from it. */
  readonly center: Center | null;
  readonly program: Center | null;
  readonly clinician: Pick<Clinician, 'name' | 'specialty'> | null;
  readonly organizationName: string | null;
}

/** The case's side of the same question. */
export interface CaseSide {
  readonly case: Pick<Case, 'triggers' | 'situationTags' | 'tumorTags' | 'primaryOncologist' | 'careTeam'>;
  /** Where the first opinion was given, as far as it is noted. */
  readonly firstInstitutions: ReadonlyArray<string>;
  /** States of the client's addresses, as written. */
  readonly clientStates: ReadonlyArray<string>;
  readonly decisionBy: Day | null;
}

/**
 * What to watch with a candidate (workflow.md section 4, step 3, warnings; facts on centers and programs only from the
 * list of centers, each with its date and source): research laboratories, the institution or doctor of the first opinion,
 * no focus on a rare tumor, a program that excludes the client's state or cancer or takes nobody in hospital, limits
 * the center named, a slot past the decision-by date, an insurer's answer that is not written down. What speaks against it
 * stands before what is to be asked. It ranks nobody.
 */
export function candidateFlags(facts: CandidateFacts, side: CaseSide): CandidateFlag[] {
  const flags = [
    ...placeFlags(facts),
    ...independenceFlags(facts, side),
    ...focusFlags(facts, side),
    ...(facts.program === null ? [] : programFlags(facts.program, side)),
    ...practicalFlags(facts, side),
  ];
  return [...flags.filter(({ level }) => level === 'warning'), ...flags.filter(({ level }) => level === 'ask')];
}

function flag(
  code: FlagCode,
  level: CandidateFlag['level'],
  values: Readonly<Record<string, string>> = {},
): CandidateFlag {
  const { text, source } = words.flags[code];
  return { code, level, text: putIn(text, values), source: putIn(source, values) };
}

function placeFlags({ candidate, center }: CandidateFacts): CandidateFlag[] {
  if (center === null || center.treatsPatients) return [];
  const values = { name: center.name, list: listSource(center) };
  if (center.kind === 'pathologyService') {
    return candidate.mode === 'pathologyOnly' ? [] : [flag('tissueOnly', 'warning', values)];
  }
  return [flag('laboratoryOnly', 'warning', values)];
}

function independenceFlags({ candidate, center, program, organizationName }: CandidateFacts, side: CaseSide) {
  const names = [candidate.name, organizationName, center?.name, center?.institution, program?.institution].filter(
    (name) => name !== null && name !== undefined,
  );
  const first = side.firstInstitutions.find((institution) => names.some((name) => isSamePlace(name, institution)));
  const isOther = candidate.points.find(({ point }) => point === 'otherInstitution')?.answer;
  const treated = [side.case.primaryOncologist, ...side.case.careTeam.map(({ name }) => name)].filter(
    (name) => name !== null,
  );
  const doctor = treated.find(
    (name) => candidate.clinicianName !== null && personKey(name) === personKey(candidate.clinicianName),
  );
  const flags: CandidateFlag[] = [];
  if (isOther === 'no' || (first !== undefined && isOther !== 'yes')) {
    flags.push(flag('sameInstitution', 'warning', { first: first ?? pointNote(candidate) }));
  }
  if (doctor !== undefined) flags.push(flag('sameDoctor', 'warning', { doctor }));
  return flags;
}

function pointNote({ points }: SourceCandidate): string {
  return points.find(({ point }) => point === 'otherInstitution')?.note ?? words.answers.no.toLowerCase();
}

function focusFlags({ candidate, clinician }: CandidateFacts, { case: one }: CaseSide): CandidateFlag[] {
  const isRare = one.triggers.includes('rareCancer') || one.situationTags.includes('RARE');
  const focus = candidate.points.find(({ point }) => point === 'subspecialty');
  if (!isRare || focus?.answer === 'yes') return [];
  const specialty = clinician?.specialty ?? null;
  if (focus?.answer === 'no')
    return [flag('generalOncologist', 'warning', { why: focus.note ?? specialty ?? 'as noted' })];
  if (specialty !== null && words.generalSpecialties.includes(specialtyKey(specialty))) {
    return [flag('generalOncologist', 'warning', { why: specialty })];
  }
  return [flag('focusUnknown', 'ask')];
}

/** Facts of the list in which a program says whom it does not take. */
const EXCLUDES = 'Not for';
const TAKES = 'For';

function programFlags(program: Center, { clientStates, case: one }: CaseSide): CandidateFlag[] {
  const values = { program: program.name, list: listSource(program) };
  const textsOf = (label: string) => program.facts.filter((fact) => fact.label === label).map(({ text }) => text);
  const { excluded, notNamed } = notTakenFrom({ excludes: textsOf(EXCLUDES), takes: textsOf(TAKES) }, clientStates);
  const tumors = one.tumorTags.flatMap((tag) =>
    textsOf(EXCLUDES)
      .filter((said) => isAbout(said, tag))
      .map((said) => ({ tumor: tag, words: said })),
  );
  return [
    ...excluded.map((limit) => flag('stateExcluded', 'warning', { ...values, ...limit })),
    ...notNamed.map((limit) => flag('stateNotTaken', 'warning', { ...values, ...limit })),
    ...tumors.map((limit) => flag('cancerExcluded', 'warning', { ...values, ...limit })),
    ...textsOf(EXCLUDES)
      .filter(isAboutInpatients)
      .map((said) => flag('inpatientExcluded', 'ask', { ...values, words: said })),
  ];
}

function isAboutInpatients(said: string): boolean {
  const text = searchText(said);
  return words.inpatientWords.some((word) => text.includes(word));
}

function isAbout(said: string, tag: TumorTag): boolean {
  const text = searchText(said);
  return words.tumorWords[tag].some((word) => text.includes(searchText(word)));
}

function practicalFlags({ candidate }: CandidateFacts, { decisionBy }: CaseSide): CandidateFlag[] {
  const { mode, earliestSlot, intake } = candidate;
  const isRemote = mode === 'video' || mode === 'phone';
  const license = candidate.points.find(({ point }) => point === 'licensedInState')?.answer ?? 'unknown';
  const missing = intake.coverage === null ? [] : missingOfCoverage(intake.coverage);
  const flags: CandidateFlag[] = [];
  if ((isRemote || mode === null) && license === 'no') flags.push(flag('notLicensed', 'warning'));
  if (isRemote && license === 'unknown') {
    flags.push(flag('licenseUnknown', 'ask', { mode: consultModeLabel(mode).replace(/^By /, '') }));
  }
  if (intake.limits !== null) flags.push(flag('limitsNoted', 'ask', { limits: withoutStop(intake.limits) }));
  if (earliestSlot !== null && decisionBy !== null && earliestSlot > decisionBy) {
    const values = { slot: longDate(earliestSlot), decisionBy: longDate(decisionBy) };
    flags.push(flag('slotTooLate', 'warning', values));
  }
  if (candidate.status !== 'ruledOut' && (intake.coverage === null || missing.length > 0)) {
    const parts = missing.map((part) => words.coverageParts[part]).join(', ');
    // Of the one chosen it is no longer a question for some day: nothing else will hold later.
    const level = candidate.status === 'chosen' ? 'warning' : 'ask';
    flags.push(flag('coverageNotWritten', level, { missing: parts === '' ? '' : `: ${parts} missing` }));
  }
  return flags;
}

function withoutStop(words: string): string {
  return words.trim().replace(/\.+$/, '');
}

/** The same name, or one of two words or more that stands within the other; a single word is too common for that. */
function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [placeKey(one), placeKey(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.includes(' ') && ` ${long} `.includes(` ${short} `);
}

function placeKey(name: string): string {
  return searchText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}

function personKey(name: string): string {
  return placeKey(name)
    .replace(/^(dr|prof|doctor) /, '')
    .replaceAll(/ (md|do|phd)\b/g, '');
}

function specialtyKey(specialty: string): string {
  return placeKey(specialty.replaceAll(/[&/]/g, ' '));
}

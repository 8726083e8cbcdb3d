import type { Clinician } from '../directory/clinician.ts';
import type { Department, Organization } from '../directory/organization.ts';
import type { Block, ComposedDocument, Span } from '../shared/blocks.ts';
import { letterAddress } from './address-lines.ts';
import { factGaps } from './fact-gaps.ts';
import { factValue, withCredential } from './fact-values.ts';
import { createFiller, type Filler } from './filler.ts';
import type { LintFinding } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import {
  type Addressee,
  addresseeLines,
  advocateSignature,
  clientLetterhead,
  clientSignature,
  clientSigner,
  clinicianSignature,
  dateLine,
  languageTag,
  listed,
  organizationAddressee,
  organizationLetterhead,
  patientLines,
  practiceLetterhead,
  readingCopy,
} from './letter-frame.ts';
import { partBlocks } from './letter-parts.ts';
import type { LetterWords } from './letter-words.ts';
import { lintLetter } from './lint.ts';

export type { LetterWords } from './letter-words.ts';

/** A letter as it would be drawn, with what the lint says of it. */
export interface ComposedLetter {
  readonly document: ComposedDocument;
  readonly findings: ReadonlyArray<LintFinding>;
}

/**
 * Composes a letter of kinds (b) to (s) or a reminder from its template (record-requests.md section 10): letterhead of
 * whoever signs, date, addressee for the window of a #10 envelope, subject, the parts in order, room to sign, enclosures.
 * A required value nobody has given is a hole in its place and one gap; nothing throws for missing facts.
 */
export function composeLetter(facts: LetterFacts, words: LetterWords): ComposedLetter {
  const { template, common } = words;
  const filler = createFiller(facts, words);
  const isLetter = template.shape === 'letter';
  const blocks: Block[] = [
    ...readingCopy(common),
    ...(isLetter ? letterTop(filler) : formTop(filler)),
    ...(template.salutation === null ? [] : [{ kind: 'paragraph' as const, spans: filler.spans(template.salutation) }]),
    ...partBlocks(template.parts, filler),
    ...(template.closing === null ? [] : [{ kind: 'paragraph' as const, spans: filler.spans(template.closing) }]),
    ...(template.shape === 'worksheet' ? [] : [signature(filler)]),
    ...enclosures(filler),
  ];
  askRequiredFields(filler);
  const recipient = factValue('recipient', facts, words);
  const about = [template.title, facts.client.legalName, typeof recipient === 'string' ? recipient : null];
  return {
    document: {
      meta: {
        style: 'letter',
        title: about.filter((part) => part !== null && part.trim() !== '').join(', '),
        author: authorOf(facts),
        language: languageTag(common),
        dated: facts.draft.letterDate,
        reference: facts.draft.reference.trim() === '' ? null : facts.draft.reference,
        footer: filler.plain(template.footer),
      },
      blocks,
      gaps: filler.gaps(),
      limit: null,
    },
    findings: lintLetter(facts, template, words.law),
  };
}

/** True when a letter may be printed: nothing is missing, nothing blocks, and each warning was let stand with a reason. */
export function isPrintable({ document, findings }: ComposedLetter): boolean {
  return (
    document.gaps.length === 0 &&
    findings.every(({ severity, overridden }) => severity === 'warn' && overridden !== null)
  );
}

function letterTop(filler: Filler): ReadonlyArray<Block> {
  const { facts, words } = filler;
  const recipient = recipientLines(filler);
  return [
    letterhead(filler),
    dateLine(facts.draft.letterDate, words.common),
    ...(recipient.length === 0 ? [] : [{ kind: 'recipient' as const, lines: recipient }]),
    {
      kind: 'subject',
      label: words.common.subject.re,
      lines: [filler.spans(words.template.subject, true), ...patient(filler)],
    },
  ];
}

function formTop(filler: Filler): ReadonlyArray<Block> {
  const { common, template } = filler.words;
  const recipient = recipientLines(filler);
  return [
    { kind: 'title', text: template.title, subtitle: filler.plain(template.subject) },
    ...(recipient.length === 0 ? [] : [{ kind: 'recipient' as const, lines: recipient }]),
    { kind: 'subject', label: common.subject.patient, lines: patient(filler) },
  ];
}

function patient(filler: Filler): ReadonlyArray<ReadonlyArray<Span>> {
  const { facts, words } = filler;
  if (facts.client.legalName.trim() === '') filler.hole(factGaps.patient);
  if (facts.client.dateOfBirth === null) filler.hole(factGaps.patientBorn);
  const mrn = factValue('mrn', facts, words);
  return patientLines(
    facts.client,
    { mrn: typeof mrn === 'string' ? mrn : null, reference: facts.draft.reference },
    words.common,
  );
}

function letterhead(filler: Filler): Block {
  const { facts, words } = filler;
  const { client, practice, clinician, clinicianOrganization: organization } = facts;
  switch (facts.draft.signer) {
    case 'client':
      if (letterAddress(client.addresses) === null) filler.hole(factGaps.patientAddress);
      return clientLetterhead(client, practice, words.common);
    case 'advocate':
      return practiceLetterhead(practice, words.common);
    case 'clinician': {
      if (organization === null) {
        const gap = {
          label: 'Where the clinician who signs works, for the letterhead',
          where: 'clinician',
          field: 'organizationId',
        } as const;
        return { kind: 'letterhead', name: clinician?.name ?? '', lines: [filler.hole(gap)], aside: [] };
      }
      const department = departmentOf(organization.departments, clinician?.departmentId ?? null);
      return organizationLetterhead(organization, department, practice.address?.country ?? null, words.common);
    }
  }
}

function recipientLines(filler: Filler): ReadonlyArray<Span> {
  const { facts, words } = filler;
  const addressee = addresseeOf(facts, words);
  if (addressee === null) return [];
  const lines = addresseeLines(addressee, facts.practice.address?.country ?? null, words.common);
  const isNamed = addressee.names.length > 0;
  const isReached = addressee.address !== null || addressee.fax !== null || addressee.email !== null;
  const whom = words.template.addressee === 'clinician' ? factGaps.clinician : factGaps.recipient;
  if (!isNamed) return [filler.hole(whom)];
  if (isReached) return lines;
  const label = 'Where the letter goes: an address, fax or email';
  const where = facts.recipient.organization === null ? 'clinician' : 'organization';
  return [...lines, filler.hole({ label, where, field: where === 'clinician' ? 'organizationId' : 'address' })];
}

function addresseeOf(facts: LetterFacts, { template }: LetterWords): Addressee | null {
  const { recipient, client } = facts;
  const { organization, clinician } = recipient;
  const department = organization === null ? null : departmentOf(organization.departments, recipient.departmentId);
  switch (template.addressee) {
    case 'none':
      return null;
    case 'client':
      return {
        names: [client.legalName].filter((name) => name.trim() !== ''),
        attention: null,
        address: letterAddress(client.addresses),
        fax: null,
        email: null,
      };
    case 'custodian':
      return organization === null ? nobody : organizationAddressee(organization, department);
    case 'center': {
      if (organization === null) return nobody;
      const there = organizationAddressee(organization, department);
      return clinician === null ? there : { ...there, attention: withCredential(clinician) };
    }
    case 'clinician': {
      const name = withCredential(clinician);
      if (name === null || clinician === null) return nobody;
      const there =
        organization === null
          ? workplaceOf(clinician, facts.clinicianOrganization)
          : organizationAddressee(organization, department);
      return {
        ...there,
        names: [name, ...there.names],
        attention: there.attention,
        fax: clinician.fax ?? there.fax,
        email: clinician.email ?? there.email,
      };
    }
  }
}

// A letter that names only the clinician goes where the clinician works.
function workplaceOf(clinician: Clinician, organization: Organization | null): Addressee {
  if (organization === null || organization.id !== clinician.organizationId) return nobody;
  return organizationAddressee(organization, departmentOf(organization.departments, clinician.departmentId));
}

const nobody: Addressee = { names: [], attention: null, address: null, fax: null, email: null };

function signature(filler: Filler): Block {
  const { facts, words } = filler;
  const { client, advocate, practice, clinician } = facts;
  switch (facts.draft.signer) {
    case 'client': {
      const { representative } = client;
      if (representative !== null) {
        if (representative.name.trim() === '') filler.hole(factGaps.representativeName);
        if (representative.relationship.trim() === '') filler.hole(factGaps.relationship);
        if (!representative.documentOnFile) {
          filler.hole({
            label: 'The document that gives the personal representative authority, on file to be enclosed',
            where: 'client',
            field: 'representative.documentOnFile',
          });
        }
      }
      return clientSignature(client, words.common);
    }
    case 'advocate':
      if (advocate.name.trim() === '') filler.hole(factGaps.advocate);
      return advocateSignature(advocate, practice, words.common);
    case 'clinician':
      if (clinician === null) filler.hole(factGaps.clinician);
      return clinicianSignature(clinician, words.common);
  }
}

/** What a letter says it encloses, by id, so that whoever puts the paper together knows what to add. */
export function namedEnclosures(facts: LetterFacts, words: LetterWords): ReadonlyArray<NamedEnclosure> {
  return enclosedBy(createFiller(facts, words));
}

/** One enclosure a letter names: "photoId", "Copy of photo ID". */
export interface NamedEnclosure {
  readonly id: string;
  readonly text: string;
}

function enclosedBy(filler: Filler): ReadonlyArray<NamedEnclosure> {
  const { facts, words } = filler;
  const showsId = facts.request === null || facts.request.idMethod === 'photoIdEnclosed';
  return words.template.enclosures
    .filter(({ id, when }) => filler.holds(when) && (id !== 'photoId' || showsId))
    .map(({ id, text: named }) => ({ id, text: filler.spans(named).map(spanText).join('') }));
}

function enclosures(filler: Filler): ReadonlyArray<Block> {
  const items = enclosedBy(filler).map((enclosure) => enclosure.text);
  return listed(filler.words.common.enclosures, items);
}

// A field may be required without standing in a text: what it decides would otherwise be decided by silence.
function askRequiredFields(filler: Filler): void {
  for (const field of filler.words.template.fields) {
    const isRequired = field.required || (field.requiredWhen !== undefined && filler.holds(field.requiredWhen));
    if (!isRequired) continue;
    const value = filler.value(field.id);
    if ('gap' in value) filler.hole(value.gap);
  }
}

function authorOf({ draft, client, advocate, clinician }: LetterFacts): string {
  if (draft.signer === 'client') return clientSigner(client);
  return draft.signer === 'advocate' ? advocate.name : (clinician?.name ?? '');
}

function departmentOf(departments: ReadonlyArray<Department>, id: string | null): Department | null {
  return departments.find((one) => one.id === id) ?? null;
}

function spanText(span: Span): string {
  return span.kind === 'text' ? span.text : span.label;
}

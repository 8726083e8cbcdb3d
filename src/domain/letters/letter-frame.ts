import type { Client } from '../clients/client.ts';
import type { Department, Organization, PostalAddress } from '../directory/organization.ts';
import type { Practice } from '../practice/practice.ts';
import { type Block, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { addressLines, letterAddress } from './address-lines.ts';
import { capitalized, writtenDate } from './letter-words.ts';
import type { LetterCommonWords } from './template.ts';

/** A hole with its label, for a fact nobody has given. */
export function hole(label: string): Span {
  return { kind: 'gap', label };
}

/** Who signs for the client: the personal representative when there is one, else the client; never the advocate. */
export function clientSigner({ representative, legalName }: Pick<Client, 'representative' | 'legalName'>): string {
  return representative?.name ?? legalName;
}

/** The client's own letterhead, reached only in the ways the client allows; the practice stands small beside it. */
export function clientLetterhead(client: Client, practice: Practice, common: LetterCommonWords): Block {
  const address = letterAddress(client.addresses);
  const { safeContact } = client;
  const phone = safeContact.mayCall ? (client.phones[0]?.number ?? null) : null;
  const email = safeContact.mayEmail ? client.email : null;
  const reach = sideBySide(phone, email);
  return {
    kind: 'letterhead',
    name: clientSigner(client),
    lines: [
      ...(client.representative === null
        ? []
        : [text(putIn(common.letterhead.forPatient, { patient: client.legalName }))]),
      ...(address === null
        ? [hole('Address of the client')]
        : addressLines(address, practice.address?.country ?? null).map((line) => text(line))),
      ...(reach === '' ? [] : [text(reach)]),
    ],
    aside: [common.preparedWith, practice.name, ...[practice.phone, practice.email].filter((way) => way !== null)],
  };
}

/** The practice's letterhead, for letters the advocate signs and papers of the practice. */
export function practiceLetterhead(practice: Practice, common: Pick<LetterCommonWords, 'letterhead'>): Block {
  const fax = practice.fax === null ? null : putIn(common.letterhead.fax, { fax: practice.fax });
  return {
    kind: 'letterhead',
    name: practice.name,
    lines: practice.tagline === null ? [] : [text(practice.tagline)],
    aside: [
      ...(practice.address === null ? [] : addressLines(practice.address, practice.address.country)),
      ...[practice.phone, fax, practice.email].filter((way) => way !== null),
    ],
  };
}

/** The letterhead of the organization a clinician writes for. */
export function organizationLetterhead(
  organization: Organization,
  department: Department | null,
  homeCountry: string | null,
  common: LetterCommonWords,
): Block {
  const address = department?.address ?? organization.address;
  const fax = department?.fax ?? organization.fax;
  return {
    kind: 'letterhead',
    name: organization.name,
    lines: department === null ? [] : [text(department.name)],
    aside: [
      ...(address === null ? [] : addressLines(address, homeCountry)),
      ...[
        department?.phone ?? organization.phone,
        fax === null ? null : putIn(common.letterhead.fax, { fax }),
        department?.email ?? organization.email,
      ].filter((way) => way !== null),
    ],
  };
}

/** Name, department or person, and every way a letter can reach them; null parts are left out. */
export interface Addressee {
  readonly names: ReadonlyArray<string>;
  readonly attention: string | null;
  readonly address: PostalAddress | null;
  readonly fax: string | null;
  readonly email: string | null;
}

/** The addressee's lines as on the envelope, then fax and email. Country only when it is not the home country. */
export function addresseeLines(
  addressee: Addressee,
  homeCountry: string | null,
  common: Pick<LetterCommonWords, 'letterhead'>,
): ReadonlyArray<Span> {
  const { names, attention, address, fax, email } = addressee;
  const ways = sideBySide(fax === null ? null : putIn(common.letterhead.fax, { fax }), email);
  return [
    ...names.map((name) => text(name)),
    ...(attention === null ? [] : [text(putIn(common.letterhead.attention, { name: attention }))]),
    ...(address === null ? [] : addressLines(address, homeCountry).map((line) => text(line))),
    ...(ways === '' ? [] : [text(ways)]),
  ];
}

/** An organization, or one department of it with its own ways where it has them. */
export function organizationAddressee(organization: Organization, department: Department | null): Addressee {
  return {
    names: organization.name.trim() === '' ? [] : [organization.name],
    attention: department?.name ?? null,
    address: department?.address ?? organization.address,
    fax: department?.fax ?? organization.fax,
    email: department?.email ?? organization.email,
  };
}

/** The patient in the subject: name in bold with the birth date, numbers, other names (record-requests.md section 10). */
export function patientLines(
  client: Pick<Client, 'legalName' | 'dateOfBirth' | 'otherNames'>,
  numbers: { readonly mrn: string | null; readonly reference: string },
  common: LetterCommonWords,
): ReadonlyArray<ReadonlyArray<Span>> {
  const { subject } = common;
  const [before = '', after = ''] = subject.born.split('{born}');
  const born = client.dateOfBirth;
  const others = client.otherNames.join('; ');
  const known = [
    numbers.mrn === null ? null : putIn(subject.mrn, { mrn: numbers.mrn }),
    numbers.reference.trim() === '' ? null : putIn(subject.reference, { reference: numbers.reference }),
  ];
  return [
    [
      client.legalName.trim() === '' ? hole('Legal name of the client') : text(client.legalName, true),
      ...(born === null
        ? [text(before), hole('Date of birth of the client'), ...(after === '' ? [] : [text(after)])]
        : [text(before + writtenDate(born, common) + after)]),
    ],
    ...numberLines(known).map((line) => [text(line)]),
    ...(others === '' ? [] : [[text(putIn(subject.otherNames, { otherNames: others }))]]),
  ];
}

/** Room for the client or the personal representative to sign: block P of record-requests.md section 10. */
export function clientSignature(
  { representative, legalName }: Pick<Client, 'representative' | 'legalName'>,
  common: LetterCommonWords,
): Block {
  const words = common.signature;
  const name = representative?.name ?? legalName;
  const said = representative === null ? words.patient : words.representative;
  const named =
    name.trim() === '' ? hole('Name of the person who signs') : text(putIn(said, { name, patient: legalName }));
  const lines = [...emptyLines(common), { label: words.name, value: named }];
  if (representative === null) return { kind: 'signature', lines };
  const relationship = representative.relationship.trim();
  return {
    kind: 'signature',
    lines: [
      ...lines,
      {
        label: words.relationship,
        value: relationship === '' ? hole('Relationship') : text(capitalized(relationship)),
      },
      {
        label: words.authority,
        value: text(capitalized(common.authorityTypes[representative.authorityType] ?? representative.authorityType)),
      },
    ],
  };
}

/** Room for the advocate to sign, block A: name with credential, and what an advocate is and is not. */
export function advocateSignature(
  advocate: { readonly name: string; readonly credential: string | null },
  practice: Pick<Practice, 'name'>,
  common: LetterCommonWords,
): Block {
  const words = common.signature;
  const name = [advocate.name, advocate.credential ?? ''].filter((part) => part.trim() !== '').join(', ');
  return {
    kind: 'signature',
    lines: [
      ...emptyLines(common),
      { label: words.name, value: name === '' ? hole('Name of the advocate') : text(`${name}, ${practice.name}`) },
      { label: words.role, value: text(capitalized(words.advocate)) },
    ],
  };
}

/** Room for a clinician to sign, block D: name, credential, and NPI where it is known. */
export function clinicianSignature(
  clinician: { readonly name: string; readonly credential: string | null; readonly npi: string | null } | null,
  common: LetterCommonWords,
): Block {
  const words = common.signature;
  return {
    kind: 'signature',
    lines: [
      ...emptyLines(common),
      { label: words.name, value: clinician === null ? hole('The clinician who signs') : text(clinician.name) },
      ...(clinician?.credential ? [{ label: words.credential, value: text(clinician.credential) }] : []),
      ...(clinician?.npi ? [{ label: words.npi, value: text(clinician.npi) }] : []),
    ],
  };
}

function emptyLines({ signature }: LetterCommonWords): ReadonlyArray<{ label: string; value: null }> {
  return [
    { label: signature.signature, value: null },
    { label: signature.date, value: null },
  ];
}

/** The day of a letter, where a letter has it. */
export function dateLine(day: Day, common: LetterCommonWords): Block {
  return { kind: 'date', text: writtenDate(day, common) };
}

/** "Enclosures" or "Copy to" with what stands under it; nothing when nothing does. */
export function listed(title: string, items: ReadonlyArray<string>): ReadonlyArray<Block> {
  return items.length === 0 ? [] : [{ kind: 'enclosures', title, items }];
}

function sideBySide(...parts: ReadonlyArray<string | null>): string {
  return parts.filter((part) => part !== null && part.trim() !== '').join('  ·  ');
}

/** The notice over a copy in the client's language; nothing over the English letter, which is the one that is signed. */
export function readingCopy(common: LetterCommonWords): ReadonlyArray<Block> {
  if (common.language === 'en') return [];
  return [
    { kind: 'banner', title: common.readingCopy, lines: [] },
    { kind: 'space', points: 12 },
  ];
}

/** BCP 47 tag of a letter's language, for whoever reads it aloud. */
export function languageTag({ language }: LetterCommonWords): string {
  return language === 'en' ? 'en-US' : 'es-US';
}

// Two numbers share a line only where they fit: a line never ends in the sign that parts them.
function numberLines(numbers: ReadonlyArray<string | null>): ReadonlyArray<string> {
  const known = numbers.filter((part) => part !== null && part.trim() !== '');
  const together = sideBySide(...known.map(keptTogether));
  if (known.length === 0) return [];
  return together.length <= LONGEST_PAIR ? [together] : known.map((part) => keptTogether(part) ?? '');
}

/** Letters of two numbers that stand side by side in the subject. */
const LONGEST_PAIR = 62;

// A number stays on the line of its label; a very long one may break, as it has to somewhere.
function keptTogether(part: string | null): string | null {
  return part === null || part.length > 44 ? part : unbroken(part);
}

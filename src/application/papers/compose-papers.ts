import { custodyOf } from '../../domain/custody/custody.ts';
import { letterAddress } from '../../domain/letters/address-lines.ts';
import { withCredential } from '../../domain/letters/fact-values.ts';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { type Addressee, addresseeLines, organizationAddressee } from '../../domain/letters/letter-frame.ts';
import { composeContactLog } from '../../domain/papers/contact-log.ts';
import { composeFaxCover } from '../../domain/papers/fax-cover.ts';
import { composeLabelSheet } from '../../domain/papers/label-sheet.ts';
import { composePackingSlip, type PackingParty } from '../../domain/papers/packing-slip.ts';
import { shippedPaperWords } from '../../domain/papers/paper-words.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, MaterialId, OrganizationId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getMaterial, listCustodyEvents } from '../../store/custody/custody.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { DraftedLetter } from '../letters/drafted-letter.ts';
import { loadLaw } from '../texts/load-words.ts';

/** The cover sheet of a letter that is faxed, `pages` pages with this one. */
export function composeCoverSheetOf({ facts, draft }: DraftedLetter, pages: number): ComposedDocument {
  const { recipient, practice, advocate } = facts;
  const { reference, letterDate: date } = draft;
  return composeFaxCover({ recipient, practice, advocate, reference, pages, date }, shippedPaperWords);
}

/** The whole story of the request a letter opens or follows up. */
export async function composeContactLogOf(db: ReadDb, facts: LetterFacts): Promise<ComposedDocument> {
  const { request, requestCustodian: custodian, clock, client, contacts, practice, advocate, records, today } = facts;
  invariant(request !== null && custodian !== null && clock !== null, 'a contact log is about a request');
  const department = custodian.departments.find(({ id }) => id === request.departmentId) ?? null;
  const about = { request, custodian, department, client, contacts, clock, practice, advocate, today, records };
  return composeContactLog(about, shippedPaperWords, await loadLaw(db));
}

/** Address labels for these letters, one for each recipient. Errors: nothingToPrint. */
export function composeLabelsOf(
  letters: ReadonlyArray<DraftedLetter>,
  about: { readonly startAt: number; readonly today: Day },
): ComposedDocument {
  const labels = new Map(letters.flatMap((letter) => labelOf(letter)).map((lines) => [lines.join('\n'), lines]));
  const [first] = letters;
  if (first === undefined || labels.size === 0) {
    throw new AppError(
      'nothingToPrint',
      'No letter that waits to be sent goes to a postal address. Add the address in the directory first.',
    );
  }
  return composeLabelSheet({ labels: [...labels.values()], paperSize: first.paperSize, ...about }, shippedPaperWords);
}

function labelOf({ facts }: DraftedLetter): ReadonlyArray<ReadonlyArray<string>> {
  const { recipient, practice, client } = facts;
  const { organization, clinician, departmentId } = recipient;
  const department = organization?.departments.find(({ id }) => id === departmentId) ?? null;
  const there: Addressee | null = organization === null ? null : organizationAddressee(organization, department);
  // A form the client fills in goes to the client.
  const address = there === null && facts.kind === 'c' ? letterAddress(client.addresses) : (there?.address ?? null);
  if (address === null) return [];
  const names = there === null ? [client.legalName] : there.names;
  const attention = withCredential(clinician) ?? there?.attention ?? null;
  const lines = addresseeLines(
    { names, attention, address, fax: null, email: null },
    practice.address?.country ?? null,
    shippedPaperWords.common,
  );
  return [lines.map((line) => (line.kind === 'text' ? line.text : line.label))];
}

interface PackingSlip {
  readonly document: ComposedDocument;
  readonly caseId: CaseId;
}

/** The inventory that goes with a material: out to its holder, or back to its owner. Errors: notFound. */
export async function composePackingSlipOf(db: ReadDb, id: MaterialId, today: Day): Promise<PackingSlip> {
  const material = await getMaterial(db, id);
  const { caseId } = material;
  const client = await getClient(db, (await getCase(db, caseId)).clientId);
  const events = await listCustodyEvents(db, [id]);
  const custody = custodyOf(material, events, today);
  const owner = await partyOf(db, material.ownerId, null);
  const lastSent = events.findLast(({ kind }) => kind === 'sent');
  const isGoingBack = custody.status === 'withHolder' || custody.status === 'onTheWayBack';
  const receiver = await partyOf(db, lastSent?.holderId ?? null, lastSent?.holderName ?? null);
  const document = composePackingSlip(
    {
      material,
      custody,
      client,
      from: isGoingBack ? receiver : owner,
      to: isGoingBack ? owner : receiver,
      ownerName: owner?.name ?? null,
      carrier: events.findLast(({ carrier }) => carrier !== null)?.carrier ?? null,
      practice: await getPractice(db),
      accession: null,
      today,
    },
    shippedPaperWords,
  );
  return { document, caseId };
}

// Slides and blocks live in pathology, so a parcel goes to its door.
async function partyOf(db: ReadDb, id: OrganizationId | null, name: string | null): Promise<PackingParty | null> {
  const organization = id === null ? undefined : await findOrganization(db, id);
  if (organization === undefined) return name === null ? null : { name, attention: null, address: null, phone: null };
  const department = organization.departments.find(({ kind }) => kind === 'pathology');
  return {
    name: organization.name,
    attention: department?.name ?? null,
    address: department?.address ?? organization.address,
    phone: department?.phone ?? organization.phone,
  };
}

import type { MergePart } from '../../documents/worker/pdf-job.ts';
import { actingRepresentative } from '../../domain/authority/authorities.ts';
import { bestAuthorization } from '../../domain/authority/authorization-status.ts';
import type { StoredFile } from '../../domain/files/stored-file.ts';
import type { NamedEnclosure } from '../../domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { FileId } from '../../domain/shared/ids.ts';
import { listAuthorities } from '../../store/authority/authorities.repository.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { findFile, getFileBytes, listFiles } from '../../store/files/files.repository.ts';
import { findLetter } from '../../store/letters/letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { PdfTools } from '../files/pdf-tools.ts';
import { composeContactLogOf, composeCoverSheetOf } from '../papers/compose-papers.ts';
import type { DraftedLetter } from './drafted-letter.ts';
import type { Drawn, Printer } from './printer.ts';

/** A document of ours, or bytes that came from elsewhere or were frozen before. */
type PackagePart = { readonly label: string } & (
  | { readonly document: ComposedDocument }
  | (MergePart & { readonly pageCount: number })
);

interface PackagePlan {
  readonly parts: ReadonlyArray<PackagePart>;
  /** Enclosures the letter names that are not on file. */
  readonly missing: ReadonlyArray<string>;
}

export interface LetterPackage extends Drawn {
  /** "Letter, 2 pages": what it holds, in order. */
  readonly contents: ReadonlyArray<string>;
  readonly missing: ReadonlyArray<string>;
}

/** What is put around a letter. */
export interface PackageOptions {
  /** `ifComplete` leaves out a cover sheet that still has gaps. */
  readonly withCoverSheet: boolean | 'ifComplete';
  readonly withEnclosures: boolean;
}

type Tools = { readonly printer: Printer; readonly pdfTools: Pick<PdfTools, 'merge'> };

/**
 * Puts a letter together as it goes out: cover sheet, letter, then what it encloses and the store has. Drawn with our own
 * hand alone while every part is ours, so that the same letter is the same bytes.
 */
export async function buildPackage(
  db: ReadDb,
  letter: DraftedLetter,
  options: PackageOptions,
  tools: Tools,
): Promise<LetterPackage> {
  const { parts, missing } = await planPackage(db, letter, options, tools.printer);
  const drawn = await drawParts(parts, letter, tools);
  return { ...drawn, missing };
}

async function drawParts(parts: ReadonlyArray<PackagePart>, letter: DraftedLetter, { printer, pdfTools }: Tools) {
  const pieces: Array<MergePart & { label: string; pageCount: number }> = [];
  for (const part of parts) {
    if ('document' in part) {
      const { pdf, pageCount } = await printer.draw(part.document, letter.paperSize);
      pieces.push({ label: part.label, bytes: pdf, mediaType: 'application/pdf', pageCount });
    } else {
      pieces.push(part);
    }
  }
  const contents = pieces.map(({ label, pageCount }) => `${label}, ${sayPages(pageCount)}`);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return { pdf: only.bytes, pageCount: only.pageCount, contents };
  const own = parts.flatMap((part) => ('document' in part ? [part.document] : []));
  if (own.length === parts.length) {
    const { combined, pageCount } = await printer.drawAll(own, letter.paperSize, letter.document.meta.title);
    return { pdf: combined, pageCount, contents };
  }
  const merged = await pdfTools.merge(pieces, { title: letter.document.meta.title, paperSize: letter.paperSize });
  return { ...merged, contents };
}

function sayPages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}

async function planPackage(
  db: ReadDb,
  letter: DraftedLetter,
  { withCoverSheet, withEnclosures }: PackageOptions,
  printer: Printer,
): Promise<PackagePlan> {
  const own: PackagePart = { label: 'Letter', document: letter.document };
  const found: PackagePart[] = [];
  const missing: string[] = [];
  if (withEnclosures) {
    for (const enclosure of inPrintingOrder(letter.enclosures)) {
      const part = await partFor(db, enclosure, letter);
      if (part === null) missing.push(enclosure.text);
      else found.push(part);
    }
  }
  const after = [own, ...found];
  if (!withCoverSheet) return { parts: after, missing };
  let pageCount = 1;
  for (const part of after) {
    pageCount +=
      'document' in part ? (await printer.preview(part.document, letter.paperSize)).pageCount : part.pageCount;
  }
  const cover = composeCoverSheetOf(letter, pageCount);
  if (withCoverSheet === 'ifComplete' && cover.gaps.length > 0) return { parts: after, missing };
  return { parts: [{ label: 'Fax cover sheet', document: cover }, ...after], missing };
}

// What proves the right to ask comes first, then who asks, then what it is about.
const printingOrder = ['authorization', 'authorityPaper', 'photoId', 'request', 'proof', 'receipt', 'log'];

function inPrintingOrder(enclosures: ReadonlyArray<NamedEnclosure>): NamedEnclosure[] {
  const place = (id: string) => {
    const found = printingOrder.indexOf(id);
    return found === -1 ? printingOrder.length : found;
  };
  return enclosures.toSorted((one, other) => place(one.id) - place(other.id));
}

async function partFor(db: ReadDb, { id, text }: NamedEnclosure, letter: DraftedLetter): Promise<PackagePart | null> {
  const { facts } = letter;
  const { request, client, authorization } = facts;
  switch (id) {
    case 'authorization':
      return await filePart(db, text, (authorization ?? (await authorizationToSpeak(db, facts)))?.scanId ?? null);
    case 'photoId':
      return await filePart(db, text, await newestFile(db, letter, 'idScan'));
    case 'authorityPaper': {
      // Once the register keeps such a paper, one of an authority that is over is never put in its place.
      const papers = (await listAuthorities(db, client.id)).filter(
        ({ effect, fileId }) => effect === 'standsInForClient' && fileId !== null,
      );
      const kept = papers.length === 0 ? await newestFile(db, letter, 'authorityPaper') : null;
      return await filePart(db, text, kept ?? actingRepresentative(papers, facts.today)?.fileId ?? null);
    }
    case 'request': {
      const frozen = request?.sent ? await findLetter(db, request.sent.letterId) : undefined;
      if (frozen === undefined || request === null) return null;
      const label = `${letterKindLabel(request.letterKind)} ${request.reference}`;
      return { label, bytes: frozen.pdf, mediaType: 'application/pdf', pageCount: frozen.pageCount };
    }
    case 'proof':
    case 'receipt':
      return await filePart(db, text, request?.sent?.proofId ?? null);
    case 'log':
      return request === null ? null : { label: text, document: await composeContactLogOf(db, facts) };
    default:
      return null;
  }
}

// A request drafted before there was one names none; what lets staff speak today is enclosed.
async function authorizationToSpeak(db: ReadDb, { request, client, today }: LetterFacts) {
  if (request === null) return null;
  const use = { custodianId: request.custodianId, permission: 'verbalDiscussion', today } as const;
  return bestAuthorization(await listAuthorizations(db, client.id), use);
}

async function newestFile(
  db: ReadDb,
  { about }: DraftedLetter,
  purpose: StoredFile['purpose'],
): Promise<FileId | null> {
  const files = await listFiles(db, { clientId: about.clientId, caseId: null, organizationId: null }, purpose);
  return files.find(({ isReadable }) => isReadable)?.id ?? null;
}

async function filePart(db: ReadDb, label: string, id: FileId | null): Promise<PackagePart | null> {
  const file = id === null ? undefined : await findFile(db, id);
  if (file === undefined || !file.isReadable || file.mediaType === 'application/octet-stream') return null;
  return { label, bytes: await getFileBytes(db, file), mediaType: file.mediaType, pageCount: file.pageCount ?? 1 };
}

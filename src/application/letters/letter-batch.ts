import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, CaseLetterId, RequestId } from '../../domain/shared/ids.ts';
import { listCaseLetters } from '../../store/letters/case-letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertNothingStands } from './assert-printable.ts';
import { type DraftedLetter, type LetterRef, loadLetter } from './drafted-letter.ts';
import { buildPackage, type PackageOptions } from './letter-package.ts';

type PackageTools = Parameters<typeof buildPackage>[3];

interface BatchFile {
  readonly letter: DraftedLetter;
  readonly pdf: Uint8Array;
  readonly missing: ReadonlyArray<string>;
}

export interface LetterBatch {
  readonly combined: Uint8Array;
  readonly pageCount: number;
  readonly files: ReadonlyArray<BatchFile>;
}

/**
 * The letters of a case that wait to be sent, or those of them that are named, in printing order: custodian by custodian.
 * Errors: notFound, nothingToPrint.
 */
export async function listDrafts(
  db: ReadDb,
  caseId: CaseId,
  today: Day,
  only: ReadonlyArray<LetterRef> | null = null,
): Promise<DraftedLetter[]> {
  await getCaseTitle(db, caseId);
  const letters: DraftedLetter[] = [];
  const named = only && new Set(only.map(idOf));
  for (const { id, sent, closedOn } of await listRequests(db, caseId)) {
    if (sent === null && closedOn === null && (named?.has(id) ?? true))
      letters.push(await loadLetter(db, { requestId: id }, today));
  }
  for (const { id, sent } of await listCaseLetters(db, caseId)) {
    if (sent === null && (named?.has(id) ?? true)) letters.push(await loadLetter(db, { caseLetterId: id }, today));
  }
  if (letters.length === 0) {
    throw new AppError('nothingToPrint', 'No letter of this case waits to be sent. Draft one first.');
  }
  return letters.toSorted((one, other) => compareText(one.recipientName ?? '', other.recipientName ?? ''));
}

function idOf(ref: LetterRef): RequestId | CaseLetterId {
  return 'requestId' in ref ? ref.requestId : ref.caseLetterId;
}

// Sorting is stable, so what goes to one recipient stays in the order in which it was drafted.
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Draws a batch in one file and each letter in its own. Errors: letterHasGaps, letterHasWarnings, missingCharacters. */
export async function drawBatch(
  db: ReadDb,
  letters: ReadonlyArray<DraftedLetter>,
  options: PackageOptions,
  tools: PackageTools,
): Promise<LetterBatch> {
  const paperSize = letters[0]?.paperSize ?? 'letter';
  const own = await tools.printer.drawAll(
    letters.map(({ document }) => document),
    paperSize,
  );
  assertNothingStands(letters);
  if (!options.withCoverSheet && !options.withEnclosures) {
    const files = letters.map((letter, place) => ({ letter, pdf: own.files[place] ?? new Uint8Array(), missing: [] }));
    return { combined: own.combined, pageCount: own.pageCount, files };
  }
  const files: BatchFile[] = [];
  for (const letter of letters) files.push({ letter, ...(await buildPackage(db, letter, options, tools)) });
  const parts = files.map(({ pdf }) => ({ bytes: pdf, mediaType: 'application/pdf' as const }));
  const title = letters.length === 1 ? (letters[0]?.document.meta.title ?? '') : `${letters.length} letters`;
  const { pdf, pageCount } = await tools.pdfTools.merge(parts, { title, paperSize });
  return { combined: pdf, pageCount, files };
}

import { createHash } from 'node:crypto';
import type {
  BoxValue,
  FieldValue,
  FillProblem,
  Inspected,
  MergePart,
  PdfAnswer,
  PdfJob,
} from '../../documents/worker/pdf-job.ts';
import type { WorkerFonts } from '../../documents/worker/worker-fonts.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { createWorkerHost, type WorkerLimits, type WorkerOutcome, workerLimits } from './worker-host.ts';

/** Work on documents that came from outside. All of it happens in a worker under a watchdog. */
export interface PdfTools {
  /** Pages and form fields of a PDF; or in words why it cannot be read, and what to do. */
  inspect(bytes: Uint8Array): Promise<Inspected>;
  /**
   * PDFs and pictures as one PDF, in order; a picture becomes a page. Scripts and forms of foreign documents stay behind.
   * Same parts, same bytes. Errors: fileUnreadable.
   */
  merge(
    parts: ReadonlyArray<MergePart>,
    about: { readonly title: string; readonly paperSize: PaperSize },
  ): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number }>;
  /**
   * A form with values in its fields and at places of its pages; flattened, nothing in it can be typed over. What does
   * not fit is left out and named. Errors: fileUnreadable.
   */
  fill(
    bytes: Uint8Array,
    given: {
      readonly values: ReadonlyArray<FieldValue>;
      readonly boxes: ReadonlyArray<BoxValue>;
      readonly flatten: boolean;
    },
  ): Promise<{
    readonly pdf: Uint8Array;
    readonly pageCount: number;
    readonly problems: ReadonlyArray<FillProblem>;
  }>;
  /** Ends the worker with whatever it holds, as a lock asks. */
  end(): void;
}

/** What a document is told of when it could not even be looked at. */
const STOPPED: Readonly<Record<Exclude<WorkerOutcome['kind'], 'answered'>, string>> = {
  failed: 'This file is damaged and cannot be read. Ask for a new copy, or print it and scan the pages.',
  tookTooLong:
    'Reading this file took too long, so the app stopped. Open it in another program and print it to a new PDF.',
  tookTooMuchMemory:
    'Reading this file took too much memory, so the app stopped. Open it in another program and save a smaller copy.',
  ended: 'The store was locked while this file was being read. Unlock it, then try again.',
};

/** Answers kept for a repeat of the same job: a write asks for them again within its transaction. */
const ANSWERS_KEPT = 6;
const LARGEST_KEPT = 8 * 1024 * 1024;

export function createPdfTools(fonts: WorkerFonts, limits: WorkerLimits = workerLimits): PdfTools {
  const host = createWorkerHost(fonts, limits);
  const kept = new Map<string, Promise<WorkerOutcome>>();

  const run = async (job: PdfJob): Promise<PdfAnswer> => {
    const key = keyOf(job);
    const earlier = kept.get(key);
    const outcome = earlier ?? host.run(job);
    kept.delete(key);
    kept.set(key, outcome);
    for (const oldest of [...kept.keys()].slice(0, -ANSWERS_KEPT)) kept.delete(oldest);
    const ended = await outcome;
    // One that had to be stopped would hold the transaction up as long again, so it answers for one repeat too.
    const isStopped = ended.kind !== 'answered' && ended.kind !== 'ended';
    if (isStopped ? earlier !== undefined : !isWorthKeeping(ended)) kept.delete(key);
    return ended.kind === 'answered' ? ended.answer : { kind: 'refused', problem: STOPPED[ended.kind] };
  };

  return {
    async inspect(bytes) {
      const answer = await run({ kind: 'inspect', bytes });
      if (answer.kind === 'inspected') return answer.value;
      return { ok: false, problem: problemOf(answer) };
    },
    async merge(parts, { title, paperSize }) {
      const answer = await run({ kind: 'merge', parts, title, paperSize });
      if (answer.kind === 'merged') return answer.value;
      throw new AppError('fileUnreadable', problemOf(answer));
    },
    async fill(bytes, given) {
      const answer = await run({ kind: 'fill', bytes, ...given });
      if (answer.kind === 'filled') return answer.value;
      throw new AppError('fileUnreadable', problemOf(answer));
    },
    end() {
      kept.clear();
      host.end();
    },
  };
}

function problemOf(answer: PdfAnswer): string {
  return answer.kind === 'refused' ? answer.problem : STOPPED.failed;
}

function isWorthKeeping(outcome: WorkerOutcome): boolean {
  if (outcome.kind !== 'answered') return false;
  const { answer } = outcome;
  if (answer.kind === 'inspected') return true;
  return (answer.kind === 'filled' || answer.kind === 'merged') && answer.value.pdf.length <= LARGEST_KEPT;
}

function keyOf(job: PdfJob): string {
  const hash = createHash('sha256');
  // A Buffer would turn itself into a list of numbers before a replacer is asked.
  const parts = job.kind === 'merge' ? job.parts : [job];
  const about =
    job.kind === 'merge' ? { ...job, parts: parts.map((part) => ({ ...part, bytes: null })) } : { ...job, bytes: null };
  hash.update(JSON.stringify([about, parts.map(({ bytes }) => bytes.byteLength)]));
  for (const { bytes } of parts) hash.update(bytes);
  return hash.digest('hex');
}

import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfJob } from '../../documents/worker/pdf-job.ts';
import type { WorkerFonts } from '../../documents/worker/worker-fonts.ts';

export interface WorkerMessage {
  readonly id: number;
  readonly job: PdfJob;
}

export interface WorkerAnswer {
  readonly id: number;
  /** null when the document made the worker itself fail. */
  readonly answer: PdfAnswer | null;
}

/** How a job ended. */
export type WorkerOutcome =
  | { readonly kind: 'answered'; readonly answer: PdfAnswer }
  | { readonly kind: 'failed' | 'tookTooLong' | 'tookTooMuchMemory' | 'ended' };

/** What one job may take (security.md section 8). */
export interface WorkerLimits {
  readonly seconds: number;
  readonly bytes: number;
}

export const workerLimits: WorkerLimits = { seconds: 15, bytes: 512 * 1024 * 1024 };

/** Runs jobs on foreign documents in a thread of their own, one after the other. */
export interface WorkerHost {
  run(job: PdfJob): Promise<WorkerOutcome>;
  /** Ends the thread at once, with whatever it holds; a later job starts a new one. */
  end(): void;
}

const WATCH_MS = 50;
/** A second net below the watch: a thread that grows faster than it is looked at fails alone. */
const HEAP_MB = 1_024;
/** A thread nobody needed for this long gives its memory back. */
const IDLE_MS = 10_000;

// Run as TypeScript, the entry lies beside this file; in the bundle it is an entry of its own beside index.js.
const isSource = import.meta.url.endsWith('.ts');
const entry = new URL(isSource ? 'pdf-worker.ts' : 'pdf-worker.js', import.meta.url);

/** Makes the host; the thread itself starts with the first job. */
export function createWorkerHost(fonts: WorkerFonts, limits: WorkerLimits = workerLimits): WorkerHost {
  let worker: Worker | undefined;
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let stop: ((outcome: WorkerOutcome) => void) | undefined;

  const end = (): void => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    void ending?.terminate();
  };

  const runNow = (job: PdfJob): Promise<WorkerOutcome> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      worker ??= startWorker(fonts);
      const running = worker;
      lastId += 1;
      const id = lastId;
      const before = process.memoryUsage.rss();
      const started = performance.now();
      const finish = (outcome: WorkerOutcome): void => {
        clearInterval(watch);
        running.off('message', onMessage);
        running.off('error', onError);
        running.off('exit', onError);
        stop = undefined;
        running.unref();
        // One that had to be stopped, or failed, is not trusted with the next document.
        if (outcome.kind === 'answered') idle = setTimeout(end, IDLE_MS).unref();
        else end();
        resolve(outcome);
      };
      const onMessage = (message: WorkerAnswer): void => {
        if (message.id !== id) return;
        finish(message.answer === null ? { kind: 'failed' } : { kind: 'answered', answer: message.answer });
      };
      const onError = (): void => finish({ kind: 'failed' });
      const watch = setInterval(() => {
        if (performance.now() - started > limits.seconds * 1_000) finish({ kind: 'tookTooLong' });
        // resourceLimits does not count array buffers, and pictures are made of those.
        else if (process.memoryUsage.rss() - before > limits.bytes) finish({ kind: 'tookTooMuchMemory' });
      }, WATCH_MS);
      stop = finish;
      running.on('message', onMessage);
      running.on('error', onError);
      running.on('exit', onError);
      running.ref();
      running.postMessage({ id, job } satisfies WorkerMessage);
    });

  return {
    run(job) {
      const outcome = turn.then(() => runNow(job));
      turn = outcome;
      return outcome;
    },
    end() {
      stop?.({ kind: 'ended' });
      end();
    },
  };
}

function startWorker(fonts: WorkerFonts): Worker {
  const worker = new Worker(entry, {
    workerData: fonts,
    // What a library prints about a document may quote it, so it goes nowhere.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

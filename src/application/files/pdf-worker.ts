import { parentPort, workerData } from 'node:worker_threads';
import { runPdfJob } from '../../documents/worker/pdf-job.ts';
import type { WorkerFonts } from '../../documents/worker/worker-fonts.ts';
import type { WorkerAnswer, WorkerMessage } from './worker-host.ts';

/** Entry of the worker in which foreign documents are read: nothing of theirs is ever parsed in the main process. */
const port = parentPort;
const fonts = workerData as WorkerFonts;

port?.on('message', async ({ id, job }: WorkerMessage) => {
  try {
    const answer = await runPdfJob(job, fonts);
    port.postMessage({ id, answer } satisfies WorkerAnswer);
  } catch {
    // What a document throws may quote it, so nothing of it leaves the worker.
    port.postMessage({ id, answer: null } satisfies WorkerAnswer);
  }
});

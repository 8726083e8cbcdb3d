import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PdfTools } from '../../src/application/files/pdf-tools.ts';
import type { OperationOutput } from '../../src/contract/all.ts';
import type { Answer } from '../../src/contract/operation.ts';
import { errorCodes } from '../../src/domain/shared/app-error.ts';
import type { CaseId, FileId, FormFillId, FormId, OrganizationId } from '../../src/domain/shared/ids.ts';
import type { TestApplication } from '../support/test-application.ts';
import { findActive } from './find-active.ts';
import type { HostileFile } from './hostile-file.ts';

/** What sending some files came to. */
export interface Figures {
  sent: number;
  kept: number;
  readable: number;
  refused: number;
  forms: number;
  filled: number;
  merged: number;
  stopped: number;
  /** Milliseconds from the first call of a file to its last answer, and during which the main thread stood still. */
  readonly slowest: Array<{ label: string; ms: number }>;
  readonly stalls: Array<{ label: string; ms: number }>;
  /** Everything that is not as it should be; must stay empty. */
  readonly faults: string[];
}

export interface Lab {
  readonly app: TestApplication;
  readonly tools: PdfTools;
  readonly organizationId: OrganizationId;
  readonly caseId: CaseId;
}

// Words of parsers, stacks and paths; no sentence for an advocate has them.
const NOT_PLAIN =
  /undefined|null|NaN|\bat \w+ \(|Error|expected|token|offset|xref|endobj|PDFDict|PDFRef|node_modules|\/(?:tmp|home|work|usr|root)\b|[A-Z]:\\|\d+ \d+ R\b|[{}<>]/;
const STOPPED = /the app stopped/;
const RESOLUTION_MS = 5;

/** Sends files through the application as a window would, and holds every answer against what is promised. */
export async function sendAll(
  lab: Lab,
  files: ReadonlyArray<HostileFile>,
  isThorough: (file: HostileFile) => boolean,
): Promise<Figures> {
  const figures: Figures = {
    ...{ sent: 0, kept: 0, readable: 0, refused: 0, forms: 0, filled: 0, merged: 0, stopped: 0 },
    ...{ slowest: [], stalls: [], faults: [] },
  };
  for (const file of files) await send(lab, file, isThorough(file), figures);
  return figures;
}

let lastCall = 0;

async function send(
  lab: Lab,
  { label, name, make }: HostileFile,
  isThorough: boolean,
  figures: Figures,
): Promise<void> {
  const bytes = make();
  const fault = (what: string): void => {
    figures.faults.push(`${label.slice(0, 150)}: ${what}`);
  };
  figures.sent += 1;
  const before = await stampOf(lab);
  const call = async (operation: string, input: unknown): Promise<Answer<unknown>> => {
    lastCall += 1;
    const timed = await measured(() => lab.app.application.call(operation, input, `hostile-${lastCall}`));
    noteTop(figures.stalls, { label: `${operation} of ${label}`, ms: timed.stalledMs });
    if (timed.ms > 1_000) process.stdout.write(`  ${timed.ms.toFixed(0)} ms ${operation} of ${label.slice(0, 100)}\n`);
    noteTop(figures.slowest, { label: `${operation} of ${label}`, ms: timed.ms });
    judge(operation, timed.answer, fault);
    return timed.answer;
  };

  const added = await call('files.add', { purpose: 'other', name, bytes, organizationId: lab.organizationId });
  if (!added.ok) {
    figures.refused += 1;
    if ((await stampOf(lab)) !== before) fault('the store changed although the file was refused');
    return;
  }
  figures.kept += 1;
  const { file } = added.value as OperationOutput<'files.add'>;
  if (!file.isReadable) judgeSentence('files.add', file.problem ?? '', fault);
  else if (file.problem !== null) fault('readable, and yet a problem');
  const isStopped = STOPPED.test(file.problem ?? '');
  if (isStopped) figures.stopped += 1;
  await judgeKept(lab, file.id, bytes, fault);
  if (file.isReadable) {
    figures.readable += 1;
    if (isThorough) await judgeMerged(lab, file, bytes, figures, fault);
  }
  // As a form it would only be stopped once more.
  if (file.mediaType !== 'application/pdf' || isStopped) return;
  const kept = await stampOf(lab);
  const title = 'A hostile form';
  const form = await call('forms.add', { organizationId: lab.organizationId, fileId: file.id, title });
  if (!form.ok) {
    if ((await stampOf(lab)) !== kept) fault('the store changed although the form was refused');
    return;
  }
  if (!file.isReadable) fault('cannot be read, and yet taken as a form');
  figures.forms += 1;
  const { formId } = form.value as { formId: FormId };
  await lab.app.call('forms.get', { formId });
  const { formFillId } = await lab.app.call('fills.add', { formId, caseId: lab.caseId });
  await judgeFilled(call, formFillId, figures, fault);
  if (!isThorough) return;
  const frozen = await call('fills.freeze', { formFillId });
  if (frozen.ok) await judgeFilled(call, formFillId, figures, fault);
}

type Fault = (what: string) => void;
type Call = (operation: string, input: unknown) => Promise<Answer<unknown>>;

function judge(operation: string, answer: Answer<unknown>, fault: Fault): void {
  if (answer.ok) return;
  const { code, message } = answer.error;
  if (code === 'internal' || !errorCodes.includes(code)) fault(`${operation} answers ${code}`);
  judgeSentence(operation, message, fault);
}

function judgeSentence(operation: string, text: string, fault: Fault): void {
  if (!/^[A-Z].*\.$/s.test(text) || text.length > 300 || NOT_PLAIN.test(text)) fault(`${operation} says "${text}"`);
}

async function judgeKept({ app }: Lab, fileId: FileId, bytes: Uint8Array, fault: Fault): Promise<void> {
  const read = await app.call('files.read', { fileId });
  if (Buffer.compare(read.bytes, bytes) !== 0) fault('kept, but not as it came');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (read.file.sha256 !== sha256 || read.file.size !== bytes.length) fault('its sum or size is wrong');
  const shown = read.file.name;
  if (/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069/\\]/u.test(shown)) fault(`shown as ${JSON.stringify(shown)}`);
  if (shown.length < 1 || shown.length > 255 || shown === '.' || shown === '..') fault(`shown as "${shown}"`);
}

async function judgeFilled(call: Call, formFillId: FormFillId, figures: Figures, fault: Fault): Promise<void> {
  const preview = await call('fills.preview', { formFillId });
  if (!preview.ok) return;
  figures.filled += 1;
  const { pdf, values } = preview.value as OperationOutput<'fills.preview'>;
  for (const { problem } of values)
    if (problem !== null && problem.length > 400) fault('a problem that goes on and on');
  await judgeMade(pdf, 'filled in', fault);
}

async function judgeMerged(
  { tools }: Lab,
  { mediaType }: OperationOutput<'files.add'>['file'],
  bytes: Uint8Array,
  figures: Figures,
  fault: Fault,
): Promise<void> {
  const part = { bytes: new Uint8Array(bytes), mediaType };
  try {
    const { pdf } = await tools.merge([part, part], { title: 'Enclosures', paperSize: 'letter' });
    figures.merged += 1;
    await judgeMade(pdf, 'merged', fault);
  } catch (thrown) {
    const { code, message } = thrown as { code?: unknown; message: string };
    if (code !== 'fileUnreadable') fault(`merging throws ${String(thrown)}`);
    judgeSentence('merging', message, fault);
  }
}

async function judgeMade(pdf: Uint8Array, what: string, fault: Fault): Promise<void> {
  const active = await findActive(pdf).catch((error) => [`what cannot be read: ${error}`]);
  if (active.length > 0) fault(`${what}, it holds ${active.join(', ')}`);
}

/** The newest change: nothing is written without one. Rows are counted at the end. */
async function stampOf({ app }: Lab): Promise<string> {
  return JSON.stringify(await app.call('history.list', { limit: 1 }));
}

/** How long a call took, and the longest time in it during which nothing else could run. */
async function measured<Value>(work: () => Promise<Value>) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const started = performance.now();
  const answer = await work();
  const ms = performance.now() - started;
  // One more turn, so that a stall right before the answer is seen.
  await new Promise((resolve) => setTimeout(resolve, RESOLUTION_MS));
  delay.disable();
  return { answer, ms, stalledMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) };
}

function noteTop(top: Array<{ label: string; ms: number }>, entry: { label: string; ms: number }): void {
  top.push(entry);
  top.sort((left, right) => right.ms - left.ms);
  top.splice(8);
}

export function wordsOf({ slowest, stalls, faults, ...counts }: Figures): string {
  const lines = (top: Figures['stalls']) =>
    top.map(({ label, ms }) => `    ${ms.toFixed(0)} ms ${label.slice(0, 110)}`);
  const said = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [
    said.join(', '),
    '  main thread stood still:',
    ...lines(stalls),
    '  slowest:',
    ...lines(slowest),
    `  faults: ${faults.length}`,
  ].join('\n');
}

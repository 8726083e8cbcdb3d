// npm run demo -- --out DIR: the whole job, done by keyboard and mouse in the real application without a display.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { clearOutput, collectFiles, PATIENCE_MS, questionSheets } from './demo-output.ts';
import * as story from './demo-story.ts';
import { ask, goToAddress } from './drive/ask.ts';
import { dragCard, moveCardByMenu } from './drive/board.ts';
import { addClient, openCase } from './drive/clients.ts';
import { bookConsultation, saveCalendarFile, saveTravelSheet, writeNotes } from './drive/consultations.ts';
import { fillForm, keepForm } from './drive/forms.ts';
import { goTo, goToTab, see } from './drive/hand.ts';
import { draftLettersOfEveryKind, openLetter, saveLetter } from './drive/letters.ts';
import { addOpinion, compare, saveSummary } from './drive/opinions.ts';
import { camera } from './drive/pictures.ts';
import { prepareQuestions, saveQuestionSheet } from './drive/questions.ts';
import { addCustodian, addRecord } from './drive/records.ts';
import { askForRecords, openRequest, saveLetters, sayHowImagesTravel, seeDrawnPages } from './drive/requests.ts';
import { compareSources, fillIntake, saveCasePaper } from './drive/sources.ts';
import { createStore, lock, openSample, unlock } from './drive/store.ts';
import { historySheets, openTimeline, saveHistorySheet } from './drive/timeline.ts';
import { openDates, saveTimingNote } from './drive/timing.ts';
import { openNotes, openOncologist, openTasks, saveSharedCare } from './drive/work.ts';
import { findBrowser } from './find-browser.ts';
import { type HeadlessApp, startHeadless } from './headless-app.ts';
import { ensureBuilt, PROJECT } from './project.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });
const out = resolve(values.out);
const scratch = mkdtempSync(join(tmpdir(), 'crossbearing-demo-'));
const saved = join(scratch, 'saved');
const seconds: Record<string, number> = {};

/** Runs one stage, says how long it took, and names the stage when it fails. */
async function stage<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  process.stdout.write(`${name} ... `);
  const started = performance.now();
  try {
    const value = await work();
    seconds[name] = Math.round((performance.now() - started) / 10) / 100;
    process.stdout.write(`${seconds[name]} s\n`);
    return value;
  } catch (error) {
    throw new Error(`The demo failed at "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}

const collect = (count: number, target: (name: string) => string) => collectFiles(saved, count, target);

async function drive(page: Page): Promise<object> {
  const pictures = camera(page, join(out, 'screens'));
  const clientName = story.client.legalName;

  const passphrase = await stage('create a store', () => createStore(page, story.store));
  await collect(1, () => join(scratch, 'recovery-sheet.pdf'));
  await stage('lock and unlock', async () => {
    await lock(page);
    await pictures.take('unlock');
    await unlock(page, passphrase);
  });
  await stage('fill the directory', async () => {
    for (const custodian of story.custodians) await addCustodian(page, custodian);
  });
  await stage('enter a client and a case', async () => {
    await addClient(page, story.client);
    await openCase(page, story.cancer, /^Standard/);
  });
  await stage('enter three records', async () => {
    await goToTab(page, 'Records');
    for (const record of story.records) await addRecord(page, record);
  });
  await stage('enter two opinions', async () => {
    for (const opinion of story.opinions) await addOpinion(page, opinion);
    await goToTab(page, 'Overview');
    await pictures.take('case');
  });
  await stage('make and save the letters', async () => {
    await goToTab(page, 'Records');
    await pictures.take('ledger');
    await askForRecords(page, story.custodians.length);
    await pictures.take('requests');
    const [first, second] = story.custodians;
    await openRequest(page, second?.name ?? '');
    await sayHowImagesTravel(page);
    await goToTab(page, 'Requests');
    await openRequest(page, first?.name ?? '');
    await pictures.take('letter-preview');
    await goToTab(page, 'Requests');
    await saveLetters(page, 'Save as separate files');
    await collect(story.custodians.length, (name) => join(out, 'letters', name));
  });
  await stage('make a letter of every kind', () => makeEveryLetter(page, pictures));
  await stage('compare the opinions', async () => {
    await compare(page, 'Biomarkers', story.question);
    await page.getByRole('heading', { name: 'Comparison' }).scrollIntoViewIfNeeded();
    await pictures.take('comparison');
    await saveSummary(page, () => seeDrawnPages(page));
    await collect(1, () => join(out, 'comparison-client.pdf'));
  });
  await stage('fill the intake and compare sources', async () => {
    await fillIntake(page, story.intake);
    await pictures.take('intake');
    await saveCasePaper(page, 'Print the case brief');
    await collect(1, () => join(out, 'case-brief.pdf'));
    await compareSources(page, story.sources);
    await pictures.take('sources');
    await saveCasePaper(page, 'Print the shortlist');
    await collect(1, () => join(out, 'source-shortlist.pdf'));
  });
  await stage('prepare the questions', async () => {
    await prepareQuestions(page, story.questions);
    await pictures.take('questions');
    for (const { name, ...sheet } of questionSheets) {
      await saveQuestionSheet(page, sheet);
      await collect(1, () => join(out, name));
    }
  });
  await stage('book a consultation', async () => {
    await bookConsultation(page, story.consultation);
    await pictures.take('consultation');
    await saveCalendarFile(page);
    await collect(1, () => join(out, 'consultation.ics'));
    await saveTravelSheet(page);
    await collect(1, () => join(out, 'travel-sheet.pdf'));
    await writeNotes(page, story.consultNotes);
    await pictures.take('consultation-notes');
  });
  await stage('look at the dates', async () => {
    await openDates(page);
    await pictures.take('dates');
    await saveTimingNote(page);
    await collect(1, () => join(out, 'timing-note.pdf'));
  });
  await stage('move the card', async () => {
    await goTo(page, 'Board');
    await dragCard(page, clientName, 'Timing');
    await moveCardByMenu(page, clientName, 'Records', story.moveReason);
    await pictures.take('board');
    await goTo(page, 'Clients');
    await page.getByRole('link', { name: clientName }).click();
    await see(page, story.client.address.street);
    await pictures.take('client');
  });
  const counts = await stage('check the store', () => checkStore(page));
  await stage('open the sample practice', async () => {
    await lock(page);
    await openSample(page);
    await goTo(page, 'Board');
    await see(page, /^8 cases$/);
    await pictures.take('board-sample');
    await goTo(page, 'Today');
    await page.getByRole('listbox').waitFor();
    await pictures.take('today');
  });
  await stage('look at notes, tasks and talks', async () => {
    await openNotes(page, /^Sigríður/);
    await pictures.take('notes');
    await openOncologist(page, /^Łukasz/);
    await pictures.take('oncologist');
    await saveSharedCare(page);
    await collect(1, () => join(out, 'shared-care.pdf'));
    await openTasks(page);
    await pictures.take('tasks');
  });
  await stage('tell a story on one page', async () => {
    await openTimeline(page, /^Rosa/);
    await pictures.take('timeline');
    for (const { choice, file } of historySheets) {
      await saveHistorySheet(page, choice);
      await collect(1, () => join(out, file));
    }
  });
  return {
    clients: counts.clients,
    cases: counts.cases,
    records: counts.recordItems,
    opinions: counts.opinions,
    requests: counts.requests,
    recordedChanges: counts.changes,
    letterFiles: readdirSync(join(out, 'letters')).length,
    screens: pictures.count(),
  };
}

/** One letter of each kind, opened and saved one by one, and all that wait to be sent in one PDF to print. */
async function makeEveryLetter(page: Page, pictures: ReturnType<typeof camera>): Promise<void> {
  const [client] = await ask(page, 'clients.list', { text: '' });
  const [theCase] = client?.cases ?? [];
  if (client === undefined || theCase === undefined) throw new Error('The store has no case.');
  const about = { clientId: client.id, caseId: theCase.id, signedBy: client.legalName };
  for (const { name, letter } of await draftLettersOfEveryKind(page, about)) {
    await openLetter(page, theCase.id, letter);
    if (name.startsWith('f-')) await pictures.take('letter-composer');
    await saveLetter(page);
    await collect(1, () => join(out, 'letters', `${name}.pdf`));
  }
  await goToTab(page, 'Requests');
  await saveLetters(page, 'Save as one PDF');
  await collect(1, () => join(out, 'letters', 'batch.pdf'));
  await takeScreens(page, pictures, about);
}

/** What is out, who may speak, who has the slides, and whom to ask. */
async function takeScreens(
  page: Page,
  pictures: ReturnType<typeof camera>,
  { clientId, caseId }: Parameters<typeof draftLettersOfEveryKind>[1],
): Promise<void> {
  const overdue = (await ask(page, 'requests.list', { caseId })).find(({ clock }) => clock.status === 'overdue');
  if (overdue === undefined) throw new Error('No request of the case is overdue.');
  await goToAddress(page, `/cases/${caseId}/requests/${overdue.request.id}`);
  await see(page, /Dana at the records office/);
  await pictures.take('request');
  await goToTab(page, 'Custody');
  await see(page, /EX-1002/);
  await pictures.take('custody');
  await goToAddress(page, `/clients/${clientId}/authority`);
  await see(page, /At my request/);
  await pictures.take('authority');
  await goTo(page, 'Directory');
  await page.getByRole('link', { name: 'Every Letter Example Hospital' }).click();
  await see(page, /Slide Room/);
  await pictures.take('directory');
  const [hospital] = await ask(page, 'organizations.list', { text: 'Every Letter' });
  if (hospital === undefined) throw new Error('The hospital is not in the directory.');
  await keepForm(page, hospital.id, join(PROJECT, 'resources/sample/custodian-form.pdf'));
  await pictures.take('form');
  await fillForm(page, caseId, /custodian-form/);
  await pictures.take('form-filled');
  await saveLetter(page);
  await collect(1, () => join(out, 'custodian-form-filled.pdf'));
  await goToAddress(page, `/cases/${caseId}/overview`);
}

/** Asks the application itself whether the store is sound, and how much is in it. */
async function checkStore(page: Page): Promise<Readonly<Record<string, number>>> {
  const { ok, problems, counts } = await ask(page, 'vault.check', {});
  if (!ok) throw new Error(problems.join('; '));
  return counts;
}

async function run(): Promise<void> {
  clearOutput(out);
  mkdirSync(saved);
  ensureBuilt();
  const app: HeadlessApp = await stage('start', () =>
    startHeadless({ CROSSBEARING_DATA_DIR: join(scratch, 'data'), CROSSBEARING_SAVE_DIR: saved }),
  );
  const trouble: string[] = [];
  app.page.on('pageerror', (error) => trouble.push(error.message));
  app.page.setDefaultTimeout(PATIENCE_MS);
  try {
    const counts = await drive(app.page);
    if (trouble.length > 0) throw new Error(`The window reported: ${trouble.join('; ')}`);
    const host = { kind: 'chromium', browser: findBrowser(), node: process.version };
    writeFileSync(join(out, 'summary.json'), `${JSON.stringify({ host, counts, seconds }, null, 2)}\n`);
    process.stdout.write(`Done. See ${out}\n`);
  } catch (error) {
    await app.page.screenshot({ path: join(out, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await app.stop();
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

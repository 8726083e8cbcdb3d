import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseId, ConsultationId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { daysAgo, today } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore, unlock } from './store.ts';

/** A client on the west coast with two questions, and a doctor in the directory. */
async function openCase(page: Page): Promise<CaseId> {
  await openNewStore(page);
  await ask(page, 'practice.update', { changes: { phone: '555-0190', email: 'office@advocacy.example' } });
  const { clientId } = await ask(page, 'clients.add', {
    legalName: 'Łukasz Przykładowy',
    timeZone: 'America/Los_Angeles',
  });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Colon, sigmoid' });
  await ask(page, 'clinicians.add', { name: 'Dr. Ada Example', specialty: 'Colon cancer' });
  const texts = ['Is surgery first as good as drugs first for me?', 'Is there a trial near home?'];
  for (const text of texts) {
    const { questionId } = await ask(page, 'questions.add', { caseId, text, step: 'questions' });
    if (text === texts[0]) await ask(page, 'questions.setTop', { questionId, isTop: true });
  }
  return caseId;
}

async function book(page: Page, caseId: CaseId, startsAt = '2031-02-04T14:05'): Promise<ConsultationId> {
  const { consultationId } = await ask(page, 'consultations.add', {
    caseId,
    mode: 'video',
    clinicianName: 'Dr. Ada Example',
    institution: 'Second Center',
    startsAt,
    timeZone: 'America/New_York',
  });
  return consultationId;
}

test('a consultation is booked in the center’s time, moved, put into a calendar and prepared', async ({
  app,
  page,
}) => {
  const caseId = await openCase(page);
  const consultOn = async () => (await ask(page, 'cases.get', { caseId })).case.consultOn;
  await goTo(page, `/cases/${caseId}/consultations`);
  await expect(page.getByText('A consultation stands here from its first phone call')).toBeVisible();
  await axe(page);

  await page.getByRole('button', { name: 'Plan a consultation' }).click();
  const adding = page.getByRole('dialog', { name: 'Plan a consultation' });
  await adding.getByLabel('Doctor').fill('Dr. Ada Example');
  await adding.getByLabel('Center').fill('Second Center');
  await adding.getByLabel('The time is known').check();
  await adding.getByRole('textbox', { name: 'Day' }).fill('2031-03-09');
  await adding.getByLabel('Time at the center').fill('02:30');
  await adding.getByRole('combobox', { name: 'Time zone of the center' }).fill('Eastern');
  await page.getByRole('option', { name: 'Eastern (New York)' }).click();
  await expect(adding.getByText('2:30 AM does not exist')).toBeVisible();
  await axe(page);
  await adding.getByRole('textbox', { name: 'Day' }).fill('2031-02-04');
  await adding.getByLabel('Time at the center').fill('14:05');
  await expect(adding.getByText('For the client: 11:05 AM Los Angeles time (PST)')).toBeVisible();
  await shot(page, 'consultation-book');
  await adding.getByRole('button', { name: 'Book it' }).click();

  await expect(adding).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Dr. Ada Example, Second Center' })).toBeVisible();
  await expect(page.getByText('2:05 PM New York time (EST)')).toBeVisible();
  expect(await consultOn()).toBe('2031-02-04');
  await axe(page);

  await page.getByRole('button', { name: 'Move it' }).click();
  const moving = page.getByRole('dialog', { name: 'Move the consultation' });
  await moving.getByRole('textbox', { name: 'Day' }).fill('2031-02-11');
  await moving.getByLabel('Why it moves').fill('The doctor travels');
  await moving.getByRole('button', { name: 'Move it' }).click();
  await expect(moving).toBeHidden();
  expect(await consultOn()).toBe('2031-02-11');

  await page.getByRole('button', { name: 'Calendar file' }).click();
  const calendar = page.getByRole('dialog', { name: 'Calendar file' });
  await calendar.getByLabel('Name doctor, center and client in it').check();
  await expect(calendar.getByRole('alert')).toContainText('on a locked screen');
  await axe(page);
  await calendar.getByLabel('Name doctor, center and client in it').uncheck();
  await calendar.getByRole('button', { name: 'Save the calendar file' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();
  const ics = readFileSync(join(app.saveFolder, 'Appointment 2031-02-11.ics'), 'utf8');
  expect(ics).toContain('SUMMARY:Appointment\r\n');
  expect(ics).toContain('DTSTART:20310211T190500Z\r\n');
  expect(ics).toContain('SEQUENCE:1\r\n');
  expect(ics).not.toContain('Example');

  await page.getByRole('button', { name: 'Edit recording' }).click();
  const recording = page.getByRole('region', { name: 'Recording' });
  await recording.getByRole('combobox', { name: 'Answer' }).click();
  await page.getByRole('option', { name: 'Yes, it may be recorded' }).click();
  await recording.getByRole('button', { name: 'Save recording' }).click();
  await expect(recording.getByText('Write who gave permission')).toBeVisible();
  await recording.getByLabel('Answered by').fill('Dr. Ada Example');
  await recording.getByRole('button', { name: 'Save recording' }).click();
  await expect(recording).toContainText('May be recorded: allowed by Dr. Ada Example.');
  const checklist = page.getByRole('region', { name: 'Checklist' });
  await expect(checklist.getByLabel('Permission to record is asked for')).toBeChecked();
  await checklist.getByLabel('The support person is invited').check();

  await page.getByRole('button', { name: 'Print the travel sheet' }).click();
  const paper = page.getByRole('dialog', { name: 'Print the travel sheet' });
  const approved = paper.getByRole('textbox', { name: 'Approved by the client on' });
  await approved.fill('2031-01-01');
  await expect(paper.getByText('This day is in the future.')).toBeVisible();
  await expect(paper.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
  await approved.fill(today());
  await axe(page);
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Travel sheet 2031-02-11.pdf')).toBeVisible();
  await expect(paper).toBeHidden();
  expect(readdirSync(app.saveFolder)).toContain('Travel sheet 2031-02-11.pdf');
  await axe(page);
  await shot(page, 'consultation');
});

test('what is typed during a consultation outlives the end of the app in the middle of a word', async ({
  app,
  page,
}) => {
  const caseId = await openCase(page);
  const consultationId = await book(page, caseId);
  await goTo(page, `/cases/${caseId}/consultations/${consultationId}/during`);
  const answer = page.getByLabel('Answer to question 1');
  await answer.fill('Surgery first, if the scan stays clear.');
  await page.getByLabel('Notes', { exact: true }).fill('She begins with the slides.');
  await expect(page.getByText(/^Saved at \d{1,2}:\d\d [AP]M$/)).toHaveCount(2);
  await axe(page);
  await page.getByLabel('Put off on purpose').click();
  await expect(page.getByLabel('Put off on purpose')).toBeChecked();
  await shot(page, 'consultation-during');

  const notes = page.getByLabel('Notes', { exact: true });
  await notes.fill('She begins with the slides. The margin is');
  await expect
    .poll(async () => {
      const draft = await ask(page, 'drafts.find', { formKey: `consultation:${consultationId}:notes` });
      const { consultation } = await ask(page, 'consultations.get', { consultationId });
      return `${JSON.stringify(draft?.value)} ${consultation.notes}`;
    })
    .toContain('The margin is');
  await app.kill();

  const again = await app.restart();
  await unlock(again);
  await goTo(again, `/cases/${caseId}/consultations/${consultationId}/during`);
  const offer = again.getByRole('button', { name: 'Continue with it' });
  await expect(again.getByLabel('Notes', { exact: true })).toHaveValue(/She begins/);
  await expect(offer.or(again.getByText('The margin is')).first()).toBeVisible();
  if (await offer.isVisible()) await offer.click();
  await expect(again.getByLabel('Notes', { exact: true })).toHaveValue('She begins with the slides. The margin is');
  await expect(again.getByLabel('Answer to question 1')).toHaveValue('Surgery first, if the scan stays clear.');
});

test('two versions of the same notes stand side by side until somebody chooses', async ({ page }) => {
  const caseId = await openCase(page);
  const consultationId = await book(page, caseId);
  await goTo(page, `/cases/${caseId}/consultations/${consultationId}/during`);
  const notes = page.getByLabel('Notes', { exact: true });
  await notes.click();
  await notes.pressSequentially('Mine');
  await ask(page, 'consultations.saveNotes', { consultationId, from: null, notes: 'Of somebody else' });
  const both = page.getByRole('alert').filter({ hasText: 'two versions' });
  await expect(both).toBeVisible();
  await expect(both.getByRole('region', { name: 'As it is stored' })).toContainText('Of somebody else');
  await expect(both.getByRole('region', { name: 'As you typed it' })).toContainText('Mine');
  await axe(page);
  await shot(page, 'consultation-two-versions');
  await both.getByRole('button', { name: 'Keep both, one below the other' }).click();
  await expect(both).toBeHidden();
  await expect
    .poll(async () => (await ask(page, 'consultations.get', { consultationId })).consultation.notes)
    .toBe('Of somebody else\n\nMine');
});

test('one that took place leads to the opinion, the letter for the summary and support', async ({ page }) => {
  const caseId = await openCase(page);
  const consultationId = await book(page, caseId, `${daysAgo(9)}T10:00`);
  await goTo(page, `/cases/${caseId}/consultations/${consultationId}`);
  await expect(page.getByText('This time is over. It is kept as written.')).toBeVisible();
  await page.getByRole('button', { name: 'It took place' }).click();
  await expect(page.getByText(/No written summary from Dr. Ada Example, Second Center 9 days/)).toBeVisible();

  await page.getByRole('button', { name: 'Edit what came of it' }).click();
  const after = page.getByRole('region', { name: 'What came of it' });
  await after.getByRole('combobox', { name: 'The doctor saw the slides' }).click();
  await page.getByRole('option', { name: 'No', exact: true }).click();
  await after.getByLabel('The client left in distress').check();
  await after.getByRole('button', { name: 'Save what came of it' }).click();
  await expect(page.getByText('The doctor did not see the slides.')).toBeVisible();
  const support = page.getByRole('region', { name: 'Support' });
  await expect(support.getByText('No number yet').first()).toBeVisible();
  await support.getByRole('button', { name: 'Edit Crisis line' }).click();
  const entry = page.getByRole('dialog', { name: 'Change the support entry' });
  await entry.getByLabel('Phone').fill('555-0100');
  await axe(page);
  await entry.getByRole('button', { name: 'Save the entry' }).click();
  await expect(support).toContainText('555-0100');
  await axe(page);
  await shot(page, 'consultation-held');

  await page.getByRole('button', { name: 'Edit who and where' }).click();
  const who = page.getByRole('region', { name: 'Who and where' });
  await who.getByRole('combobox', { name: 'In the directory as' }).click();
  await page.getByRole('option', { name: 'Dr. Ada Example' }).click();
  await who.getByRole('button', { name: 'Save who and where' }).click();
  await page.getByRole('button', { name: 'Draft the letter that asks for it' }).click();
  await expect(page).toHaveURL(/letters\//);
  const [letter] = await ask(page, 'caseLetters.list', { caseId });
  expect(letter?.letter).toMatchObject({
    kind: 'r',
    fields: { consultedOn: daysAgo(9), promisedFor: daysAgo(2), sendTo: 'office@advocacy.example' },
  });

  const [first, second] = (await ask(page, 'questions.list', { caseId })).questions.map(({ question }) => question.id);
  if (first === undefined || second === undefined) throw new Error('two questions were added');
  await ask(page, 'questions.answer', { questionId: first, answer: 'Yes.', consultationId });
  const more = { answer: 'Perhaps.', consultationId, needsFollowUp: true };
  await ask(page, 'questions.answer', { questionId: second, ...more });
  await goTo(page, `/cases/${caseId}/consultations/${consultationId}`);
  const open = page.getByRole('region', { name: 'Left open' });
  await expect(open.getByRole('listitem')).toHaveText(['Is there a trial near home?']);
  await axe(page);
  await open.getByRole('button', { name: 'Draft the letter that asks them' }).click();
  await expect(page).toHaveURL(/letters\//);
  const letters = (await ask(page, 'caseLetters.list', { caseId })).map((one) => one.letter);
  expect(letters).toContainEqual(
    expect.objectContaining({
      kind: 'questions',
      fields: expect.objectContaining({ questions: 'Is there a trial near home?', consultedOn: daysAgo(9) }),
    }),
  );
  await shot(page, 'consultation-follow-up-letter');

  await goTo(page, `/cases/${caseId}/consultations/${consultationId}`);
  await page.getByRole('button', { name: 'Record the opinion' }).click();
  await expect(page).toHaveURL(/opinions\//);
  const [opinion] = await ask(page, 'opinions.list', { caseId });
  expect(opinion).toMatchObject({ clinician: 'Dr. Ada Example', institution: 'Second Center', givenOn: daysAgo(9) });
  expect(today() > daysAgo(9)).toBe(true);
});

import { craftForm } from '../support/crafted-pdf.ts';
import { expect, test } from './fixtures.ts';
import { ask, openNewStore } from './store.ts';

test('a form taken in through the page is read, mapped and filled by the worker of the built app', async ({ page }) => {
  await openNewStore(page);
  const { organizationId } = await ask(page, 'organizations.add', { name: 'Example General Hospital' });
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy', dateOfBirth: '1961-02-28' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Lung, right' });

  const { file } = await ask(page, 'files.add', {
    purpose: 'custodianForm',
    name: 'release form.pdf',
    bytes: await craftForm({ pages: 3 }),
    organizationId,
  });
  const { formId } = await ask(page, 'forms.add', { organizationId, fileId: file.id, title: 'Release form' });
  const { formFillId } = await ask(page, 'fills.add', { formId, caseId });
  const { pageCount, values } = await ask(page, 'fills.preview', { formFillId });

  expect(file).toMatchObject({ mediaType: 'application/pdf', pageCount: 3, isReadable: true });
  expect(pageCount).toBe(3);
  expect(values).toContainEqual(
    expect.objectContaining({ key: 'field:Patient Name', value: 'Łukasz Przykładowy', problem: null }),
  );
});

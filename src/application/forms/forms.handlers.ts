import type { CustodianForm, FormBox } from '../../domain/forms/form.ts';
import { proposeMapping } from '../../domain/forms/propose-mapping.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { FormId } from '../../domain/shared/ids.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { getFile, getFileBytes } from '../../store/files/files.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import { deleteForm, getForm, insertForm, listForms, updateForm } from '../../store/forms/forms.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { assertFormLength } from '../intake/take-in.ts';
import { withChanges } from '../with-changes.ts';

export const formHandlers: Handlers<NamesOf<'forms'>> = {
  async 'forms.list'({ organizationId }, { db }) {
    await getOrganization(db, organizationId);
    return await listForms(db, organizationId);
  },

  async 'forms.get'({ formId }, { db }) {
    return await getForm(db, formId);
  },

  async 'forms.add'({ organizationId, fileId, title }, { db, context, pdfTools, changeId, note }) {
    const { name } = await getOrganization(db, organizationId);
    const file = await getFile(db, fileId);
    if (file.mediaType !== 'application/pdf') throw unreadable('Only a PDF can be filled in as a form. Choose a PDF.');
    if (file.organizationId !== null && file.organizationId !== organizationId) {
      throw new AppError(
        'invalidInput',
        'This file is kept for another organization. Add it here as a file of its own.',
        {
          field: 'fileId',
        },
      );
    }
    const inspected = await pdfTools.inspect(await getFileBytes(db, file));
    if (!inspected.ok) throw unreadable(`This PDF cannot be filled in. ${inspected.problem}`);
    assertFormLength(inspected.pageCount, 'fileId');
    const { pageCount, pageSizes, fields } = inspected;
    const form: CustodianForm = {
      id: context.newId() as FormId,
      organizationId,
      title,
      fileId,
      pageCount,
      pageSizes,
      fields,
      mappings: proposeMapping(fields),
      boxes: [],
    };
    await insertForm(db, form);
    note({ summary: `Kept the form ${title} of ${name}` });
    return { changeId, formId: form.id };
  },

  async 'forms.update'({ formId, changes }, { db, changeId, note }) {
    const form = withChanges<CustodianForm>(await getForm(db, formId), changes);
    assertMappings(form);
    assertBoxes(form);
    await updateForm(db, form);
    note({ summary: `Changed the form ${form.title}` });
    return { changeId };
  },

  async 'forms.delete'({ formId }, { db, changeId, note }) {
    const { title } = await getForm(db, formId);
    if (await isNamedElsewhere(db, 'forms', formId)) {
      throw new AppError(
        'inUse',
        'This form was filled in for a case, so it stays. Move what was filled in to the trash first.',
        {
          field: 'formId',
        },
      );
    }
    await deleteForm(db, formId);
    note({ summary: `Moved the form ${title} to the trash`, trash: { kind: 'form', name: title } });
    return { changeId };
  },
};

function unreadable(message: string): AppError {
  return new AppError('fileUnreadable', message, { field: 'fileId' });
}

function assertMappings({ mappings, fields }: CustodianForm): void {
  const names = new Set(fields.map(({ name }) => name));
  for (const [place, { fieldName }] of mappings.entries()) {
    // Taken out once met, so that a second mapping of the same field finds none.
    if (!names.delete(fieldName)) {
      throw new AppError('invalidInput', 'The form has no such field, or it stands here twice. Choose it again.', {
        field: `changes.mappings.${place}.fieldName`,
      });
    }
  }
}

function assertBoxes({ boxes, pageSizes }: CustodianForm): void {
  const ids = new Set<string>();
  for (const [place, box] of boxes.entries()) {
    const problem = ids.has(box.id)
      ? 'Two boxes have the same name. Place one of them again.'
      : placeProblem(box, pageSizes);
    if (problem !== null) {
      throw new AppError('invalidInput', problem, { field: `changes.boxes.${place}` });
    }
    ids.add(box.id);
  }
}

function placeProblem(box: FormBox, pageSizes: CustodianForm['pageSizes']): string | null {
  const page = pageSizes[box.page];
  if (page === undefined) return 'The form has no such page. Place the box again.';
  if (box.x >= page.width || box.y >= page.height) return 'The box lies outside the page. Place it again.';
  if (box.width < 4 || box.height < 4) return 'The box is too small for any text. Make it larger.';
  return null;
}

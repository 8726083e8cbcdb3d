import type { FilledValue } from '../../domain/forms/fill-values.ts';
import type { CustodianForm, FormFill } from '../../domain/forms/form.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { FormFillId, LetterId } from '../../domain/shared/ids.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { deleteFill, getFill, getForm, insertFill, listFills, updateFill } from '../../store/forms/forms.repository.ts';
import { toJsonText } from '../../store/json-text.ts';
import { findLetter, insertLetter } from '../../store/letters/letters.repository.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf, ReadEnv } from '../handlers.ts';
import { sha256Of } from '../letters/printer.ts';
import { drawFill, type FilledForm, loadFill } from './fill-form.ts';

export const fillHandlers: Handlers<NamesOf<'fills'>> = {
  async 'fills.list'({ caseId }, { db }) {
    await getCaseTitle(db, caseId);
    return await listFills(db, caseId);
  },

  async 'fills.add'({ formId, caseId, requestId }, { db, context, changeId, note }) {
    const form = await getForm(db, formId);
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    if (requestId !== null && (await getRequest(db, requestId)).caseId !== caseId) {
      throw new AppError('invalidInput', 'This request belongs to another case. Choose one of this case.', {
        field: 'requestId',
      });
    }
    const fill: FormFill = {
      id: context.newId() as FormFillId,
      formId,
      caseId,
      requestId,
      changes: {},
      frozenId: null,
    };
    await insertFill(db, fill);
    note({ summary: `Filled in the form ${form.title} for ${clientName}`, clientId, caseId });
    return { changeId, formFillId: fill.id };
  },

  async 'fills.update'({ formFillId, changes }, { db, changeId, note }) {
    const fill = await getEditable(db, formFillId);
    const form = await getForm(db, fill.formId);
    assertKeysKnown(form, Object.keys(changes));
    const all = Object.entries({ ...fill.changes, ...changes });
    const kept = all.flatMap(([key, value]) => (value === null ? [] : [[key, plainText(value)] as const]));
    await updateFill(db, { ...fill, changes: Object.fromEntries(kept) });
    const { clientId, clientName } = await getCaseTitle(db, fill.caseId);
    note({ summary: `Changed the form ${form.title} of ${clientName}`, clientId, caseId: fill.caseId });
    return { changeId };
  },

  async 'fills.preview'({ formFillId }, env) {
    const filled = await loadFill(env.db, formFillId, env.context.today());
    const { suggestedName } = filled;
    const { pdf, pageCount, values } = await show(env, filled);
    return { pdf, pageCount, isFrozen: filled.fill.frozenId !== null, suggestedName, values };
  },

  async 'fills.freeze'({ formFillId }, env) {
    const { db, context, session, changeId, note } = env;
    const fill = await getEditable(db, formFillId);
    const filled = await loadFill(db, formFillId, context.today());
    const { pdf, pageCount, problems } = await drawFill(env, filled, true);
    const letterId = context.newId() as LetterId;
    await insertLetter(db, {
      id: letterId,
      requestId: null,
      caseLetterId: null,
      formFillId,
      pdf,
      pageCount,
      contents: toJsonText([`${filled.form.title}, ${pageCount === 1 ? '1 page' : `${pageCount} pages`}`]),
      sha256: sha256Of(pdf),
      frozenAt: context.now().toString(),
      personId: session.personId,
    });
    // What stands on the paper is kept with it, since the facts go on changing.
    const left = new Set(problems.map(({ key }) => key));
    const printed = filled.values.filter(({ isSaid, key }) => isSaid && !left.has(key));
    const changes = Object.fromEntries(printed.map(({ key, value }) => [key, value]));
    await updateFill(db, { ...fill, changes, frozenId: letterId });
    const { clientName } = await getCaseTitle(db, fill.caseId);
    note({ summary: `Froze the form ${filled.form.title} of ${clientName}`, ...filled.about });
    return { changeId, letterId };
  },

  async 'fills.save'({ formFillId }, env) {
    const filled = await loadFill(env.db, formFillId, env.context.today());
    const { pdf } = await show(env, filled);
    const savedAs = await env.context.desktop.saveDocument(pdf, filled.suggestedName);
    if (savedAs === null) return { savedAs: [] };
    await env.recordExport({ summary: `Saved the filled form ${filled.form.title}`, ...filled.about });
    return { savedAs: [savedAs] };
  },

  async 'fills.recordPrint'({ formFillId }, { db, note }) {
    const { formId, caseId } = await getFill(db, formFillId);
    const { title } = await getForm(db, formId);
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    note({ summary: `Printed the form ${title} of ${clientName}`, clientId, caseId });
    return {};
  },

  async 'fills.delete'({ formFillId }, { db, changeId, note }) {
    const fill = await getEditable(db, formFillId);
    const { title, organizationId } = await getForm(db, fill.formId);
    const { clientId, clientName } = await getCaseTitle(db, fill.caseId);
    const { name } = await getOrganization(db, organizationId);
    await deleteFill(db, formFillId);
    note({
      summary: `Moved the form ${title} of ${clientName} to the trash`,
      clientId,
      caseId: fill.caseId,
      trash: { kind: 'formFill', name: `${title}, ${name}, ${clientName}` },
    });
    return { changeId };
  },
};

/** Errors: notFound, alreadyFrozen. */
async function getEditable(db: ReadEnv['db'], formFillId: FormFillId): Promise<FormFill> {
  const fill = await getFill(db, formFillId);
  if (fill.frozenId !== null) {
    throw new AppError(
      'alreadyFrozen',
      'This form is frozen as it went out, so it stays as it is. Fill the form in once more for changes.',
      {
        field: 'formFillId',
      },
    );
  }
  return fill;
}

/** The frozen bytes once there are some; until then the form with its fields still open. */
async function show(env: ReadEnv, filled: FilledForm) {
  const { fill, values } = filled;
  const frozen = fill.frozenId === null ? undefined : await findLetter(env.db, fill.frozenId);
  if (frozen !== undefined) {
    const { pdf, pageCount } = frozen;
    return { pdf, pageCount, values: values.map((value) => shown(asPrinted(value, fill), new Map())) };
  }
  const { pdf, pageCount, problems } = await drawFill(env, filled, false);
  const problemAt = new Map(problems.map(({ key, problem }) => [key, problem]));
  return { pdf, pageCount, values: values.map((value) => shown(value, problemAt)) };
}

function asPrinted(value: FilledValue, { changes }: FormFill): FilledValue {
  return { ...value, value: changes[value.key] ?? '', isChanged: false, problem: null };
}

function shown({ key, label, value, isChanged, problem }: FilledValue, problemAt: ReadonlyMap<string, string>) {
  return { key, label, value, isChanged, problem: problemAt.get(key) ?? problem };
}

function assertKeysKnown({ fields, boxes }: CustodianForm, keys: ReadonlyArray<string>): void {
  const known = new Set([...fields.map(({ name }) => `field:${name}`), ...boxes.map(({ id }) => `box:${id}`)]);
  if (keys.some((key) => !known.has(key))) {
    throw new AppError('invalidInput', 'The form has no such field or box. Open it again.', { field: 'changes' });
  }
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ');
}

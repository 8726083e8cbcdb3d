import { bestAuthorization } from '../../domain/authority/authorization-status.ts';
import { type FilledValue, fillValues } from '../../domain/forms/fill-values.ts';
import type { CustodianForm, FormFill } from '../../domain/forms/form.ts';
import { type FormFacts, formValues } from '../../domain/forms/form-values.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId, FormFillId } from '../../domain/shared/ids.ts';
import { findAuthorization, listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { getFile, getFileBytes } from '../../store/files/files.repository.ts';
import { getFill, getForm } from '../../store/forms/forms.repository.ts';
import { getPerson, getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import type { ReadEnv, WriteEnv } from '../handlers.ts';

/** A form filled in for a case, with what history and file names say of it. */
export interface FilledForm {
  readonly fill: FormFill;
  readonly form: CustodianForm;
  readonly values: ReadonlyArray<FilledValue>;
  /** Reference, custodian and title; no client is named where others may read it. */
  readonly suggestedName: string;
  readonly about: { readonly clientId: ClientId; readonly caseId: CaseId };
}

/** A filled form as it stands with the facts of `today`. Errors: notFound. */
export async function loadFill(db: ReadDb, formFillId: FormFillId, today: Day): Promise<FilledForm> {
  const fill = await getFill(db, formFillId);
  const form = await getForm(db, fill.formId);
  const facts = await loadFacts(db, fill, form, today);
  const start = facts.request?.reference ?? 'Form';
  return {
    fill,
    form,
    values: fillValues(form, fill, formValues(facts)),
    suggestedName: `${start} ${facts.custodian.name} ${form.title}.pdf`,
    about: { clientId: facts.client.id, caseId: fill.caseId },
  };
}

async function loadFacts(db: ReadDb, fill: FormFill, form: CustodianForm, today: Day): Promise<FormFacts> {
  const theCase = await getCase(db, fill.caseId);
  const request = fill.requestId === null ? null : await getRequest(db, fill.requestId);
  const custodian = await getOrganization(db, form.organizationId);
  const named = request?.authorizationId ?? null;
  return {
    client: await getClient(db, theCase.clientId),
    custodian,
    request,
    records: await listRecordItems(db, [fill.caseId]),
    authorization:
      (named === null ? undefined : await findAuthorization(db, named)) ??
      bestAuthorization(await listAuthorizations(db, theCase.clientId), {
        custodianId: custodian.id,
        permission: 'copies',
        today,
      }),
    practice: await getPractice(db),
    advocate: await getPerson(db, theCase.ownerId),
    today,
  };
}

/** Puts the values into the form's PDF: still to be typed over, or flat as paper. Errors: notFound, fileUnreadable. */
export async function drawFill(
  { db, pdfTools }: Pick<ReadEnv | WriteEnv, 'db' | 'pdfTools'>,
  { form, values }: FilledForm,
  flatten: boolean,
) {
  const said = new Map(values.filter(({ isSaid }) => isSaid).map((value) => [value.key, value]));
  const valueAt = (key: string): string | boolean | undefined => {
    const found = said.get(key);
    if (found === undefined) return undefined;
    return found.isTick ? found.value !== '' : found.value;
  };
  const bytes = await getFileBytes(db, await getFile(db, form.fileId));
  return await pdfTools.fill(bytes, {
    values: form.fields.flatMap(({ name }) => {
      const value = valueAt(`field:${name}`);
      return value === undefined ? [] : [{ name, value }];
    }),
    boxes: form.boxes.flatMap(({ source: _, ...box }) => {
      const value = valueAt(`box:${box.id}`);
      return value === undefined ? [] : [{ ...box, value }];
    }),
    flatten,
  });
}

import type { CustodianForm, FieldMapping, FormBox, FormField, FormFill } from '../../domain/forms/form.ts';
import type {
  CaseId,
  FileId,
  FormFillId,
  FormId,
  LetterId,
  OrganizationId,
  RequestId,
} from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

export interface FormRow {
  readonly id: FormId;
  readonly organizationId: OrganizationId;
  readonly title: string;
  readonly fileId: FileId;
  readonly pageCount: number;
  readonly pageSizes: JsonText<CustodianForm['pageSizes']>;
  readonly fields: JsonText<ReadonlyArray<FormField>>;
  readonly mappings: JsonText<ReadonlyArray<FieldMapping>>;
  readonly boxes: JsonText<ReadonlyArray<FormBox>>;
}

export interface FormFillRow {
  readonly id: FormFillId;
  readonly formId: FormId;
  readonly caseId: CaseId;
  readonly requestId: RequestId | null;
  readonly changes: JsonText<FormFill['changes']>;
  readonly frozenId: LetterId | null;
}

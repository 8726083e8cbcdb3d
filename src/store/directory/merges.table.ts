import type { Organization } from '../../domain/directory/organization.ts';
import type { MergeId, OrganizationId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

/** One column of one row that named the merged organization or a department of it, and what it named before and after. */
export interface MovedCell {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly before: string;
  readonly after: string | null;
}

/** One merge with all it moved, so that it can be taken apart. */
export interface OrganizationMergeRow {
  readonly id: MergeId;
  readonly keptId: OrganizationId;
  readonly mergedId: OrganizationId;
  readonly at: string;
  /** The kept organization as it was, and as the merge left it. */
  readonly keptBefore: JsonText<Organization>;
  readonly keptAfter: JsonText<Organization>;
  readonly moved: JsonText<ReadonlyArray<MovedCell>>;
}

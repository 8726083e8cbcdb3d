import type { Authorization } from '../authority/authorization.ts';
import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import type { Organization } from '../directory/organization.ts';
import type { Law } from '../law/law.ts';
import type { AskingKind, LetterKind } from '../letters/letter.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { Day } from '../shared/days.ts';
import type { DepartmentId, OrganizationId, RecordItemId } from '../shared/ids.ts';
import type { Request, Route } from './request.ts';

/** What the routes are proposed from. */
export interface RouteFactsOfCase {
  readonly records: ReadonlyArray<RecordItem>;
  readonly custodians: ReadonlyArray<Organization>;
  readonly requests: ReadonlyArray<Request>;
  readonly authorizations: ReadonlyArray<Authorization>;
  readonly theCase: Case;
  readonly client: Client;
  readonly law: Pick<Law, 'clockRules'>;
  readonly today: Day;
}

/** Whether an authorization is needed and on file, in a word and in a sentence. */
export interface AuthorizationNote {
  readonly state: 'notNeeded' | 'onFile' | 'expiring' | 'lacking';
  readonly text: string | null;
}

/** Another way to the same things. */
export interface RouteAlternative {
  readonly route: Route;
  readonly letterKind: LetterKind | null;
  readonly why: string;
}

/** How to get some of the missing things from one department of one custodian, and why so. */
export interface RouteProposal {
  /** Names the proposal until the ledger changes. */
  readonly key: string;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly route: Route;
  /** null for what the client has or downloads: no letter is needed. */
  readonly letterKind: AskingKind | null;
  readonly recordItemIds: ReadonlyArray<RecordItemId>;
  readonly why: string;
  readonly warnings: ReadonlyArray<string>;
  readonly alternatives: ReadonlyArray<RouteAlternative>;
  readonly authorization: AuthorizationNote;
}

import type { Authorization } from '../../../src/domain/authority/authorization.ts';
import type { Case } from '../../../src/domain/cases/case.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import { newOrganization } from '../../../src/domain/directory/new-organization.ts';
import type { DepartmentKind, Organization, OrganizationKind } from '../../../src/domain/directory/organization.ts';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { RouteFactsOfCase, RouteProposal } from '../../../src/domain/requests/route-proposal.ts';
import { proposeRoutes } from '../../../src/domain/requests/routes.ts';
import type { ClientId, DepartmentId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import { buildCase } from '../cases/build-case.ts';
import { buildItem } from '../records/build-record-item.ts';
import { day } from './build-request.ts';

export const today = day('2026-11-21');
export const hospitalId = 'hospital' as OrganizationId;
export const laboratoryId = 'laboratory' as OrganizationId;
export const imagingId = 'imaging' as OrganizationId;

export function organization(
  id: OrganizationId,
  kind: OrganizationKind,
  departments: ReadonlyArray<DepartmentKind>,
): Organization {
  let number = 0;
  const newId = () => `${id}-${departments[number++]}` as DepartmentId;
  return newOrganization(
    id,
    { name: `The ${id}`, kind, departments: departments.map((of) => ({ kind: of, name: `${of} desk` })) },
    newId,
  );
}

export const hospital = organization(hospitalId, 'hospital', ['him', 'pathology', 'imageLibrary', 'radiationOncology']);
export const laboratory = organization(laboratoryId, 'laboratory', []);
export const imaging = organization(imagingId, 'imagingCenter', []);

export interface Given {
  readonly custodians?: ReadonlyArray<Organization>;
  readonly requests?: RouteFactsOfCase['requests'];
  readonly authorizations?: ReadonlyArray<Authorization>;
  readonly theCase?: Partial<Case>;
  readonly client?: Partial<RouteFactsOfCase['client']>;
}

export function facts(records: ReadonlyArray<RecordItem>, given: Given = {}): RouteFactsOfCase {
  return {
    records,
    custodians: given.custodians ?? [hospital, laboratory, imaging],
    requests: given.requests ?? [],
    authorizations: given.authorizations ?? [],
    theCase: buildCase({ urgency: 'inTreatment', ...given.theCase }),
    client: { ...newClient('client-a' as ClientId, { legalName: 'Ada Ejemplo' }), ...given.client },
    law: shippedLaw,
    today,
  };
}

export const propose = (records: ReadonlyArray<RecordItem>, given: Given = {}) => proposeRoutes(facts(records, given));

export function only(records: ReadonlyArray<RecordItem>, given: Given = {}): RouteProposal {
  const [proposal, ...others] = propose(records, given);
  if (proposal === undefined || others.length > 0) throw new Error(`there are ${others.length + 1} proposals`);
  return proposal;
}

export const at = (custodianId: OrganizationId, set: Partial<RecordItem> = {}) => ({ custodianId, ...set });
export const report = buildItem('pathologyReport', 'needed', at(hospitalId));
export const slides = buildItem('pathologySlides', 'needed', at(hospitalId, { accessionNumber: 'S26-1' }));

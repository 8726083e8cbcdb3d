import type {
  ClientAddress,
  ClientPhone,
  Insurance,
  PersonalRepresentative,
  SafeContact,
  SupportPerson,
} from '../../domain/clients/client.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { ClientId, OrganizationId } from '../../domain/shared/ids.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface ClientRow {
  readonly id: ClientId;
  readonly legalName: string;
  readonly preferredName: string | null;
  readonly otherNames: JsonText<ReadonlyArray<string>>;
  readonly dateOfBirth: Day | null;
  readonly addresses: JsonText<ReadonlyArray<ClientAddress>>;
  readonly phones: JsonText<ReadonlyArray<ClientPhone>>;
  readonly email: string | null;
  readonly safeContact: JsonText<SafeContact>;
  readonly language: string;
  readonly interpreterNeeded: Flag;
  readonly accessNeeds: string | null;
  readonly representative: JsonText<PersonalRepresentative> | null;
  readonly supportPeople: JsonText<ReadonlyArray<SupportPerson>>;
  readonly insurance: JsonText<ReadonlyArray<Insurance>>;
  readonly timeZone: string | null;
  readonly note: string | null;
  /** All names, folded: what a search for a name is compared with. */
  readonly searchText: string;
}

export interface MedicalRecordNumberRow {
  /** Client and place in the client's list, "<clientId>:0". */
  readonly id: string;
  readonly clientId: ClientId;
  readonly position: number;
  readonly organizationId: OrganizationId;
  readonly mrn: string;
}

import { decisionByOf } from '../../domain/cases/decision-by.ts';
import type { Center } from '../../domain/directory/center.ts';
import { centerPlace } from '../../domain/directory/centers.ts';
import { designationLabel } from '../../domain/directory/labels.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { type CandidateFlag, type CaseSide, candidateFlags } from '../../domain/sources/candidate-flags.ts';
import { listSource } from '../../domain/sources/list-source.ts';
import type { SourceCandidate } from '../../domain/sources/source-candidate.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listCandidates } from '../../store/sources/sources.repository.ts';
import { loadCenters } from '../centers/load-centers.ts';
import { findClinicianNamed } from '../letters/find-clinician.ts';

/** A candidate with what the list of centers says of it, and what to watch. */
export interface CandidateView {
  readonly candidate: SourceCandidate;
  readonly place: string | null;
  readonly designation: string | null;
  readonly facts: ReadonlyArray<{ readonly label: string; readonly text: string; readonly source: string }>;
  readonly flags: ReadonlyArray<CandidateFlag>;
}

/** The shortlist of a case in the order the advocate gave it. Errors: notFound. */
export async function loadCandidateViews(db: ReadDb, caseId: CaseId): Promise<CandidateView[]> {
  const side = await loadCaseSide(db, caseId);
  const centers = await loadCenters(db);
  const named = (id: string | null) => centers.find((center) => center.id === id) ?? null;
  const views: CandidateView[] = [];
  for (const candidate of await listCandidates(db, [caseId])) {
    const center = named(candidate.centerId);
    const program = named(candidate.programId);
    const organization =
      candidate.organizationId === null ? undefined : await findOrganization(db, candidate.organizationId);
    const clinician = candidate.clinicianId === null ? undefined : await findClinician(db, candidate.clinicianId);
    const listed = center ?? program;
    views.push({
      candidate,
      place: listed === null ? placeOf(organization?.address ?? null) : centerPlace(listed),
      designation: center === null || center.designation === null ? null : designationLabel(center.designation),
      facts: [center, program].filter((entry) => entry !== null).flatMap(listedFacts),
      flags: candidateFlags(
        { candidate, center, program, clinician: clinician ?? null, organizationName: organization?.name ?? null },
        side,
      ),
    });
  }
  return views;
}

async function loadCaseSide(db: ReadDb, caseId: CaseId): Promise<CaseSide> {
  const one = await getCase(db, caseId);
  const client = await getClient(db, one.clientId);
  const [first] = await listOpinions(db, [caseId]);
  return {
    case: one,
    firstInstitutions: [
      first?.opinionOrder === 1 ? first.institution : null,
      await institutionOf(db, one.primaryOncologist),
    ].filter((name) => name !== null),
    clientStates: client.addresses.map(({ address }) => address.region).filter((region) => region !== ''),
    decisionBy: decisionByOf(one).decisionBy,
  };
}

// The oncologist is kept by name; where the directory knows that name, it knows the place.
async function institutionOf(db: ReadDb, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const organizationId = (await findClinicianNamed(db, name))?.organizationId ?? null;
  return organizationId === null ? null : ((await findOrganization(db, organizationId))?.name ?? null);
}

function listedFacts(entry: Center): CandidateView['facts'] {
  const source = listSource(entry);
  return entry.facts.map(({ label, text }) => ({ label, text, source }));
}

function placeOf(address: { readonly city: string; readonly region: string } | null): string | null {
  return address === null ? null : centerPlace({ city: address.city, state: address.region });
}

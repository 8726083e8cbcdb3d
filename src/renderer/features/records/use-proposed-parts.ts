import { useState } from 'react';
import type { OperationInput, OperationOutput } from '../../../contract/all.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import { CallError } from '../../lib/call.ts';
import { usualDepartment } from './record-values.ts';

export type ProposedPart = OperationOutput<'records.proposeParts'>[number];

type AddedPart = OperationInput<'records.addParts'>['items'][number];

export interface Ticks {
  readonly isTicked: (part: ProposedPart, place: number) => boolean;
  readonly tick: (place: number, isTicked: boolean) => void;
}

/**
 * Which parts are wanted: those proposed, unless the advocate says otherwise. A part is known by its place in what
 * `scope` leaves, since its title changes while it is typed.
 */
export function useTicks(scope: string): Ticks {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  return {
    isTicked: (part, place) => said.get(`${scope} ${place}`) ?? part.isProposed,
    tick: (place, isTicked) => setSaid((before) => new Map(before).set(`${scope} ${place}`, isTicked)),
  };
}

/**
 * Parts as they go onto the ledger; each with the department of the custodian that usually answers for its kind.
 * Throws CallError when there are none.
 */
export function toAdded(
  parts: ReadonlyArray<ProposedPart>,
  organizations: ReadonlyArray<Organization>,
): Array<AddedPart> {
  if (parts.length === 0) {
    throw new CallError({
      code: 'invalidInput',
      message: 'Nothing is ticked, so nothing was added. Tick what the case needs, or cancel.',
      field: null,
      detail: null,
    });
  }
  return parts.map(({ kind, title, custodianId, departmentId, servedFrom, accessionNumber }) => ({
    kind,
    title,
    custodianId,
    departmentId: departmentId ?? usualDepartment(kind, custodianId, organizations),
    servedFrom,
    accessionNumber,
  }));
}

import type { OperationOutput } from '../../contract/all.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getPractice, listPeople } from '../../store/practice/practice.repository.ts';
import type { OpenVault } from './open-vault.ts';
import { inspectFiles, storeStamp, type VaultFiles } from './vault-files.ts';

export type VaultStatus = OperationOutput<'vault.status'>;

/** A refusal that only a key could bring to light, and the content of the store it was about. */
export interface RememberedRefusal {
  readonly refusal: AppError;
  readonly stamp: string;
}

const nobody = { person: null, practiceName: null, idleMinutes: null, slots: [], refusal: null };

export async function unlockedStatus(opened: OpenVault, isSample: boolean): Promise<VaultStatus> {
  const practice = await getPractice(opened.store.db);
  const people = await listPeople(opened.store.db);
  const person = people.find((each) => each.id === opened.personId);
  return {
    ...nobody,
    state: 'unlocked',
    store: isSample ? 'sample' : 'own',
    slots: opened.keyFile.slots.map(({ id, label, kind }) => ({ id, label, kind })),
    waitSeconds: 0,
    person: person ? { name: person.name, initials: person.initials } : null,
    practiceName: practice.name,
    idleMinutes: practice.idleMinutes,
    hostNotes: [...opened.notes],
  };
}

export function creatingStatus(): VaultStatus {
  return { ...nobody, state: 'creating', store: 'own', waitSeconds: 0, hostNotes: [] };
}

/** What can be said of a store nobody has unlocked. */
export function lockedStatus(
  files: VaultFiles,
  remembered: RememberedRefusal | undefined,
  waitSeconds: number,
): VaultStatus {
  const base: VaultStatus = { ...nobody, state: 'absent', store: 'own', waitSeconds, hostNotes: [] };
  const found = inspectFiles(files);
  if (found.kind === 'absent') return base;
  if (found.kind === 'refused') return refusedStatus(base, found.refusal);
  const isStillRefused = remembered !== undefined && remembered.stamp === storeStamp(files);
  if (isStillRefused) return refusedStatus(base, remembered.refusal);
  return { ...base, state: 'locked', slots: found.slots.map(({ id, label, kind }) => ({ id, label, kind })) };
}

export function refusedStatus(base: VaultStatus, { code, message }: AppError): VaultStatus {
  return { ...base, state: 'refused', refusal: { code, message } };
}

/** The refusals that a later try can only change when the store's file is replaced. */
export function isLasting(error: unknown): error is AppError {
  return error instanceof AppError && ['storeDamaged', 'notAStore', 'storeNewer'].includes(error.code);
}

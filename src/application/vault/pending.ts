import { randomBytes } from 'node:crypto';
import type { SlotId } from '../../domain/shared/ids.ts';
import { getPractice, listPeople } from '../../store/practice/practice.repository.ts';
import type { Context } from '../context.ts';
import type { Slot } from './key-file.ts';
import { buildNewVault, completeNewVault, discardNewVault, type FirstPerson, type NewVault } from './new-vault.ts';
import { closeVault, type OpenVault, replaceSlots } from './open-vault.ts';
import { RECOVERY_KEY_LENGTH, toGroups } from './recovery-key.ts';
import { makePassphraseSlot, makeRecoverySlot } from './slots.ts';
import { parseRecoveryKey, type Recovered } from './unlock.ts';
import type { VaultFiles } from './vault-files.ts';
import { otherRecoveryKey } from './vault-refusals.ts';

/** The words on the sheet of a recovery key that is being shown. */
export interface ShownRecoveryKey {
  readonly groups: ReadonlyArray<string>;
  readonly practiceName: string;
  readonly personName: string;
}

/** A recovery key that is shown and not yet typed back: until then nothing about the store has changed on disk. */
export interface Pending {
  readonly shown: ShownRecoveryKey;
  /** Makes it so, once the key was typed back. Errors: mistypedRecoveryKey, wrongRecoveryKey and those of writing. */
  complete(typed: string): Promise<OpenVault>;
  abandon(): Promise<void>;
}

/** Builds a new store that gets its name once its recovery key was typed back. */
export async function beginCreate(files: VaultFiles, first: FirstPerson, context: Context): Promise<Pending> {
  const recoveryKey = randomBytes(RECOVERY_KEY_LENGTH);
  const newVault: NewVault = await buildNewVault(files, first, recoveryKey, context);
  return {
    shown: { groups: toGroups(recoveryKey), practiceName: first.practiceName, personName: first.personName },
    async complete(typed) {
      assertTypedBack(typed, recoveryKey);
      const opened = await completeNewVault(newVault);
      recoveryKey.fill(0);
      return opened;
    },
    async abandon() {
      recoveryKey.fill(0);
      discardNewVault(newVault);
    },
  };
}

/** Prepares a new passphrase and a new recovery key for a store that its old recovery key has opened. */
export async function beginRecovery(recovered: Recovered, newPassphrase: string, context: Context): Promise<Pending> {
  const { opened, dataKey } = recovered;
  const recoveryKey = randomBytes(RECOVERY_KEY_LENGTH);
  const slots = await renewedSlots(recovered, newPassphrase, recoveryKey, context);
  dataKey.fill(0);
  const practice = await getPractice(opened.store.db);
  const people = await listPeople(opened.store.db);
  const person = people.find((each) => each.id === opened.personId);
  return {
    shown: { groups: toGroups(recoveryKey), practiceName: practice.name, personName: person?.name ?? '' },
    async complete(typed) {
      assertTypedBack(typed, recoveryKey);
      const summary = 'Opened the store with the recovery key and set a new passphrase';
      await replaceSlots(opened, slots, { operation: 'vault.recover', summary }, context);
      recoveryKey.fill(0);
      return opened;
    },
    async abandon() {
      recoveryKey.fill(0);
      await closeVault(opened, context);
    },
  };
}

async function renewedSlots(
  { opened, dataKey }: Recovered,
  passphrase: string,
  recoveryKey: Buffer,
  context: Context,
): Promise<ReadonlyArray<Slot>> {
  const { storeId, slots } = opened.keyFile;
  const mine = slots.find((slot) => slot.id === (opened.personId as string as SlotId));
  const others = slots.filter((slot) => slot.kind !== 'recovery' && slot !== mine);
  const sealedFor = { storeId, dataKey };
  const id = opened.personId as string as SlotId;
  const renewed = await makePassphraseSlot({ ...sealedFor, id, label: mine?.label ?? '', passphrase }, context);
  const recovery = makeRecoverySlot({ ...sealedFor, id: context.newId() as SlotId, label: '', recoveryKey });
  return [renewed, ...others, recovery];
}

function assertTypedBack(typed: string, recoveryKey: Buffer): void {
  const read = parseRecoveryKey(typed);
  const isSame = read.equals(recoveryKey);
  read.fill(0);
  if (!isSame) throw otherRecoveryKey();
}

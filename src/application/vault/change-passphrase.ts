import type { Context } from '../context.ts';
import type { PassphraseSlot } from './key-file.ts';
import { type OpenVault, replaceSlots } from './open-vault.ts';
import { makePassphraseSlot, openPassphraseSlot } from './slots.ts';
import { unknownSlot, wrongPassphrase } from './vault-refusals.ts';

/**
 * Seals the data key of an open store under another passphrase; the store's own bytes stay as they are.
 * Errors: wrongPassphrase, storeReadOnly, diskFull.
 */
export async function changePassphrase(
  opened: OpenVault,
  { current, next }: { readonly current: string; readonly next: string },
  context: Context,
): Promise<void> {
  const { storeId, slots } = opened.keyFile;
  const mine = slots.find(
    (slot): slot is PassphraseSlot => slot.kind === 'passphrase' && slot.id === (opened.personId as string),
  );
  if (mine === undefined) throw unknownSlot();
  const dataKey = await openPassphraseSlot(storeId, mine, current, context);
  if (dataKey === undefined) throw wrongPassphrase('current');
  const { id, label } = mine;
  const renewed = await makePassphraseSlot({ id, label, storeId, dataKey, passphrase: next }, context);
  dataKey.fill(0);
  await replaceSlots(
    opened,
    slots.map((slot) => (slot === mine ? renewed : slot)),
    { operation: 'vault.changePassphrase', summary: 'Changed the passphrase' },
    context,
  );
}

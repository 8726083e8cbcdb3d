import type { OperationOutput } from '../../contract/all.ts';
import { composeRecoverySheet } from '../../domain/practice/recovery-sheet.ts';
import type { Context } from '../context.ts';
import type { Printer } from '../letters/printer.ts';
import type { ShownRecoveryKey } from './pending.ts';

/** The printable sheet of a recovery key; it exists in memory only until the advocate prints or saves it. */
export async function drawRecoverySheet(
  { groups, practiceName, personName }: ShownRecoveryKey,
  context: Context,
  printer: Printer,
): Promise<OperationOutput<'vault.recoverySheet'>> {
  const sheet = composeRecoverySheet({ groups, practiceName, personName, createdOn: context.today() });
  // A name with a sign the fonts lack must not keep anyone from having the key on paper.
  const { pdf } = await printer.preview(sheet, 'letter');
  return { pdf: new Uint8Array(pdf), suggestedName: 'Crossbearing recovery key.pdf' };
}

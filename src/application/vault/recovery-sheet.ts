import type { OperationOutput } from '../../contract/all.ts';
import type { Context } from '../context.ts';
import type { ShownRecoveryKey } from './pending.ts';

/** The printable sheet of a recovery key; it exists in memory only until the advocate prints or saves it. */
export async function drawRecoverySheet(
  { groups, practiceName, personName }: ShownRecoveryKey,
  context: Context,
): Promise<OperationOutput<'vault.recoverySheet'>> {
  const { composeRecoverySheet } = await import('../../domain/practice/recovery-sheet.ts');
  const { drawDocument } = await import('../../documents/draw-document.ts');
  const { createFontKit } = await import('../../documents/kit/fonts.ts');
  const sheet = composeRecoverySheet({ groups, practiceName, personName, createdOn: context.today() });
  const { pdf } = drawDocument(sheet, createFontKit(context.fonts), { paperSize: 'letter', showGaps: false });
  return { pdf, suggestedName: 'Crossbearing recovery key.pdf' };
}

import type { OperationName, ParsedInput } from '../contract/all.ts';
import type { Channel } from '../domain/directory/organization.ts';
import { getFile, getFileBytes } from '../store/files/files.repository.ts';
import { drawFill, loadFill } from './forms/fill-form.ts';
import type { ReadEnv } from './handlers.ts';
import { takeIn } from './intake/take-in.ts';
import { type LetterRef, loadLetter } from './letters/drafted-letter.ts';
import { drawAsSent } from './letters/freeze-letter.ts';

type Preparation<Name extends OperationName> = (input: ParsedInput<Name>, env: ReadEnv) => Promise<unknown>;

/**
 * What some writes do before their transaction: reading a foreign document can take seconds, and nothing else could be
 * asked of the store meanwhile. The work is done through `pdfTools`, which keeps its answer for the handler.
 */
export const preparations: { readonly [Name in OperationName]?: Preparation<Name> } = {
  'forms.add': async ({ fileId }, { db, pdfTools }) => {
    const file = await getFile(db, fileId);
    if (file.mediaType === 'application/pdf') await pdfTools.inspect(await getFileBytes(db, file));
  },
  'fills.freeze': async ({ formFillId }, env) => {
    await drawFill(env, await loadFill(env.db, formFillId, env.context.today()), true);
  },
  'requests.markSent': async ({ requestId, channel }, env) => await prepareSending({ requestId }, channel, env),
  'caseLetters.markSent': async ({ caseLetterId, channel }, env) =>
    await prepareSending({ caseLetterId }, channel, env),
  'files.add': async ({ bytes, purpose }, { pdfTools }) => await takeIn(bytes, purpose, pdfTools),
};

async function prepareSending(ref: LetterRef, channel: Channel, env: ReadEnv): Promise<void> {
  const letter = await loadLetter(env.db, ref, env.context.today());
  if (letter.sent === null) await drawAsSent(letter, channel, env);
}

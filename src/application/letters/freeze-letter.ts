import type { Channel } from '../../domain/directory/organization.ts';
import type { LetterId } from '../../domain/shared/ids.ts';
import { toJsonText } from '../../store/json-text.ts';
import { insertLetter } from '../../store/letters/letters.repository.ts';
import type { ReadEnv, WriteEnv } from '../handlers.ts';
import { assertNothingStands } from './assert-printable.ts';
import type { DraftedLetter } from './drafted-letter.ts';
import { buildPackage, type LetterPackage } from './letter-package.ts';
import { sha256Of } from './printer.ts';

/** The letter as it goes out, drawn. Errors as of freezing it. */
export async function drawAsSent(
  letter: DraftedLetter,
  channel: Channel,
  { db, printer, pdfTools }: Pick<ReadEnv, 'db' | 'printer' | 'pdfTools'>,
): Promise<LetterPackage> {
  await printer.draw(letter.document, letter.paperSize);
  assertNothingStands([letter]);
  const options = { withCoverSheet: channel === 'fax' ? 'ifComplete' : false, withEnclosures: true } as const;
  return await buildPackage(db, letter, options, { printer, pdfTools });
}

/**
 * Keeps the exact bytes that go out: the letter with what it encloses, behind a cover sheet when it is faxed. Errors:
 * letterHasGaps, letterHasWarnings, missingCharacters, fileUnreadable.
 */
export async function freezeLetter(letter: DraftedLetter, channel: Channel, env: WriteEnv): Promise<LetterId> {
  const { db, context, session } = env;
  const { pdf, pageCount, contents } = await drawAsSent(letter, channel, env);
  const id = context.newId() as LetterId;
  await insertLetter(db, {
    id,
    requestId: 'requestId' in letter.ref ? letter.ref.requestId : null,
    caseLetterId: 'caseLetterId' in letter.ref ? letter.ref.caseLetterId : null,
    formFillId: null,
    pdf,
    pageCount,
    contents: toJsonText(contents),
    sha256: sha256Of(pdf),
    frozenAt: context.now().toString(),
    personId: session.personId,
  });
  return id;
}

import type { Channel } from '../../domain/directory/organization.ts';
import type { LetterId } from '../../domain/shared/ids.ts';
import { toJsonText } from '../../store/json-text.ts';
import { insertLetter } from '../../store/letters/letters.repository.ts';
import type { WriteEnv } from '../handlers.ts';
import { assertNothingStands } from './assert-printable.ts';
import type { DraftedLetter } from './drafted-letter.ts';
import { buildPackage } from './letter-package.ts';
import { sha256Of } from './printer.ts';

/**
 * Keeps the exact bytes that go out: the letter with what it encloses, behind a cover sheet when it is faxed. Errors:
 * letterHasGaps, letterHasWarnings, missingCharacters, fileUnreadable.
 */
export async function freezeLetter(letter: DraftedLetter, channel: Channel, env: WriteEnv): Promise<LetterId> {
  const { db, context, session, printer, pdfTools } = env;
  await printer.draw(letter.document, letter.paperSize);
  assertNothingStands([letter]);
  const options = { withCoverSheet: channel === 'fax' ? 'ifComplete' : false, withEnclosures: true } as const;
  const { pdf, pageCount, contents } = await buildPackage(db, letter, options, { printer, pdfTools });
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

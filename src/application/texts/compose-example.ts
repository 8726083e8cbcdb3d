import { composeAccessRequest } from '../../domain/letters/access-request.ts';
import { composeLetter } from '../../domain/letters/compose-letter.ts';
import { exampleFacts } from '../../domain/letters/example-facts.ts';
import type { LetterTemplate, TemplateEdit } from '../../domain/letters/template.ts';
import { withAccessRequestEdits, withEdits } from '../../domain/letters/template-edits.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { WhichText } from './letter-kind-texts.ts';
import { loadLaw } from './load-words.ts';
import { shippedAccessRequest, shippedCommonWords, shippedTemplate } from './shipped-letters.ts';

/** A letter of nobody in the practice's own words, to look at; every name in it says that it is an example. */
export async function composeExample(
  db: ReadDb,
  { kind, language }: WhichText,
  edits: ReadonlyArray<TemplateEdit>,
  today: Day,
): Promise<ComposedDocument> {
  const law = await loadLaw(db);
  const common = shippedCommonWords(language);
  if (kind !== 'a') {
    const template = withEdits(shippedTemplate(kind, language), edits);
    return composeLetter(exampleFacts(template, today), { template, common, law }).document;
  }
  const facts = exampleFacts(accessRequestShape(), today);
  const { request, requestCustodian: custodian } = facts;
  invariant(request !== null && custodian !== null, 'an example of a request has a custodian');
  const accessRequest = withAccessRequestEdits(shippedAccessRequest(language), edits, language);
  return composeAccessRequest({ ...facts, request, custodian, hasAuthorization: true }, { accessRequest, common }, law);
}

// Letter (a) has no template; of one, the example asks only for the kind, who signs and which fields there are.
function accessRequestShape(): LetterTemplate {
  return { ...shippedTemplate('e', 'en'), kind: 'a', fields: [], switches: [] };
}

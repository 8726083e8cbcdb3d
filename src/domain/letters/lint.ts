import type { Authority } from '../authority/authorization.ts';
import type { Law } from '../law/law.ts';
import type { Day } from '../shared/days.ts';
import type { AccessRequestFacts } from './access-request.ts';
import { type Found, toFindings } from './findings.ts';
import type { LintFinding } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import { lintKind } from './lint-kinds.ts';
import {
  asksForEverything,
  asksForNotes,
  lintAuthorization,
  lintContact,
  lintRepresentative,
  lintScope,
  lintSigner,
} from './lint-people.ts';
import type { LetterTemplate } from './template.ts';

/**
 * Everything record-requests.md sections 10 and 11 say against a letter as it stands; empty when nothing does. What is
 * merely missing is a gap and is not told again here. A warning that was let stand carries its reason.
 */
export function lintLetter(facts: LetterFacts, template: LetterTemplate, law: Law): ReadonlyArray<LintFinding> {
  const found: ReadonlyArray<Found | null> = [
    ...lintSigner(facts, template),
    ...lintRepresentative(facts.draft.signer === 'client' ? facts.client : null, facts.authorities, facts.today),
    ...lintAuthorization(facts, template),
    ...lintScope(facts, template),
    ...lintContact(facts, template),
    ...lintKind(facts, template),
  ];
  return toFindings(found, facts.draft.overrides, law);
}

/**
 * The same for letter (a), whose gaps say most of it (record-requests.md section 10(a)): psychotherapy notes, requests
 * for everything, a route that does not fit, and a representative whose authority does not hold on `today`.
 */
export function accessRequestFindings(
  facts: AccessRequestFacts,
  law: Law,
  today: Day = facts.request.letterDate,
  authorities: ReadonlyArray<Authority> = [],
): ReadonlyArray<LintFinding> {
  const titles = facts.request.items.flatMap(({ recordItemId }) => {
    const record = facts.records.find(({ id }) => id === recordItemId);
    return record?.title ? [record.title] : [];
  });
  const reason = facts.request.options.needByReason;
  return toFindings(
    [
      ...lintRepresentative(facts.client, authorities, today),
      ...titles.flatMap(asksForNotes),
      ...(reason === null ? [] : asksForNotes(reason)),
      ...titles.flatMap(asksForEverything),
      facts.request.route === 'accessRequest' ? null : { id: 'routeNotAccess' },
    ],
    facts.request.overrides,
    law,
  );
}

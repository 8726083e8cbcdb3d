import data from '../../../resources/reference/authority-words.json' with { type: 'json' };
import { AppError } from '../shared/app-error.ts';
import { type Day, daysBetween, relativeDay, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { searchText } from '../shared/search-text.ts';
import type { Authority, LegalEffect } from './authorization.ts';
import { isBlank } from './authorization-status.ts';

const words = data.authority;

/**
 * What a person may do on `today`: the effect written down, or none while it has not begun, is over, or is a springing
 * power nobody has activated (record-requests.md section 5).
 */
export function effectOn(authority: Authority, today: Day): LegalEffect {
  const { effectiveOn, expiresOn } = authority;
  const isRunning = (effectiveOn === null || effectiveOn <= today) && (expiresOn === null || expiresOn >= today);
  if (!isRunning || (authority.effect === 'standsInForClient' && !isActivated(authority, today))) return 'noAuthority';
  return authority.effect;
}

/**
 * Who stands in the client's place on `today`; null when nobody does. With several, one whose paper is on file comes
 * first, then the one that took effect last.
 */
export function actingRepresentative(authorities: ReadonlyArray<Authority>, today: Day): Authority | null {
  const acting = authorities.filter((authority) => effectOn(authority, today) === 'standsInForClient');
  const [first] = acting.toSorted(
    (one, other) =>
      Number(other.fileId !== null) - Number(one.fileId !== null) ||
      (other.effectiveOn ?? '').localeCompare(one.effectiveOn ?? ''),
  );
  return first ?? null;
}

/**
 * What to watch about a person's authority on `today`: not activated, not begun, over or ending within 30 days, no paper
 * noted or on file. People who may only be told, or may nothing, need no paper.
 */
export function authorityWarnings(authority: Authority, today: Day): string[] {
  const { personName: name, effect, effectiveOn, expiresOn, activatedOn } = authority;
  const warnings: string[] = [];
  const say = (day: Day) => ({ name, day: shortDate(day, today), relative: relativeDay(day, today) });
  const endsBefore = effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn;
  if (endsBefore) warnings.push(putIn(words.endsBeforeEffect, say(expiresOn)));
  else if (expiresOn !== null && expiresOn < today) warnings.push(putIn(words.expired, say(expiresOn)));
  else if (expiresOn !== null && daysBetween(today, expiresOn) <= data.expiringDays) {
    warnings.push(putIn(words.expiring, say(expiresOn)));
  }
  if (!endsBefore && effectiveOn !== null && effectiveOn > today) warnings.push(putIn(words.notYet, say(effectiveOn)));
  if (effect === 'standsInForClient') {
    if (authority.needsActivation && activatedOn === null) warnings.push(putIn(words.notActivated, { name }));
    if (isBlank(authority.basis)) warnings.push(words.noBasis);
    if (authority.fileId === null) warnings.push(putIn(words.noFile, { name }));
  }
  if (activatedOn !== null && activatedOn > today) warnings.push(putIn(words.activatedInFuture, say(activatedOn)));
  return warnings;
}

/**
 * Refuses an authority that makes the client's advocate a personal representative: by name, whatever the credentials
 * behind it, or by a relationship that is the advocate's role (record-requests.md section 5). Also refuses an end
 * before the beginning and an activation in the future.
 */
export function checkAuthority(
  authority: Pick<
    Authority,
    'personName' | 'relationship' | 'effect' | 'effectiveOn' | 'expiresOn' | 'needsActivation' | 'activatedOn'
  >,
  { advocateNames, today }: { readonly advocateNames: ReadonlyArray<string>; readonly today: Day },
): void {
  const { personName, effectiveOn, expiresOn, activatedOn } = authority;
  const name = personName.trim();
  if (authority.effect === 'standsInForClient') {
    if (advocateNames.some((advocate) => isSamePerson(advocate, personName))) {
      throw new AppError('invalidInput', putIn(words.advocate, { name }), { field: 'effect' });
    }
    const relationship = searchText(authority.relationship);
    if (data.advocateWords.some((word) => relationship.includes(word))) {
      throw new AppError('invalidInput', putIn(words.advocateByRelationship, { name }), { field: 'relationship' });
    }
  }
  if (effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn) {
    const day = shortDate(expiresOn, today);
    throw new AppError('invalidInput', putIn(words.endsBeforeEffect, { day }), { field: 'expiresOn' });
  }
  if (activatedOn !== null && activatedOn > today) {
    const day = shortDate(activatedOn, today);
    throw new AppError('invalidInput', putIn(words.activatedInFuture, { day }), { field: 'activatedOn' });
  }
}

function isActivated(authority: Authority, today: Day): boolean {
  return !authority.needsActivation || (authority.activatedOn !== null && authority.activatedOn <= today);
}

/** Names as people write them: "Ada Advocate, RN" and "ada  advocate" are one person, and so is "Advocate, Ada". */
function isSamePerson(one: string, other: string): boolean {
  const names = new Set(namesOf(one));
  return namesOf(other).some((name) => names.has(name));
}

function namesOf(text: string): string[] {
  const folded = searchText(text).replaceAll('.', '');
  const withoutTitle = folded.replace(/^(mr|mrs|ms|miss|mx|dr) /, '');
  const [first = '', ...rest] = withoutTitle.split(',').map((part) => part.trim());
  const turned = rest.length > 0 ? [`${rest[0]} ${first}`] : [];
  return [withoutTitle, first, ...turned].filter((name) => name !== '');
}

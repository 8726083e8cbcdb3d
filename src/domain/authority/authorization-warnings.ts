import data from '../../../resources/reference/authority-words.json' with { type: 'json' };
import type { RecordKind } from '../records/record-item.ts';
import { type Day, relativeDay, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { searchText } from '../shared/search-text.ts';
import type { Authorization, Permission } from './authorization.ts';
import { isBlank, statusOf } from './authorization-status.ts';

const words = data.warnings;

/**
 * What to watch about an authorization on `today`, beside the core elements that `authorizationGaps` names
 * (record-requests.md sections 4 and 6, lint of 10(c)): its end, a description that says nothing, ticks that do not
 * cover what it lists, substance-use records, psychotherapy notes, the missing scan, days that contradict each other.
 * One that is revoked or over says only that.
 */
export function authorizationWarnings(authorization: Authorization, today: Day): string[] {
  const status = statusOf(authorization, today);
  const { revokedOn, expiresOn } = authorization;
  if (status === 'revoked' && revokedOn !== null) return [putIn(words.revoked, { day: shortDate(revokedOn, today) })];
  if (status === 'expired' && expiresOn !== null) return [putIn(words.expired, sayBoth(expiresOn, today))];
  return [
    ...endWarnings(authorization, status === 'expiring', today),
    ...dayWarnings(authorization, today),
    ...descriptionWarnings(authorization),
    ...coverageWarnings(authorization),
    ...part2Warnings(authorization),
    ...(status !== 'draft' && authorization.scanId === null ? [words.noScan] : []),
  ];
}

/** True when the description alone, with no kinds listed, asks for "all records" in whatever words. */
export function isVague(description: string): boolean {
  const plain = searchText(description)
    .replaceAll(/[.,;:!"']/g, '')
    .trim();
  return data.vagueDescriptions.includes(plain);
}

function endWarnings(authorization: Authorization, isExpiring: boolean, today: Day): string[] {
  const { expiresOn, expiresEvent } = authorization;
  if (expiresOn !== null) return isExpiring ? [putIn(words.expiring, sayBoth(expiresOn, today))] : [];
  return isBlank(expiresEvent) ? [] : [words.noDay];
}

function dayWarnings({ signedOn, expiresOn, coversFrom, coversTo }: Authorization, today: Day): string[] {
  const say = (day: Day) => ({ day: shortDate(day, today) });
  const warnings: string[] = [];
  if (signedOn !== null && signedOn > today) warnings.push(putIn(words.signedInFuture, say(signedOn)));
  if (signedOn !== null && expiresOn !== null && expiresOn < signedOn) {
    warnings.push(putIn(words.endsBeforeSigned, say(expiresOn)));
  }
  if (coversFrom !== null && coversTo !== null && coversTo < coversFrom) warnings.push(words.coversReversed);
  else if (coversTo !== null && coversTo < today) warnings.push(putIn(words.coversEnded, say(coversTo)));
  return warnings;
}

function descriptionWarnings({ description, recordKinds }: Authorization): string[] {
  if (description === null) return [];
  const warnings: string[] = [];
  if (recordKinds.length === 0 && isVague(description)) {
    warnings.push(putIn(words.vague, { description: description.trim() }));
  }
  const folded = searchText(description);
  if (data.psychotherapyWords.some((word) => folded.includes(word))) warnings.push(words.psychotherapy);
  return warnings;
}

function coverageWarnings(authorization: Authorization): string[] {
  const { recordKinds, permissions, advocateReceives, initialed } = authorization;
  const lists = (kinds: ReadonlyArray<string>) => recordKinds.some((kind: RecordKind) => kinds.includes(kind));
  const lacks = (permission: Permission) => !permissions.includes(permission);
  const listsOthers = recordKinds.some(
    (kind) => !data.kindsNeeding.images.includes(kind) && !data.kindsNeeding.tissue.includes(kind),
  );
  const warnings: string[] = [];
  if (lists(data.kindsNeeding.images) && lacks('images')) warnings.push(words.noImages);
  if (lists(data.kindsNeeding.tissue) && lacks('tissue')) warnings.push(words.noTissue);
  if (listsOthers && lacks('copies')) warnings.push(words.noCopies);
  if (advocateReceives && lacks('verbalDiscussion')) warnings.push(words.noVerbal);
  // Initials come with the signature, so that a draft has none.
  if (authorization.signedOn !== null && lists(data.geneticKinds) && !initialed.includes('genetic')) {
    warnings.push(words.noGenetic);
  }
  if (authorization.isTwoWayWithCenter && isBlank(authorization.otherRecipients)) warnings.push(words.twoWayUnnamed);
  return warnings;
}

function part2Warnings(authorization: Authorization): string[] {
  if (!authorization.initialed.includes('substanceUse')) return [];
  const { custodianId, disclosers, recordKinds, description, advocateReceives, otherRecipients } = authorization;
  const lacks: string[] = [];
  if (custodianId === null && isBlank(disclosers)) lacks.push(words.part2Discloser);
  if (recordKinds.length === 0 && (description === null || isBlank(description) || isVague(description))) {
    lacks.push(words.part2Description);
  }
  if (!advocateReceives && isBlank(otherRecipients)) lacks.push(words.part2Recipient);
  return [words.part2, ...(lacks.length === 0 ? [] : [putIn(words.part2Lacks, { lacks: lacks.join(', ') })])];
}

function sayBoth(day: Day, today: Day): { day: string; relative: string } {
  return { day: shortDate(day, today), relative: relativeDay(day, today) };
}

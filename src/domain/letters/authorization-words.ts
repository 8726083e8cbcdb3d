import type { Authorization } from '../authority/authorization.ts';
import { putIn } from '../shared/put-in.ts';
import { addressInLine } from './address-lines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { sayPeriod } from './letter-items.ts';
import { writtenDate } from './letter-words.ts';
import type { LetterCommonWords } from './template.ts';

/** What may be disclosed, 45 CFR 164.508(c)(1)(i): kinds, the description, and the period; null when neither is said. */
export function authorizationContent(authorization: Authorization, common: LetterCommonWords): string | null {
  const kinds = authorization.recordKinds.map((kind) => common.items[kind] ?? kind).join('; ');
  const description = trimmed(authorization.description);
  if (kinds === '' && description === '') return null;
  const content =
    kinds === ''
      ? description
      : description === ''
        ? kinds
        : putIn(common.authorization.withDescription, { kinds, description });
  const dates = sayPeriod(authorization.coversFrom, authorization.coversTo, common);
  return dates === null ? content : putIn(common.authorization.withDates, { content, dates });
}

/** Who may disclose, (c)(1)(ii): the named custodian with its department, else the class in words. */
export function authorizationDisclosers(facts: LetterFacts, common: LetterCommonWords): string | null {
  const { authorization, authorizationCustodian } = facts;
  if (authorization === null) return null;
  const words = trimmed(authorization.disclosers);
  if (authorizationCustodian === null) return words;
  const department = authorizationCustodian.departments.find(({ id }) => id === authorization.departmentId);
  const custodian =
    department === undefined
      ? authorizationCustodian.name
      : putIn(common.authorization.anyOf, { custodian: authorizationCustodian.name, department: department.name });
  return [custodian, words].filter((part) => part !== '').join('; ');
}

/** Who may receive, (c)(1)(iii): the advocate with practice and address, and others named. */
export function authorizationRecipients(facts: LetterFacts): ReadonlyArray<string> {
  const { authorization, practice, advocate } = facts;
  if (authorization === null) return [];
  const address = practice.address === null ? [] : [addressInLine(practice.address, practice.address.country)];
  const own = [advocate.name, advocate.credential ?? '', practice.name, ...address].filter((part) => part !== '');
  return [
    ...(authorization.advocateReceives ? [own.join(', ')] : []),
    ...(trimmed(authorization.otherRecipients) === '' ? [] : [trimmed(authorization.otherRecipients)]),
  ];
}

/** When it ends, (c)(1)(v): the day, the event, or whichever comes first. */
export function authorizationExpiry(authorization: Authorization, common: LetterCommonWords): string | null {
  const event = trimmed(authorization.expiresEvent);
  const day = authorization.expiresOn === null ? null : writtenDate(authorization.expiresOn, common);
  if (day === null) return event;
  return event === '' ? day : putIn(common.authorization.expiryBoth, { day, event });
}

function trimmed(text: string | null): string {
  return (text ?? '').trim();
}

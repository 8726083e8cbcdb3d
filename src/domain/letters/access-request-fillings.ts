import type { CitationId, Law } from '../law/law.ts';
import { sayMoney } from '../requests/fee.ts';
import { unbroken } from '../shared/blocks.ts';
import type { AccessRequestFacts } from './access-request.ts';
import { contactWays } from './access-request-gaps.ts';
import { addressInLine, letterAddress } from './address-lines.ts';
import { type Filling, type Fillings, fill, fillText } from './fill.ts';
import type { AccessRequestTexts, LetterTexts } from './letter-texts.ts';
import { writtenDate } from './letter-words.ts';

/** The values of every placeholder of letter (a); a required value nobody has given is a hole with its label. */
export function accessRequestFillings(
  facts: AccessRequestFacts,
  { accessRequest: texts, common }: LetterTexts,
  law: Law,
): Fillings {
  const { client, request, practice, advocate } = facts;
  const { representative } = client;
  const address = letterAddress(client.addresses);
  const delivery = texts.deliveries[request.delivery];
  const pronouns = common.pronouns[representative === null ? 'client' : 'other'];
  const own: Record<string, Filling> = {
    my: { value: pronouns.my },
    me: { value: pronouns.me },
    patient: orGap(client.legalName, 'Legal name of the client'),
    authority: { value: representative === null ? '' : (common.authorityTypes[representative.authorityType] ?? '') },
    email: orGap(client.email, 'Email address of the client'),
    phone: orGap(client.phones[0] === undefined ? null : unbroken(client.phones[0].number), 'Phone of the client'),
    address: orGap(
      address === null ? null : addressInLine(address, practice.address?.country ?? null),
      'Address of the client',
    ),
    neededBy: orGap(request.neededBy === null ? null : writtenDate(request.neededBy, common), 'Needed-by date'),
    needByReason: { value: (request.options.needByReason ?? '').replace(/[.\s]+$/, '') },
    feeCeiling: { value: request.feeCeilingCents === null ? '' : sayMoney(request.feeCeilingCents) },
    flatFee: { value: sayMoney(law.flatFeeCents) },
    answerDays: { value: String(law.clockRules.answerDays) },
    extensionDays: { value: String(law.clockRules.extensionDays) },
    practice: { value: practice.name },
    practicePhone: orGap(practice.phone === null ? null : unbroken(practice.phone), 'Phone of the practice'),
    advocate: orGap(
      [advocate.name, advocate.credential].filter((part) => part !== null && part !== '').join(', '),
      'Name of the advocate',
    ),
    identitySentence: { value: texts.identity[request.idMethod] },
    templateVersion: { value: texts.templateVersion },
    lawAsOf: { value: texts.lawAsOf },
    ...Object.fromEntries(
      (Object.entries(law.citations) as Array<[CitationId, string]>).map(([id, cite]) => [
        id,
        { value: unbroken(cite) },
      ]),
    ),
  };
  const sentence = representative === null ? delivery.text : (delivery.representativeText ?? delivery.text);
  return { ...own, deliverySentence: { spans: fill(sentence, own) }, contactWays: sayContact(facts, texts, own) };
}

function sayContact(facts: AccessRequestFacts, texts: AccessRequestTexts, own: Fillings): Filling {
  const ways = contactWays(facts);
  if (ways.length === 0) return { gap: 'Phone or email of the client' };
  const mayLeaveMessage = facts.client.phones[0]?.mayLeaveMessage ?? true;
  const said = ways.map((way) =>
    fillText(texts.contactWays[way === 'phone' && !mayLeaveMessage ? 'phoneNoMessage' : way], own),
  );
  return { value: said.join(texts.contactWays.join) };
}

function orGap(value: string | null, label: string): Filling {
  return value === null || value.trim() === '' ? { gap: label } : { value };
}

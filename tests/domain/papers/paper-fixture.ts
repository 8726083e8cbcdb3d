import d from '../../../resources/letters/d.json' with { type: 'json' };
import f from '../../../resources/letters/f.json' with { type: 'json' };
import { exampleFacts } from '../../../src/domain/letters/example-facts.ts';
import type { LetterFacts } from '../../../src/domain/letters/letter-facts.ts';
import type { LetterTemplate } from '../../../src/domain/letters/template.ts';
import type { ContactLogFacts } from '../../../src/domain/papers/contact-log.ts';
import type { FaxCoverFacts } from '../../../src/domain/papers/fax-cover.ts';
import type { PackingSlipFacts } from '../../../src/domain/papers/packing-slip.ts';
import { invariant } from '../../../src/domain/shared/assert-never.ts';
import type { Day } from '../../../src/domain/shared/days.ts';

export const TODAY = '2026-11-21' as Day;

/** A request that was sent 41 days ago, with contacts, of invented people. */
export function sentFacts(): LetterFacts {
  return exampleFacts(f as LetterTemplate, TODAY);
}

export function contactLogFacts(over: Partial<ContactLogFacts> = {}): ContactLogFacts {
  const { request, requestCustodian, client, contacts, clock, practice, advocate, records } = sentFacts();
  invariant(request !== null && requestCustodian !== null && clock !== null, 'the example has a request');
  return {
    request,
    custodian: requestCustodian,
    department: requestCustodian.departments[0] ?? null,
    client,
    contacts,
    clock,
    practice,
    advocate,
    today: TODAY,
    records,
    ...over,
  };
}

export function faxCoverFacts(over: Partial<FaxCoverFacts> = {}): FaxCoverFacts {
  const { recipient, practice, advocate } = sentFacts();
  return { recipient, practice, advocate, reference: 'CB-0012', pages: 4, date: TODAY, ...over };
}

export function packingSlipFacts(over: Partial<PackingSlipFacts> = {}): PackingSlipFacts {
  const { material, custody, client, practice, materialOwner } = exampleFacts(d as LetterTemplate, TODAY);
  invariant(material !== null && custody !== null && materialOwner !== null, 'the example has material');
  const { address } = materialOwner;
  return {
    material,
    custody,
    client,
    from: { name: materialOwner.name, attention: 'Slide room', address, phone: '(555) 555-0110' },
    to: { name: 'Example Cancer Center', attention: 'Dr. Second Example', address, phone: '(555) 555-0120' },
    ownerName: materialOwner.name,
    carrier: 'Example Courier',
    practice,
    accession: 'EC-26-77',
    today: TODAY,
    ...over,
  };
}

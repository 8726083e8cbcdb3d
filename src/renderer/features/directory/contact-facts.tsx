import type { ReactNode } from 'react';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import { Fact, Facts } from '../../ui/facts.tsx';

type Contact = Pick<Organization, 'address' | 'phone' | 'fax' | 'email' | 'acceptedChannels' | 'hours' | 'feeHabits'>;

interface ContactFactsProps {
  readonly of: Contact;
  /** What to say while no address is given. */
  readonly withoutAddress: string;
  readonly note?: string | null;
  /** Facts of its own, at the end. */
  readonly children?: ReactNode;
}

/** How an organization or a department is reached, to read. */
export function ContactFacts({ of: contact, withoutAddress, note = null, children }: ContactFactsProps) {
  const { address, phone, fax, email, acceptedChannels, hours, feeHabits } = contact;
  return (
    <Facts>
      <Fact label="Takes requests by" without="Not known yet">
        {acceptedChannels.map(channelLabel).join(', ')}
      </Fact>
      <Fact label="Phone">{phone}</Fact>
      <Fact label="Fax">{fax}</Fact>
      <Fact label="Email">{email}</Fact>
      <Fact label="Hours">{hours}</Fact>
      <Fact label="Address" without={withoutAddress}>
        {address === null ? null : [...address.lines, cityLine(address), address.country].filter(Boolean).join('\n')}
      </Fact>
      <Fact label="Fees as met">{feeHabits}</Fact>
      {children}
      <Fact label="Note">{note}</Fact>
    </Facts>
  );
}

function cityLine({ city, region, postalCode }: NonNullable<Contact['address']>): string {
  return [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

import type { Client, ClientPhone, SafeContact } from '../../../domain/clients/client.ts';
import { addressKindLabel, authorityTypeLabel, languageLabel, phoneKindLabel } from '../../../domain/clients/labels.ts';
import type { PostalAddress } from '../../../domain/directory/organization.ts';
import { longDate } from '../../../domain/shared/days.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { NumberFields, RepresentativeFields } from './authority-fields.tsx';
import styles from './client-screen.module.css';
import { ClientSection } from './client-section.tsx';
import { ContactFields } from './contact-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';

interface SectionProps {
  readonly client: Client;
}

export function IdentitySection({ client }: SectionProps) {
  return (
    <ClientSection
      client={client}
      title="Identity"
      fields={[
        'legalName',
        'preferredName',
        'otherNames',
        'dateOfBirth',
        'language',
        'interpreterNeeded',
        'accessNeeds',
        'timeZone',
      ]}
      renderFields={(form) => <IdentityFields form={form} />}
    >
      <Facts>
        <Fact label="Legal name">{client.legalName}</Fact>
        <Fact label="Preferred name">{client.preferredName}</Fact>
        <Fact label="Other names">{client.otherNames.join('\n')}</Fact>
        <Fact label="Date of birth" without="Not given; custodians find records by it">
          {client.dateOfBirth === null ? null : longDate(client.dateOfBirth)}
        </Fact>
        <Fact label="Language">
          {client.interpreterNeeded
            ? `${languageLabel(client.language)}, needs an interpreter`
            : languageLabel(client.language)}
        </Fact>
        <Fact label="Access needs">{client.accessNeeds}</Fact>
        <Fact label="Time zone">{client.timeZone?.replaceAll('_', ' ')}</Fact>
      </Facts>
    </ClientSection>
  );
}

export function ContactSection({ client }: SectionProps) {
  return (
    <ClientSection
      client={client}
      title="Contact"
      fields={['phones', 'email', 'addresses', 'safeContact']}
      renderFields={(form) => <ContactFields form={form} />}
    >
      <Facts>
        {client.phones.map((phone) => (
          <Fact key={`${phone.kind}${phone.number}`} label={`${phoneKindLabel(phone.kind)} phone`}>
            {sayPhone(phone)}
          </Fact>
        ))}
        <Fact label="Email">{client.email}</Fact>
        {client.addresses.map(({ kind, address }) => (
          <Fact key={`${kind}${address.lines[0]}`} label={`${addressKindLabel(kind)} address`}>
            {addressLines(address).join('\n')}
          </Fact>
        ))}
        {client.addresses.length === 0 ? (
          <Fact label="Address" without="Not given; letters need it">
            {null}
          </Fact>
        ) : null}
        <Fact label="Safe contact">{saySafeContact(client.safeContact)}</Fact>
      </Facts>
    </ClientSection>
  );
}

export function NumbersSection({ client }: SectionProps) {
  const organizations = useOrganizations();
  const nameOf = (id: string) => organizations.find((one) => one.id === id)?.name ?? 'A custodian no longer listed';
  return (
    <ClientSection
      client={client}
      title="Medical record numbers"
      fields={['medicalRecordNumbers']}
      renderFields={(form) => <NumberFields form={form} />}
    >
      {client.medicalRecordNumbers.length === 0 ? (
        <p className={layout.quiet}>None yet. Each custodian gives its own.</p>
      ) : (
        <Facts>
          {client.medicalRecordNumbers.map(({ organizationId, mrn }) => (
            <Fact key={`${organizationId}${mrn}`} label={nameOf(organizationId)}>
              {mrn}
            </Fact>
          ))}
        </Facts>
      )}
    </ClientSection>
  );
}

export function AuthoritySection({ client }: SectionProps) {
  const { representative } = client;
  return (
    <ClientSection
      client={client}
      title="Personal representative"
      fields={['representative']}
      renderFields={(form) => <RepresentativeFields form={form} />}
    >
      {representative === null ? (
        <p className={layout.quiet}>None: the client decides and signs.</p>
      ) : (
        <Facts>
          <Fact label="Name">{representative.name}</Fact>
          <Fact label="Relationship">{representative.relationship}</Fact>
          <Fact label="Authority">{authorityTypeLabel(representative.authorityType)}</Fact>
          <Fact label="Document">{representative.documentOnFile ? 'On file' : 'Not on file yet'}</Fact>
        </Facts>
      )}
    </ClientSection>
  );
}

export function NoteSection({ client }: SectionProps) {
  return (
    <ClientSection
      client={client}
      title="Note"
      fields={['note']}
      renderFields={(form) => <WordsField label="Note" rows={4} {...form.getInputProps('note')} />}
    >
      {client.note === null ? (
        <p className={layout.quiet}>Nothing noted.</p>
      ) : (
        <p className={styles.note}>{client.note}</p>
      )}
    </ClientSection>
  );
}

function sayPhone({ number, mayLeaveMessage }: ClientPhone): string {
  return mayLeaveMessage ? `${number} · may leave a message` : `${number} · leave no message`;
}

function addressLines({ lines, city, region, postalCode, country }: PostalAddress): string[] {
  return [...lines, [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), country].filter(
    (line) => line !== '',
  );
}

function saySafeContact({ mayCall, mayText, mayEmail, mayMail, note }: SafeContact): string {
  const ways: ReadonlyArray<readonly [boolean, string]> = [
    [mayCall, 'call'],
    [mayText, 'text'],
    [mayEmail, 'email'],
    [mayMail, 'send mail'],
  ];
  const allowed = ways.filter(([may]) => may).map(([, way]) => way);
  const refused = ways.filter(([may]) => !may).map(([, way]) => way);
  const rule =
    refused.length === 0
      ? 'Any way is fine'
      : [allowed.length === 0 ? null : `May ${orList(allowed)}`, `do not ${orList(refused)}`]
          .filter((part) => part !== null)
          .join('; ');
  return note === null ? rule : `${rule}\n${note}`;
}

function orList(words: ReadonlyArray<string>): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

import type { Client, Insurance, SupportPerson } from '../../../domain/clients/client.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import layout from '../../ui/layout.module.css';
import { InsuranceFields, SupportPeopleFields } from '../../ui/people-fields.tsx';
import { ClientSection } from './client-section.tsx';

interface SectionProps {
  readonly client: Client;
}

/** Family and friends who help, and who of them may be told. */
export function SupportSection({ client }: SectionProps) {
  return (
    <ClientSection
      client={client}
      title="Support people"
      fields={['supportPeople']}
      renderFields={(form) => (
        <SupportPeopleFields
          value={form.values.supportPeople}
          onChange={(supportPeople) => form.setFieldValue('supportPeople', supportPeople)}
          errors={form.errors}
        />
      )}
    >
      {client.supportPeople.length === 0 ? (
        <p className={layout.quiet}>Nobody named yet.</p>
      ) : (
        <Facts>
          {client.supportPeople.map((person) => (
            <Fact key={`${person.name} ${person.phone}`} label={person.name}>
              {sayPerson(person)}
            </Fact>
          ))}
        </Facts>
      )}
    </ClientSection>
  );
}

/** The client's health plans. */
export function InsuranceSection({ client }: SectionProps) {
  return (
    <ClientSection
      client={client}
      title="Insurance"
      fields={['insurance']}
      renderFields={(form) => (
        <InsuranceFields
          value={form.values.insurance}
          onChange={(insurance) => form.setFieldValue('insurance', insurance)}
          errors={form.errors}
        />
      )}
    >
      {client.insurance.length === 0 ? (
        <p className={layout.quiet}>No plan noted.</p>
      ) : (
        <Facts>
          {client.insurance.map((plan) => (
            <Fact key={`${plan.plan} ${plan.memberNumber}`} label={plan.plan}>
              {sayPlan(plan)}
            </Fact>
          ))}
        </Facts>
      )}
    </ClientSection>
  );
}

function sayPerson({ relationship, phone, mayBeTold, note }: SupportPerson): string {
  const told = mayBeTold ? 'may be told' : 'may not be told';
  return [[relationship, phone, told].filter((part) => part !== null).join(' · '), note]
    .filter((part) => part !== null)
    .join('\n');
}

function sayPlan({ memberNumber, phone, note }: Insurance): string {
  const member = memberNumber === null ? 'Member number not noted' : `Member ${memberNumber}`;
  return [[member, phone].filter((part) => part !== null).join(' · '), note].filter((part) => part !== null).join('\n');
}

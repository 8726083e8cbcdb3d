import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { clinicianName } from '../../../domain/directory/new-clinician.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';

/** Who of the clinicians works there. */
export function CliniciansThere({ organization }: { readonly organization: Organization }) {
  const clinicians = useOperation('clinicians.list', { organizationId: organization.id });
  return (
    <Section
      title="Clinicians there"
      action={
        <Button
          component={Link}
          to={`/directory/clinicians/new?organization=${organization.id}`}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
        >
          Add a clinician
        </Button>
      }
    >
      <OperationView
        query={clinicians}
        isEmpty={(list) => list.length === 0}
        empty={<Text c="dimmed">None noted yet.</Text>}
      >
        {(list) => (
          <ul className={layout.tightList}>
            {list.map((clinician) => (
              <li key={clinician.id}>
                <Anchor component={Link} to={`/directory/clinicians/${clinician.id}`}>
                  {clinicianName(clinician)}
                </Anchor>
                {clinician.specialty === null ? null : (
                  <span className={layout.quiet}>{`, ${clinician.specialty}`}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </OperationView>
    </Section>
  );
}

/** The custodian's own request forms. */
export function OwnForms({ organization }: { readonly organization: Organization }) {
  const forms = useOperation('forms.list', { organizationId: organization.id });
  const address = `/directory/${organization.id}/forms`;
  return (
    <Section
      title="Its own forms"
      action={
        <Button component={Link} to={address} variant="subtle" size="compact-sm">
          {forms.data?.length === 0 ? 'Add a form' : 'Open its forms'}
        </Button>
      }
    >
      <OperationView
        query={forms}
        isEmpty={(list) => list.length === 0}
        empty={<Text c="dimmed">None kept yet. A form is set up once and then filled in for any client.</Text>}
      >
        {(list) => (
          <ul className={layout.tightList}>
            {list.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
      </OperationView>
    </Section>
  );
}

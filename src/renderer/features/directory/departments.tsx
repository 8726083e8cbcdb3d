import { ActionIcon, Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { newOrganizationSchema } from '../../../contract/directory.ts';
import { departmentKindLabel } from '../../../domain/directory/labels.ts';
import { type Department, departmentKinds, type Organization } from '../../../domain/directory/organization.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { Sheet } from '../../ui/page.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactFields } from './contact-fields.tsx';
import styles from './directory.module.css';
import { type DepartmentValues, emptyDepartmentValues, toOrganizationValues } from './organization-values.ts';

const departmentSchema = newOrganizationSchema.shape.departments.unwrap().element;

interface DepartmentsProps {
  readonly organization: Organization;
  /** True while a new department is being written. */
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}

/** The units of an organization that answer requests. */
export function Departments({ organization, isAdding, onAdded }: DepartmentsProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={layout.column}>
      <Title order={2} id={titleId}>
        Departments
      </Title>
      {isAdding ? (
        <Sheet>
          <DepartmentForm organization={organization} department={null} close={onAdded} />
        </Sheet>
      ) : null}
      {organization.departments.length === 0 && !isAdding ? (
        <EmptyState sentence="Pathology, images and paper records are often kept by different units. Add each one that answers requests, with its own fax and hours." />
      ) : null}
      {organization.departments.map((department) => (
        <DepartmentSheet key={department.id} organization={organization} department={department} />
      ))}
    </section>
  );
}

function DepartmentSheet({ organization, department }: { organization: Organization; department: Department }) {
  const titleId = useId();
  const [isEditing, setIsEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  return (
    <section aria-labelledby={titleId}>
      <Sheet>
        <Stack gap="md">
          <div className={styles.heading}>
            <Title order={3} id={titleId}>
              {department.name}
            </Title>
            {isEditing ? null : (
              <Group gap="sm" wrap="nowrap">
                <Button
                  ref={editButton}
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPencil size={16} aria-hidden="true" />}
                  aria-label={`Edit ${department.name}`}
                  onClick={() => setIsEditing(true)}
                >
                  Edit
                </Button>
                <RemoveDepartment organization={organization} department={department} />
              </Group>
            )}
          </div>
          {isEditing ? (
            <DepartmentForm organization={organization} department={department} close={close} />
          ) : (
            <>
              {department.name === departmentKindLabel(department.kind) ? null : (
                <p className={layout.quiet}>{departmentKindLabel(department.kind)}</p>
              )}
              <ContactFacts
                of={department}
                withoutAddress={organization.address === null ? 'Not given' : 'That of the organization'}
              />
            </>
          )}
        </Stack>
      </Sheet>
    </section>
  );
}

function RemoveDepartment({ organization, department }: { organization: Organization; department: Department }) {
  const update = useWrite('organizations.update');
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Remove this department?',
      sentence: `${department.name} is taken off ${organization.name}. Undo brings it back. One that a record or a request uses stays.`,
      confirmLabel: 'Remove the department',
    });
    if (!isConfirmed) return;
    const departments = toOrganizationValues(organization).departments.filter(({ id }) => id !== department.id);
    update.mutate({ organizationId: organization.id, changes: { departments } });
  };
  return (
    <ActionIcon
      variant="subtle"
      color="quiet"
      aria-label={`Remove ${department.name}`}
      loading={update.isPending}
      onClick={() => void ask()}
    >
      <IconTrash size={18} aria-hidden="true" />
    </ActionIcon>
  );
}

interface DepartmentFormProps {
  readonly organization: Organization;
  /** null writes a new one. */
  readonly department: Department | null;
  readonly close: () => void;
}

function DepartmentForm({ organization, department, close }: DepartmentFormProps) {
  const { departments } = toOrganizationValues(organization);
  const known = departments.find(({ id }) => id === department?.id);
  const form = useOperationForm<DepartmentValues>(
    departmentSchema,
    known ?? emptyDepartmentValues('him', departmentKindLabel('him')),
  );
  const update = useWrite('organizations.update');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('input')?.focus(), []);

  // The name follows the kind until it is written by hand: most departments are called by what they are.
  const chooseKind = (kind: DepartmentValues['kind'] | null) => {
    if (kind === null) return;
    if (form.values.name === departmentKindLabel(form.values.kind))
      form.setFieldValue('name', departmentKindLabel(kind));
    form.setFieldValue('kind', kind);
  };

  const save = (values: DepartmentValues) =>
    update.mutateAsync({
      organizationId: organization.id,
      changes: {
        departments:
          known === undefined
            ? [...departments, values]
            : departments.map((other) => (other.id === known.id ? values : other)),
      },
    });

  return (
    <div ref={frame}>
      <SectionForm
        form={form}
        formKey={`department:${organization.id}:${department?.id ?? 'new'}`}
        submitLabel={department === null ? 'Add the department' : 'Save the department'}
        isNew={known === undefined}
        save={save}
        close={close}
      >
        <SimpleGrid cols={2} spacing="md">
          <SelectField
            label="Kind"
            choices={departmentKinds.map((kind) => ({ value: kind, label: departmentKindLabel(kind) }))}
            {...form.getInputProps('kind')}
            onChange={chooseKind}
          />
          <TextField label="Name" required {...form.getInputProps('name')} />
        </SimpleGrid>
        <ContactFields form={form} />
      </SectionForm>
    </div>
  );
}

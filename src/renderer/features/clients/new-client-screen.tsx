import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { newClientSchema } from '../../../contract/clients.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { NumberFields, RepresentativeFields } from './authority-fields.tsx';
import { emptyClientValues } from './client-values.ts';
import { ContactFields } from './contact-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';

const FORM_KEY = 'client:new';

/** A new client: a name is enough, the rest may come later. */
export function NewClientScreen() {
  const form = useOperationForm(newClientSchema, emptyClientValues);
  const draft = useDraft(FORM_KEY, form);
  const add = useWrite('clients.add');
  const navigate = useNavigate();
  return (
    <Page
      title="New client"
      subtitle="Only the legal name is needed now. Whatever else you write saves typing in every letter."
      trail={[{ label: 'Clients', to: '/clients' }]}
      width="reading"
    >
      <FormFrame
        form={form}
        submitLabel="Add the client"
        onSubmit={async (values) => {
          const { clientId } = await add.mutateAsync(values);
          await draft.clear();
          await navigate(`/clients/${clientId}`, { replace: true });
        }}
        aside={
          <Button variant="default" component={Link} to="/clients">
            Back to the clients
          </Button>
        }
      >
        <DraftOffer draft={draft} />
        <Section title="Identity">
          <IdentityFields form={form} />
        </Section>
        <Section title="Contact">
          <ContactFields form={form} />
        </Section>
        <Section title="Medical record numbers">
          <NumberFields form={form} />
        </Section>
        <Section title="Personal representative">
          <RepresentativeFields form={form} />
        </Section>
        <Section title="Note">
          <WordsField label="Note" rows={3} {...form.getInputProps('note')} />
        </Section>
      </FormFrame>
    </Page>
  );
}

import { Alert, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { z } from 'zod';
import { day, optionalLine } from '../../../contract/schemas.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import type { RequestView } from './request-words.ts';

const schema = z.strictObject({
  receivedOn: day.nullable(),
  reason: optionalLine(400),
  until: day.nullable(),
});
type Values = z.input<typeof schema>;

/** A written extension as it came; the clock says whether it counts. */
export function ExtensionSection({ view }: { readonly view: RequestView }) {
  const { request, clock } = view;
  const { extension } = request;
  const formKey = `request:${request.id}:extension`;
  return (
    <EditSection
      title="Extension"
      formKey={formKey}
      fields={['extension']}
      form={(close) => <ExtensionForm view={view} formKey={formKey} close={close} />}
    >
      {extension === null ? (
        <p className={layout.quiet}>None came in writing.</p>
      ) : (
        <>
          <Facts>
            <Fact label="Came">
              <SayDay day={extension.receivedOn} />
            </Fact>
            <Fact label="Reason" without="None was given">
              {extension.reason}
            </Fact>
            <Fact label="Until" without="No day was named">
              {extension.until === null ? null : <SayDay day={extension.until} />}
            </Fact>
          </Facts>
          {clock.extensionProblem !== null && (
            <Alert color="caution" variant="light" icon={<IconInfoCircle size={18} aria-hidden="true" />}>
              It does not move the clock: {clock.extensionProblem}.
            </Alert>
          )}
        </>
      )}
    </EditSection>
  );
}

interface FormProps {
  readonly view: RequestView;
  readonly formKey: string;
  readonly close: () => void;
}

function ExtensionForm({ view: { request }, formKey, close }: FormProps) {
  const record = useWrite('requests.recordExtension');
  const form = useOperationForm<Values>(schema, {
    receivedOn: request.extension?.receivedOn ?? null,
    reason: request.extension?.reason ?? '',
    until: request.extension?.until ?? null,
  });
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save the extension"
      close={close}
      save={({ receivedOn, reason, until }) =>
        record.mutateAsync({
          requestId: request.id,
          extension: receivedOn === null ? null : { receivedOn, reason, until },
        })
      }
    >
      <Stack gap="md" data-path="extension">
        <DayField
          label="Came on"
          description="Left empty, no extension is on file."
          {...form.getInputProps('receivedOn')}
        />
        <TextField label="Reason given" {...form.getInputProps('reason')} />
        <DayField label="They will answer by" {...form.getInputProps('until')} />
      </Stack>
    </SectionForm>
  );
}

import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { operations } from '../../../contract/all.ts';
import { call } from '../../lib/call.ts';
import { TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import type { PendingKey } from './finish-screen.tsx';
import { GateSheet } from './gate-sheet.tsx';

const whoSchema = operations['vault.create'].input.pick({ personName: true, initials: true, practiceName: true });
const passphraseSchema = operations['vault.create'].input.pick({ passphrase: true });

interface CreateStoreScreenProps {
  readonly onMade: (pending: PendingKey) => void;
  readonly onBack: () => void;
}

/** Who you are, then the passphrase; what follows is the recovery key. */
export function CreateStoreScreen({ onMade, onBack }: CreateStoreScreenProps) {
  const [step, setStep] = useState<'who' | 'passphrase'>('who');
  const who = useOperationForm(whoSchema, { personName: '', initials: '', practiceName: '' });
  const secret = useOperationForm(passphraseSchema.loose(), { passphrase: '', repeated: '' });

  if (step === 'who') {
    return (
      <GateSheet
        place="Step 1 of 3"
        title="Who you are"
        lead="Your name and the name of your practice stand at the head of every letter. You can change them later."
      >
        <FormFrame
          form={who}
          submitLabel="Go on"
          onSubmit={async () => setStep('passphrase')}
          aside={
            <Button variant="subtle" color="quiet" onClick={onBack}>
              Back
            </Button>
          }
        >
          <TextField
            label="Your name"
            required
            autoFocus
            {...who.getInputProps('personName')}
            onChange={(name) => {
              const { personName: before, initials } = who.values;
              // Initials follow the name until someone writes others.
              if (initials === initialsOf(before)) who.setFieldValue('initials', initialsOf(name ?? ''));
              who.setFieldValue('personName', name ?? '');
            }}
          />
          <TextField
            label="Your initials"
            description="Shown on the cards you own, up to four letters"
            required
            {...who.getInputProps('initials')}
          />
          <TextField label="Name of your practice" required {...who.getInputProps('practiceName')} />
        </FormFrame>
      </GateSheet>
    );
  }

  const make = async () => {
    if (secret.values.passphrase !== secret.values.repeated) {
      secret.setFieldError('repeated', 'The two are not the same. Type the passphrase again.');
      return;
    }
    const { recoveryKey } = await call('vault.create', { ...who.values, passphrase: secret.values.passphrase });
    const { personName, practiceName } = who.values;
    onMade({ groups: recoveryKey, personName, practiceName, isNew: true });
  };
  return (
    <GateSheet
      place="Step 2 of 3"
      title="Your passphrase"
      lead="You type it each time you open the app. Nobody can look it up for you, so choose one you will remember."
    >
      <FormFrame
        form={secret}
        submitLabel="Make the store"
        onSubmit={make}
        aside={
          <Group>
            <Button variant="subtle" color="quiet" onClick={() => setStep('who')}>
              Back
            </Button>
          </Group>
        }
      >
        <Stack gap="md">
          <NewPassphrase
            label="Passphrase"
            value={secret.values.passphrase}
            repeated={secret.values.repeated}
            error={secret.errors.passphrase}
            repeatedError={secret.errors.repeated}
            names={[who.values.personName, who.values.practiceName]}
            onChange={(passphrase, repeated) => secret.setValues({ passphrase, repeated })}
          />
        </Stack>
      </FormFrame>
    </GateSheet>
  );
}

/** "Maria van der Berg" gives "MB": the first letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

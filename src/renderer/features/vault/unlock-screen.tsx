import { Button, PasswordInput, Radio, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { SlotId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { type Session, useRefreshSession } from '../../lib/use-session.ts';
import { RefusalNote } from '../../ui/states.tsx';
import { GateSheet } from './gate-sheet.tsx';
import { HostNotes } from './host-notes.tsx';
import { SampleButton } from './sample-button.tsx';
import styles from './unlock-screen.module.css';
import { useCountdown } from './use-countdown.ts';

interface UnlockScreenProps {
  readonly session: Session;
  readonly onRecover: () => void;
}

/** Opens the store with a passphrase. */
export function UnlockScreen({ session, onRecover }: UnlockScreenProps) {
  const people = session.slots.filter((slot) => slot.kind === 'passphrase');
  const [slotId, setSlotId] = useState<SlotId | null>(people[0]?.id ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const waitSeconds = useCountdown(session);
  const field = useRef<HTMLInputElement>(null);
  const refresh = useRefreshSession();

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (waitSeconds > 0 || isBusy) return;
    setIsBusy(true);
    setRefusal(null);
    try {
      // That the store is open is told to the whole window, which then shows it.
      await call('vault.unlock', { slotId, passphrase });
      setPassphrase('');
      setIsBusy(false);
    } catch (thrown) {
      setRefusal(refusalOf(thrown));
      field.current?.select();
      setIsBusy(false);
      await refresh();
    }
  };

  const isWrong = refusal?.code === 'wrongPassphrase' || refusal?.code === 'waitBeforeRetry';
  return (
    <GateSheet
      title="Unlock"
      lead={session.practiceName ?? undefined}
      foot={
        <>
          <Button variant="transparent" size="compact-sm" px={0} onClick={onRecover}>
            Passphrase lost? Use the recovery key
          </Button>
          <SampleButton asLink />
          <HostNotes session={session} />
        </>
      }
    >
      <form onSubmit={(event) => void unlock(event)}>
        <Stack gap="lg">
          {refusal !== null && !isWrong ? <RefusalNote refusal={refusal} /> : null}
          {people.length > 1 ? (
            <Radio.Group
              label="Who is signing in"
              value={slotId}
              onChange={(chosen) => setSlotId(people.find((slot) => slot.id === chosen)?.id ?? null)}
            >
              <Stack gap="sm" mt="xs">
                {people.map((slot) => (
                  <Radio key={slot.id} value={slot.id} label={slot.label} />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
          <PasswordInput
            ref={field}
            label="Passphrase"
            autoComplete="current-password"
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': 'Show the passphrase' }}
            value={passphrase}
            error={isWrong ? refusal.message : undefined}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={isBusy} disabled={waitSeconds > 0} fullWidth>
              {waitSeconds > 0 ? `Try again in ${waitSeconds} s` : 'Unlock'}
            </Button>
            <p role="status" className={styles.patience}>
              {waitSeconds > 0
                ? 'After several wrong tries the app waits a little, and longer each time. Nothing is erased.'
                : ''}
            </p>
          </div>
        </Stack>
      </form>
    </GateSheet>
  );
}

import type { OperationOutput } from '../../../contract/all.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { OperationView } from '../../ui/states.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { CaptureSettings } from './capture-settings.tsx';
import { MachineNotes } from './machine-notes.tsx';
import { PassphraseSettings } from './passphrase-settings.tsx';
import { PersonSettings } from './person-settings.tsx';
import { PracticeSettings } from './practice-settings.tsx';
import { ReminderSettings } from './reminder-settings.tsx';
import styles from './settings.module.css';
import { SettingsPage } from './settings-page.tsx';

export type PracticeFile = OperationOutput<'practice.get'>;

/** The practice, the person signed in, the passphrase and how the window looks. */
export function SettingsScreen() {
  const practice = useOperation('practice.get', {});
  return (
    <SettingsPage title="Settings" width="reading">
      <OperationView query={practice}>
        {(file) => (
          <div className={styles.sections}>
            {/* A change made elsewhere, as by Undo, starts the form afresh; one made here has just been saved. */}
            <PracticeSettings key={JSON.stringify(file.practice)} practice={file.practice} />
            <PersonSettings key={JSON.stringify(file.people)} file={file} />
            <PassphraseSettings file={file} />
            <AppearanceSettings />
            <ReminderSettings />
            <CaptureSettings />
            <MachineNotes />
          </div>
        )}
      </OperationView>
    </SettingsPage>
  );
}

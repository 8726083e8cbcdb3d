import { CheckField } from '../../ui/fields.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { useSettings } from './use-settings.ts';

/** Whether notes say how much is due. */
export function ReminderSettings() {
  const { settings, choose } = useSettings();
  return (
    <PageBody
      title="Reminders"
      subtitle="In the morning of a business day and shortly before a consultation or a task with a time."
    >
      <Sheet>
        <CheckField
          label="Remind me of what is due"
          description="A reminder says numbers only, such as “2 calls are due today.”: never a name, never what it is about."
          value={settings?.reminding ?? true}
          onChange={(next) => void choose({ reminding: next })}
        />
      </Sheet>
    </PageBody>
  );
}

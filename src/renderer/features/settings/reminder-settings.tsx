import { useQueryClient } from '@tanstack/react-query';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CheckField } from '../../ui/fields.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';

/** Whether notes say how much is due. */
export function ReminderSettings() {
  const isOn = useOperation('settings.get', {}).data?.reminding ?? true;
  const queryClient = useQueryClient();
  const choose = async (reminding: boolean) => {
    try {
      await call('settings.update', { changes: { reminding } });
      await queryClient.invalidateQueries({ queryKey: ['settings.get'] });
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
  };
  return (
    <PageBody
      title="Reminders"
      subtitle="In the morning of a business day and shortly before a consultation or a task with a time."
    >
      <Sheet>
        <CheckField
          label="Remind me of what is due"
          description="A reminder says numbers only, such as “2 calls are due today.”: never a name, never what it is about."
          value={isOn}
          onChange={(next) => void choose(next)}
        />
      </Sheet>
    </PageBody>
  );
}

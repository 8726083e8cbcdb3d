import { useQueryClient } from '@tanstack/react-query';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CheckField } from '../../ui/fields.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';

/** Whether screenshots and shared screens leave the window out while the store is open. */
export function CaptureSettings() {
  const isHidden = useOperation('settings.get', {}).data?.hiddenFromCapture ?? false;
  const queryClient = useQueryClient();
  const choose = async (hiddenFromCapture: boolean) => {
    try {
      await call('settings.update', { changes: { hiddenFromCapture } });
      await queryClient.invalidateQueries({ queryKey: ['settings.get'] });
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
  };
  return (
    <PageBody
      title="Screenshots"
      subtitle="On macOS and Windows. Passphrase and recovery key are always left out there."
    >
      <Sheet>
        <CheckField
          label="Leave this window out of screenshots and shared screens"
          description="While you share your screen in a call, the others then see a blank area in its place."
          value={isHidden}
          onChange={(next) => void choose(next)}
        />
      </Sheet>
    </PageBody>
  );
}

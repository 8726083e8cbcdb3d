import { CheckField } from '../../ui/fields.tsx';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { useSettings } from './use-settings.ts';

/** Whether screenshots and shared screens leave the window out while the store is open. */
export function CaptureSettings() {
  const { settings, choose } = useSettings();
  return (
    <PageBody
      title="Screenshots"
      subtitle="On macOS and Windows. Passphrase and recovery key are always left out there."
    >
      <Sheet>
        <CheckField
          label="Leave this window out of screenshots and shared screens"
          description="While you share your screen in a call, the others then see a blank area in its place."
          value={settings?.hiddenFromCapture ?? false}
          onChange={(next) => void choose({ hiddenFromCapture: next })}
        />
      </Sheet>
    </PageBody>
  );
}

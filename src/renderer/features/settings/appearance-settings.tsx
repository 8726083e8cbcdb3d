import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { PageBody, Sheet } from '../../ui/page.tsx';

/** Light, dark, or as the system has it; contrast and motion always follow the system. */
export function AppearanceSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const labelId = useId();
  return (
    <PageBody
      title="Appearance"
      subtitle="Holds until the app is closed; then it follows the system again. Contrast, text size and motion always do."
    >
      <Sheet>
        <span id={labelId} hidden>
          Light or dark
        </span>
        <SegmentedControl
          aria-labelledby={labelId}
          value={colorScheme}
          onChange={(chosen) => setColorScheme(chosen === 'light' || chosen === 'dark' ? chosen : 'auto')}
          data={[
            { value: 'auto', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Sheet>
    </PageBody>
  );
}

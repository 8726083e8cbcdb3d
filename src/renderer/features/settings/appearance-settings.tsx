import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { appearances } from '../../../domain/practice/practice.ts';
import { PageBody, Sheet } from '../../ui/page.tsx';
import { useSettings } from './use-settings.ts';

/** Light, dark, or as the system has it; contrast and motion always follow the system. */
export function AppearanceSettings() {
  const { settings, choose } = useSettings();
  const labelId = useId();
  return (
    <PageBody
      title="Appearance"
      subtitle="Kept with this store. Contrast, text size and motion always follow the system."
    >
      <Sheet>
        <span id={labelId} hidden>
          Light or dark
        </span>
        <SegmentedControl
          aria-labelledby={labelId}
          value={settings?.appearance ?? 'auto'}
          onChange={(value) => {
            const appearance = appearances.find((one) => one === value);
            if (appearance !== undefined) void choose({ appearance });
          }}
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

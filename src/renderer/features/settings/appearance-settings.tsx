import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import type { Appearance } from '../../../domain/practice/practice.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { PageBody, Sheet } from '../../ui/page.tsx';

/** Light, dark, or as the system has it; contrast and motion always follow the system. */
export function AppearanceSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const labelId = useId();
  const choose = (appearance: Appearance) => {
    setColorScheme(appearance);
    call('settings.update', { changes: { appearance } }).catch((thrown: unknown) => tellRefusal(refusalOf(thrown)));
  };
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
          value={colorScheme}
          onChange={(chosen) => choose(chosen === 'light' || chosen === 'dark' ? chosen : 'auto')}
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

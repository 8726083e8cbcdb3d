import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { appearances } from '../../../domain/practice/practice.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PageBody, Sheet } from '../../ui/page.tsx';

/** Light, dark, or as the system has it; contrast and motion always follow the system. */
export function AppearanceSettings() {
  const chosen = useOperation('settings.get', {}).data?.appearance ?? 'auto';
  const queryClient = useQueryClient();
  const labelId = useId();
  const choose = async (value: string) => {
    const appearance = appearances.find((one) => one === value);
    if (appearance === undefined) return;
    try {
      await call('settings.update', { changes: { appearance } });
      // The frame follows what is known of the settings, so that there is one place to look.
      await queryClient.invalidateQueries({ queryKey: ['settings.get'] });
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
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
          value={chosen}
          onChange={(value) => void choose(value)}
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

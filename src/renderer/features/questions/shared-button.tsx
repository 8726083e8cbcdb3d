import { Button, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';

/** Notes the day the list went to the center; every open question remembers it. */
export function SharedButton({ caseId }: { readonly caseId: CaseId }) {
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  const [on, setOn] = useState<string | null>(today);
  const share = useWrite('questions.markShared');
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-sm" onClick={() => setIsOpen(!isOpen)}>
          Sent to the center
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <DayField label="The list went out on" value={on} onChange={setOn} />
          <Button
            disabled={on === null || !isDay(on)}
            loading={share.isPending}
            onClick={() => share.mutate({ caseId, on: on ?? today }, { onSuccess: () => setIsOpen(false) })}
          >
            Note it
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

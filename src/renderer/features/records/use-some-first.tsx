import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** The first few of a list that may be long, and the button that shows the rest. */
export function useSomeFirst<Item>(
  items: ReadonlyArray<Item>,
  count: number,
): { readonly some: ReadonlyArray<Item>; readonly more: ReactNode } {
  const [isWhole, setIsWhole] = useState(false);
  if (items.length <= count + 1) return { some: items, more: null };
  return {
    some: isWhole ? items : items.slice(0, count),
    more: (
      <Group>
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      </Group>
    ),
  };
}

import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useOperation } from '../lib/use-operation.ts';

/** Gives the window the look that was chosen for this store, and follows each new choice. */
export function useAppearance(): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = useOperation('settings.get', {}).data?.appearance;
  useEffect(() => {
    if (chosen !== undefined && chosen !== colorScheme) setColorScheme(chosen);
  }, [chosen, colorScheme, setColorScheme]);
}

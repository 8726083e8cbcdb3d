import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useOperation } from '../lib/use-operation.ts';

/** Gives the window the look that was chosen for this store, once it is known. */
export function useAppearance(): void {
  const { setColorScheme } = useMantineColorScheme();
  const chosen = useOperation('settings.get', {}).data?.appearance;
  useEffect(() => {
    if (chosen !== undefined) setColorScheme(chosen);
  }, [chosen, setColorScheme]);
}

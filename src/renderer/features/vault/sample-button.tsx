import { Button } from '@mantine/core';
import { useState } from 'react';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useRefreshSession } from '../../lib/use-session.ts';

/** Opens the eight invented clients, in a store of their own. */
export function SampleButton({ variant = 'default' }: { readonly variant?: 'default' | 'subtle' }) {
  const [isBusy, setIsBusy] = useState(false);
  const refresh = useRefreshSession();
  const open = async () => {
    setIsBusy(true);
    try {
      await call('vault.openSample', {});
      await refresh();
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button variant={variant} loading={isBusy} onClick={() => void open()}>
      Open the sample practice
    </Button>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useRefreshSession } from '../../lib/use-session.ts';

/** Opens the eight invented clients, in a store of their own. */
export function SampleButton({ asLink = false }: { readonly asLink?: boolean }) {
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
    <Button
      loading={isBusy}
      onClick={() => void open()}
      {...(asLink ? { variant: 'transparent', size: 'compact-sm', px: 0 } : { variant: 'default' })}
    >
      Open the sample practice
    </Button>
  );
}

import { Button } from '@mantine/core';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import type { RequestView } from './request-words.ts';

/** Ends the wait: nothing more is expected from the custodian. */
export function CloseRequest({ view: { request } }: { readonly view: RequestView }) {
  const today = useToday();
  const close = useWrite('requests.close');
  if (request.closedOn !== null) return <span />;
  return (
    <Button
      variant="outline"
      loading={close.isPending}
      onClick={() => close.mutate({ requestId: request.id, closedOn: today })}
    >
      Close the request
    </Button>
  );
}

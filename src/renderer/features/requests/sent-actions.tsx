import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { ConfirmReceiptDialog } from './confirm-receipt-dialog.tsx';
import { printLetter, saveLetter, useBusy } from './letter-actions.ts';
import type { RequestView } from './request-words.ts';

/** What can be done with a request that is out: confirm that it arrived, then close it once it is answered. */
export function SentActions({ view }: { readonly view: RequestView }) {
  const today = useToday();
  const { running, run } = useBusy();
  const close = useWrite('requests.close');
  const [isConfirming, setIsConfirming] = useState(false);
  const { request, clock } = view;
  const isOpen = request.closedOn === null;
  const closeButton = (
    <Button
      variant="outline"
      loading={close.isPending}
      onClick={() => close.mutate({ requestId: request.id, closedOn: today })}
    >
      Close the request
    </Button>
  );
  return (
    <>
      <Button variant="default" loading={running === 'save'} onClick={() => run('save', () => saveLetter(request.id))}>
        Save as PDF
      </Button>
      <Button
        variant="default"
        loading={running === 'print'}
        onClick={() => run('print', () => printLetter(request.id))}
      >
        Print again
      </Button>
      {isOpen && closeButton}
      {isOpen && clock.assumed && <Button onClick={() => setIsConfirming(true)}>Confirm receipt</Button>}
      {isConfirming && request.sent !== null && (
        <ConfirmReceiptDialog view={view} sentOn={request.sent.sentOn} onClose={() => setIsConfirming(false)} />
      )}
    </>
  );
}

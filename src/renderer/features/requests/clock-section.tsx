import { Button } from '@mantine/core';
import { useState } from 'react';
import { shippedLaw } from '../../../domain/law/shipped-law.ts';
import { receiptBasisLabel } from '../../../domain/requests/labels.ts';
import { sayClockRule } from '../../../domain/requests/say-clock.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { ClockPicture } from './clock-picture.tsx';
import styles from './clock-section.module.css';
import { ConfirmReceiptDialog } from './confirm-receipt-dialog.tsx';
import type { RequestView } from './request-words.ts';

/** When the answer is due, how sure that is, and the rule it comes from; as a picture and in words. */
export function ClockSection({ view }: { readonly view: RequestView }) {
  const { request, clock, sentences } = view;
  const law = useOperation('law.get', {}).data;
  const [isConfirming, setIsConfirming] = useState(false);
  const isOpen = request.closedOn === null;
  const rules = law === undefined ? shippedLaw : { ...shippedLaw, clockRules: law.current.clockRules };
  return (
    <Section
      title="Clock"
      order={3}
      action={
        isOpen && clock.assumed ? (
          <Button variant="outline" size="compact-sm" onClick={() => setIsConfirming(true)}>
            Confirm receipt
          </Button>
        ) : null
      }
    >
      {sentences.length === 0 ? (
        <p className={styles.sentence}>No clock is running; the request is closed.</p>
      ) : (
        <>
          <ClockPicture clock={clock} />
          {sentences.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
          {request.receipt !== null && !clock.assumed && (
            <p className={styles.rule}>
              Received <SayDay day={request.receipt.receivedOn} />:{' '}
              {receiptBasisLabel(request.receipt.basis).toLowerCase()}
              {request.receipt.confirmedWith === null ? '' : `, ${request.receipt.confirmedWith}`}.
            </p>
          )}
          <p className={styles.rule}>{sayClockRule(clock, rules)}</p>
        </>
      )}
      {isConfirming && request.sent !== null && (
        <ConfirmReceiptDialog view={view} sentOn={request.sent.sentOn} onClose={() => setIsConfirming(false)} />
      )}
    </Section>
  );
}

import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AppErrorValue } from '../../domain/shared/app-error.ts';
import { type CallError, refusalOf } from '../lib/call.ts';
import styles from './states.module.css';

interface OperationViewProps<Value> {
  readonly query: UseQueryResult<Value, CallError>;
  /** Shown instead of the content when `isEmpty` says so. */
  readonly empty?: ReactNode;
  readonly isEmpty?: (value: Value) => boolean;
  readonly children: (value: Value) => ReactNode;
}

/** Draws what was read, or says that it is on its way, was refused, failed or is empty. */
export function OperationView<Value>({ query, empty, isEmpty, children }: OperationViewProps<Value>) {
  if (query.isError) return <RefusalNote refusal={refusalOf(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  if (empty !== undefined && isEmpty?.(query.data)) return empty;
  return children(query.data);
}

/** Holds the place of what is on its way; appears only after a moment, so quick answers do not flicker. */
export function Loading() {
  return (
    <div className={styles.loading} role="status" aria-label="Loading">
      <Skeleton height={20} width="40%" mb="md" />
      <Skeleton height={14} mb="sm" />
      <Skeleton height={14} width="80%" />
    </div>
  );
}

interface RefusalNoteProps {
  readonly refusal: AppErrorValue;
  readonly onRetry?: () => void;
}

/** A refusal in its own words: what happened, what it means, what to do now. */
export function RefusalNote({ refusal, onRetry }: RefusalNoteProps) {
  return (
    <Alert color="overdue" variant="light" icon={<IconAlertTriangle size={18} aria-hidden="true" />} role="alert">
      <Stack gap="sm" align="flex-start">
        {refusal.message}
        {onRetry === undefined ? null : (
          <Button variant="default" size="compact-sm" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

interface EmptyStateProps {
  /** One sentence that says what will be here, and what for. */
  readonly sentence: string;
  /** The one action that begins it. */
  readonly action?: ReactNode;
}

/** An empty screen teaches: one sentence and the one action. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      {action}
    </div>
  );
}

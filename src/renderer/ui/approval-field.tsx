import { useState } from 'react';
import { type Day, isDay } from '../../domain/shared/days.ts';
import { useToday } from '../lib/use-today.ts';
import { DayField } from './day-field.tsx';

interface Approval {
  /** As it is typed. */
  readonly typed: string | null;
  readonly setTyped: (typed: string | null) => void;
  readonly problem: string | undefined;
  /** Null while no day is given, or none that can be. */
  readonly approvedOn: Day | null;
}

/** The day on which the client approved a paper; one that is still to come is a problem. */
export function useApproval(): Approval {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null || typed === '') return { typed, setTyped, problem: undefined, approvedOn: null };
  const problem = !isDay(typed)
    ? 'This is not a day on the calendar.'
    : typed > today
      ? 'This day is in the future. Leave it empty until the client has approved.'
      : undefined;
  return { typed, setTyped, problem, approvedOn: problem === undefined && isDay(typed) ? typed : null };
}

interface ApprovalFieldProps {
  readonly approval: Approval;
  /** What the foot of the paper says while no day is given. */
  readonly description?: string;
  readonly autoFocus?: boolean;
}

export function ApprovalField({ approval, description, autoFocus = false }: ApprovalFieldProps) {
  return (
    <DayField
      label="Approved by the client on"
      description={description}
      value={approval.typed}
      onChange={approval.setTyped}
      error={approval.problem}
      autoFocus={autoFocus}
    />
  );
}

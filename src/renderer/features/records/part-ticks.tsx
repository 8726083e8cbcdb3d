import { Stack } from '@mantine/core';
import { recordItemName } from '../../../domain/records/labels.ts';
import { CheckField } from '../../ui/fields.tsx';
import type { ProposedPart, Ticks } from './use-proposed-parts.ts';

interface PartTicksProps {
  readonly parts: ReadonlyArray<ProposedPart>;
  readonly ticks: Ticks;
  /** Names the list: "What it leaves". */
  readonly label: string;
}

/** Things to add to the ledger, each with the reason it is offered. */
export function PartTicks({ parts, ticks, label }: PartTicksProps) {
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {parts.map((part, place) => (
        <CheckField
          key={`${part.kind} ${part.why}`}
          label={recordItemName(part)}
          description={part.why}
          value={ticks.isTicked(part, place)}
          onChange={(isTicked) => ticks.tick(place, isTicked)}
        />
      ))}
    </Stack>
  );
}

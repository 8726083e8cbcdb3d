import {
  IconArrowsSplit2,
  IconCircleDashed,
  IconCircleHalf2,
  IconEqual,
  IconEqualNot,
  IconEye,
  IconTilde,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { agreementLabel, byEyeLabel } from '../../../domain/opinions/say.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import type { Tone } from '../../ui/theme.ts';
import type { ShownAgreement } from './row-order.ts';

interface Look {
  readonly words: string;
  readonly tone: Tone;
  readonly Icon: ComponentType<{ size: number }>;
}

// Differing is a fact to look into, not a fault: red stays with time run out.
const looks: { readonly [Shown in ShownAgreement]: Look } = {
  same: { words: agreementLabel('same'), tone: 'action', Icon: IconEqual },
  different: { words: agreementLabel('different'), tone: 'caution', Icon: IconEqualNot },
  onlySome: { words: agreementLabel('onlySome'), tone: 'quiet', Icon: IconCircleHalf2 },
  notAddressed: { words: agreementLabel('notAddressed'), tone: 'quiet', Icon: IconCircleDashed },
  unknown: { words: agreementLabel('unknown'), tone: 'caution', Icon: IconEye },
  seenSame: { words: byEyeLabel('same'), tone: 'action', Icon: IconEqual },
  seenCompatible: { words: byEyeLabel('compatible'), tone: 'action', Icon: IconTilde },
  seenDifferent: { words: byEyeLabel('different'), tone: 'caution', Icon: IconArrowsSplit2 },
};

/** How opinions stand to each other on one point: an icon and a word. */
export function AgreementBadge({ agreement }: { readonly agreement: ShownAgreement }) {
  const { words, tone, Icon } = looks[agreement];
  return (
    <StatusBadge tone={tone} icon={<Icon size={14} />}>
      {words}
    </StatusBadge>
  );
}

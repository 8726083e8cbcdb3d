import data from '../../../resources/reference/shipping-advice.json' with { type: 'json' };
import { type Day, shortDate, toPlainDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Material, MaterialKind } from './material.ts';

/** How to pack and send a thing of this kind, in the order of doing (record-requests.md section 7; practice, not law). */
export function shippingAdvice(kind: MaterialKind): ReadonlyArray<{ readonly id: string; readonly text: string }> {
  return data.advice.filter(({ kinds }) => kinds.includes(kind)).map(({ id, text }) => ({ id, text }));
}

/**
 * What speaks against sending this material on that day: tissue sent on a Friday or Saturday, a loan without a day it
 * is due back or due before it leaves, pieces nobody counted.
 */
export function shippingWarnings(
  material: Pick<Material, 'kind' | 'isLoan' | 'loanDueOn' | 'count'>,
  sentOn: Day,
): string[] {
  const warnings: string[] = [];
  const isTissue = material.kind === 'slides' || material.kind === 'block' || material.kind === 'unstainedSections';
  const weekday = toPlainDate(sentOn).dayOfWeek;
  if (isTissue && data.lateWeekdays.includes(weekday)) {
    const name = Object.entries(data.weekdays).find(([number]) => Number(number) === weekday)?.[1] ?? '';
    warnings.push(putIn(data.words.lateInWeek, { day: shortDate(sentOn, sentOn), weekday: name }));
  }
  if (material.isLoan && material.loanDueOn === null) warnings.push(data.words.noLoanDue);
  if (material.isLoan && material.loanDueOn !== null && material.loanDueOn <= sentOn) {
    warnings.push(putIn(data.words.dueBeforeSent, { due: shortDate(material.loanDueOn, sentOn) }));
  }
  if (isTissue && material.count === null) warnings.push(data.words.noCount);
  return warnings;
}

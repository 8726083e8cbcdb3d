import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, type KindCase } from '../kind-table.ts';

/** What the lint says against a letter, each as "assumedReceipt (warn)"; "let stand" where a reason was given. */
export function findingsOf(template: LetterTemplate, given: KindCase = {}): ReadonlyArray<string> {
  return composeKind(template, given).findings.map(
    ({ id, severity, overridden }) => `${id} (${severity}${overridden === null ? '' : ', let stand'})`,
  );
}

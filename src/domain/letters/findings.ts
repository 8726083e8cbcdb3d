import data from '../../../resources/letters/findings.json' with { type: 'json' };
import type { Law } from '../law/law.ts';
import { putIn } from '../shared/put-in.ts';
import type { LintFinding, LintOverride } from './letter.ts';

/** A point of the validation matrix, by a name that stays; its words and weight are in resources/letters/findings.json. */
export type FindingId = keyof typeof data.findings;

/** A point that does not hold, with what its sentence names. */
export interface Found {
  readonly id: FindingId;
  readonly values?: Readonly<Record<string, string>>;
}

/** Phrases that name everybody, everything or nobody in particular, in small letters. */
export const vagueReceivers: ReadonlySet<string> = new Set(data.vagueReceivers);

/** "advocate": who signs, in a sentence. */
export const signerWord = (signer: keyof typeof data.signers): string => data.signers[signer];
/** "on the way back": where a material is, in a sentence. */
export const custodyWord = (status: keyof typeof data.custodyStates): string => data.custodyStates[status];

/**
 * Points that do not hold as findings in words, each once, with the reason where a warning was let stand. A block is
 * never let stand, whatever reason is on file.
 */
export function toFindings(
  found: ReadonlyArray<Found | null>,
  overrides: ReadonlyArray<LintOverride>,
  law: Law,
): ReadonlyArray<LintFinding> {
  const said = new Map<FindingId, LintFinding>();
  for (const one of found) {
    if (one === null || said.has(one.id)) continue;
    const { severity, text } = data.findings[one.id];
    const reason = overrides.find(({ finding }) => finding === one.id)?.reason.trim() ?? '';
    said.set(one.id, {
      id: one.id,
      severity: severity === 'block' ? 'block' : 'warn',
      text: putIn(text, { ...law.citations, complaintDays: String(law.clockRules.complaintDays), ...one.values }),
      overridden: severity === 'block' || reason === '' ? null : reason,
    });
  }
  return [...said.values()];
}

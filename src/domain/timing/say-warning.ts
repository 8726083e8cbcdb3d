import data from '../../../resources/reference/timing.json' with { type: 'json' };
import type { TimingWarning, TimingWarningCode } from '../cases/timing.ts';
import { putIn } from '../shared/put-in.ts';

/** A warning of resources/reference/timing.json with its placeholders put in. */
export function say(code: TimingWarningCode, values: Readonly<Record<string, string | number>> = {}): TimingWarning {
  const { level, text, source } = data.warnings[code];
  // A JSON import widens "alert" to string; tests/domain/shared/reference.test.ts checks every level.
  return { code, level: level as TimingWarning['level'], text: putIn(text, values), source };
}

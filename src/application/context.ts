import type { Day } from '../domain/shared/days.ts';
import type { Desktop } from './desktop.ts';

/** Argon2id costs for new slots (security.md section 2); tests pass a cheap one. */
export interface KeyPolicy {
  /** Memory in KiB to start from. */
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** Memory is raised up to this while one derivation stays under half a second. */
  readonly memoryLimitKiB: number;
}

export const standardKeyPolicy: KeyPolicy = { memoryKiB: 131_072, passes: 3, lanes: 1, memoryLimitKiB: 524_288 };

/** One line of the log: a fixed code and plain figures, never a free text (security.md section 9). */
export type Log = (code: string, fields?: Readonly<Record<string, number | boolean>>) => void;

/** What a host hands over; the application takes nothing else from its surroundings. */
export interface Context {
  /** Folder of the advocate's own store. */
  readonly storeFolder: string;
  /** Folder of the sample practice's store. */
  readonly sampleFolder: string;
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
  /** Common passphrases, one a line. */
  readonly commonPassphrases: () => ReadonlySet<string>;
  /** The form of an invented hospital, for the sample practice. */
  readonly sampleForm: () => Uint8Array<ArrayBuffer>;
  readonly wordList: () => ReadonlyArray<string>;
  now(): Temporal.Instant;
  today(): Day;
  /** IANA name of the zone this machine keeps: the advocate's own. */
  timeZone(): string;
  /** Milliseconds that only ever grow, for locks and waits. */
  monotonic(): number;
  newId(): string;
  /** Bytes free on the disk of a folder. */
  freeBytes(folder: string): Promise<number>;
  readonly log: Log;
  readonly desktop: Desktop;
  readonly keyPolicy: KeyPolicy;
}

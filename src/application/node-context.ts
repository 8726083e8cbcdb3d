import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { toDay } from '../domain/shared/days.ts';
import { type Context, type KeyPolicy, standardKeyPolicy } from './context.ts';
import type { Desktop } from './desktop.ts';
import { createLog, noLog } from './log.ts';

interface NodeSurroundings {
  readonly storeFolder: string;
  readonly sampleFolder: string;
  /** Where fonts and word lists lie. */
  readonly resourcesFolder: string;
  readonly desktop: Desktop;
  readonly keyPolicy?: KeyPolicy;
  /** Where the log files go; without one nothing is logged. */
  readonly logFolder?: string;
}

/** The application's surroundings on a real machine: its clock, its random numbers, the files it was delivered with. */
export function createNodeContext(surroundings: NodeSurroundings): Context {
  const { storeFolder, sampleFolder, resourcesFolder, desktop, logFolder } = surroundings;
  const readLines = (name: string) => readFileSync(join(resourcesFolder, 'words', name), 'utf8').split('\n');
  const words = once(() => readLines('eff-large-wordlist.txt').filter((entry) => entry !== ''));
  const common = once(() => new Set(readLines('common-passphrases.txt').filter((entry) => entry !== '')));
  return {
    storeFolder,
    sampleFolder,
    fonts: {
      regular: readFileSync(join(resourcesFolder, 'fonts', 'NotoSans-Regular.ttf')),
      bold: readFileSync(join(resourcesFolder, 'fonts', 'NotoSans-SemiBold.ttf')),
    },
    sampleForm: () => new Uint8Array(readFileSync(join(resourcesFolder, 'sample', 'custodian-form.pdf'))),
    wordList: words,
    commonPassphrases: common,
    now: () => Temporal.Now.instant(),
    today: () => toDay(Temporal.Now.plainDateISO()),
    timeZone: () => Temporal.Now.timeZoneId(),
    monotonic: () => performance.now(),
    newId: () => randomUUID(),
    async freeBytes(folder) {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    log: logFolder === undefined ? noLog : createLog(logFolder, () => Temporal.Now.instant().toString()),
    desktop,
    keyPolicy: surroundings.keyPolicy ?? standardKeyPolicy,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

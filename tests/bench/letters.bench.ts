import { readFileSync } from 'node:fs';
import { law, letterTexts } from '../../src/application/resources.ts';
import { drawBatch } from '../../src/documents/draw-batch.ts';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { createFontKit } from '../../src/documents/kit/fonts.ts';
import { composeAccessRequest } from '../../src/domain/letters/access-request.ts';
import type { ComposedDocument } from '../../src/domain/shared/blocks.ts';
import { letterClient, letterFacts } from '../domain/letters/letter-facts.ts';
import type { Print } from './run.ts';

const COUNT = 500;
const givenNames = ['Łukasz', 'Hường', 'Sigríður', 'Řehoř', 'Κώστας', 'Дмитрий', 'Anna', 'José'];

/** Letters whose names, numbers and addresses all differ, as in a real batch. */
function compose(round: string, count = COUNT): ComposedDocument[] {
  return Array.from({ length: count }, (_, place) => {
    const name = `${givenNames[place % givenNames.length]} ${round}-${place * 7_919}`;
    const client = letterClient({
      legalName: name,
      otherNames: [`Former ${place}`],
      email: `c${place}@client.example`,
    });
    return composeAccessRequest(letterFacts({ client }), letterTexts, law);
  });
}

interface Timed<Result> {
  readonly result: Result;
  readonly perLetter: number;
  /** What the processor worked, which a busy machine does not change. */
  readonly processorPerLetter: number;
}

function timed<Result>(work: () => Result): Timed<Result> {
  const start = performance.now();
  const processor = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(processor);
  return {
    result,
    perLetter: (performance.now() - start) / COUNT,
    processorPerLetter: (user + system) / 1_000 / COUNT,
  };
}

/** Prints milliseconds per letter: 500 own files, one file for all, and the first letter of a process. */
export async function run(print: Print): Promise<void> {
  const font = (name: string) => readFileSync(new URL(`../../resources/fonts/${name}.ttf`, import.meta.url));
  const options = { paperSize: 'letter', showGaps: false } as const;
  const start = performance.now();
  const kit = createFontKit({ regular: font('NotoSans-Regular'), bold: font('NotoSans-SemiBold') });
  for (const document of compose('First', 1)) drawDocument(document, kit, options);
  print('first letter of a process, with the fonts', performance.now() - start, 'ms');
  for (const document of compose('Warm')) drawDocument(document, kit, options);

  const composed = timed(() => compose('Round'));
  print('composing a letter', composed.perLetter, 'ms');
  const alone = timed(() => composed.result.map((document) => drawDocument(document, kit, options)));
  print(`${COUNT} letters of two pages, each in its own file`, alone.perLetter, 'ms/letter', 'target under 3');
  print('  of that, processor time', alone.processorPerLetter, 'ms/letter');
  const batch = timed(() => drawBatch(compose('Batch'), kit, options));
  print(`${COUNT} letters composed, drawn as own files and as one`, batch.perLetter, 'ms/letter', 'target under 3');
  print('  of that, processor time', batch.processorPerLetter, 'ms/letter');
  const bytes = alone.result.reduce((sum, { pdf }) => sum + pdf.length, 0) / COUNT;
  print('size of a letter with its fonts', bytes / 1024, 'KiB');
}

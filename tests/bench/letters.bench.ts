import { readFileSync } from 'node:fs';
import commonWords from '../../resources/letters/common.json' with { type: 'json' };
import keepMyTissue from '../../resources/letters/p.json' with { type: 'json' };
import { law, letterTexts } from '../../src/application/resources.ts';
import { drawBatch } from '../../src/documents/draw-batch.ts';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { createFontKit } from '../../src/documents/kit/fonts.ts';
import { composeAccessRequest } from '../../src/domain/letters/access-request.ts';
import { composeLetter, type LetterWords } from '../../src/domain/letters/compose-letter.ts';
import { exampleFacts } from '../../src/domain/letters/example-facts.ts';
import type { LetterCommonWords, LetterTemplate } from '../../src/domain/letters/template.ts';
import type { ComposedDocument } from '../../src/domain/shared/blocks.ts';
import type { Day } from '../../src/domain/shared/days.ts';
import { letterClient, letterFacts } from '../domain/letters/letter-facts.ts';
import { mergeByLibreOffice } from './mail-merge.ts';
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

/** Letters of one page: retention notices to one laboratory about different people. */
function composeOnePage(round: string): ComposedDocument[] {
  const words: LetterWords = {
    template: keepMyTissue as unknown as LetterTemplate,
    common: commonWords as unknown as LetterCommonWords,
    law,
  };
  const facts = exampleFacts(words.template, '2026-11-21' as Day);
  return Array.from({ length: COUNT }, (_, place) => {
    const name = `${givenNames[place % givenNames.length]} ${round}-${place * 7_919}`;
    const client = { ...facts.client, legalName: name, otherNames: [] };
    const draft = { ...facts.draft, reference: `CB-${place}` };
    return composeLetter({ ...facts, client, draft, contacts: [] }, words).document;
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

  for (const document of composeOnePage('Warm')) drawDocument(document, kit, options);
  const onePage = timed(() => composeOnePage('Round').map((document) => drawDocument(document, kit, options)));
  const pages = onePage.result.reduce((sum, { pageCount }) => sum + pageCount, 0);
  print(
    `${COUNT} letters of ${pages / COUNT} page, composed and drawn, each in its own file`,
    onePage.perLetter,
    'ms/letter',
    'target under 1.5',
  );
  const merged = mergeByLibreOffice(composeOnePage('Merge'));
  if (merged === null) {
    print('LibreOffice is not on this machine; the last figure without it', 0, 'ms/letter');
  } else {
    const perLetter = (merged.seconds * 1_000) / merged.files;
    print(`${merged.files} of the same letters by LibreOffice's mail merge, started warm`, perLetter, 'ms/letter');
    print('  ratio', perLetter / onePage.perLetter, 'times', 'target 20 times faster');
  }
  const bytes = alone.result.reduce((sum, { pdf }) => sum + pdf.length, 0) / COUNT;
  print('size of a letter with its fonts', bytes / 1024, 'KiB');
}

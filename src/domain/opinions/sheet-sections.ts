import type { RecordItem } from '../records/record-item.ts';
import { type Block, type Span, text } from '../shared/blocks.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import { plainWords } from './compare-words.ts';
import type { ComparisonRow } from './comparison.ts';
import { dimensionLabel, dimensionMeaning, sayAsSaid } from './say.ts';
import {
  counted,
  fitting,
  listed,
  partSaidBy,
  recordNameIn,
  type SheetRow,
  type SheetVersion,
  saidBy,
  sourceOf,
} from './sheet-words.ts';

/** The notice that the doctors had different records (workflow.md section 9); null when they had the same. */
export function bannerBlock(records: ReadonlyArray<RecordItem>, sheet: SheetVersion): Block {
  const { opinions, words, detail } = sheet;
  const all = new Set(opinions.flatMap(({ basedOn }) => basedOn));
  const unwritten = opinions.filter(({ basedOn }) => basedOn.length === 0);
  const lines = opinions.flatMap((opinion) => {
    const name = shortened(opinion.clinician, detail.longest);
    if (opinion.basedOn.length === 0) return [putIn(words.banner.unknown, { name })];
    const lacked = records.filter(({ id }) => all.has(id) && !opinion.basedOn.includes(id));
    if (lacked.length === 0) return [];
    const shown = lacked.slice(0, detail.recordCount).map((item) => fitting(recordNameIn(item, sheet), sheet));
    const rest = lacked.length - shown.length;
    const named = rest > 0 ? [...shown, putIn(words.banner.more, { count: rest })] : shown;
    return [putIn(words.banner.lacked, { name, records: listed(named, sheet) })];
  });
  const isUnknown = opinions.length - unwritten.length < 2;
  return {
    kind: 'banner',
    title: isUnknown ? words.banner.titleUnknown : words.banner.title,
    lines: lines.slice(0, detail.opinionCount),
  };
}

/** Each point on which the doctors say different things, with each one's words. */
export function differenceBlocks(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  const { words, detail } = sheet;
  const heading: Block = { kind: 'heading', text: words.differ.heading, mark: 'differing' };
  if (rows.length === 0) return [heading, { kind: 'paragraph', spans: [text(words.differ.none)] }];
  if (detail.differences === 'names') return [heading, namesOnly(rows, sheet)];
  if (detail.differences === 'lines') return [heading, linesOf(rows, sheet)];
  return [heading, ...rows.map((one) => sidesOf(one, sheet))];
}

/** Points said in different words, which nobody has compared by eye yet. */
export function byEyeBlocks(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  const { words, detail } = sheet;
  if (rows.length === 0) return [];
  const heading: Block = { kind: 'heading', text: words.byEye.heading, mark: 'unknown' };
  const purpose: Block = { kind: 'paragraph', spans: [text(words.byEye.purpose)], keepWithNext: true };
  if (detail.byEye === 'names') return [heading, namesOnly(rows, sheet)];
  if (detail.byEye === 'lines') return [heading, purpose, linesOf(rows, sheet)];
  return [heading, purpose, ...rows.map((one) => sidesOf(one, sheet))];
}

/** What all opinions say alike. */
export function agreedBlocks(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  const { words, detail } = sheet;
  const heading: Block = { kind: 'heading', text: counted(words.same.heading, sheet), mark: 'aligned' };
  if (rows.length === 0) {
    return [heading, { kind: 'paragraph', spans: [text(counted(words.same.none, sheet))] }];
  }
  if (detail.agreed === 'names') return [heading, namesInSentence(rows, sheet)];
  return [heading, { kind: 'list', ordered: false, items: rows.map((one) => agreedLine(one, sheet)) }];
}

/** What at least one opinion leaves out. */
export function oneSidedBlocks(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  const { words, detail } = sheet;
  if (rows.length === 0) return [];
  const heading: Block = { kind: 'heading', text: counted(words.onlySome.heading, sheet) };
  if (detail.oneSided === 'names') return [heading, namesInSentence(rows, sheet)];
  return [heading, { kind: 'list', ordered: false, items: rows.map((one) => oneSidedLine(one, sheet)) }];
}

/** One sentence with the points nobody speaks of. */
export function notAddressedBlocks(rows: ReadonlyArray<ComparisonRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  const labels = listed(
    rows.map(({ dimension }) => dimensionLabel(dimension, sheet.language).toLowerCase()),
    sheet,
  );
  return [{ kind: 'paragraph', spans: [text(putIn(counted(sheet.words.notAddressed, sheet), { labels }))] }];
}

/** The questions that would settle what is open, in the order of the rows. */
export function questionBlocks(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): ReadonlyArray<Block> {
  const { language, words, detail } = sheet;
  const asked = rows.flatMap(({ row, annotation }) =>
    annotation?.clarifyingQuestion
      ? [
          {
            label: dimensionLabel(row.dimension, language),
            question: sayAsSaid(annotation.clarifyingQuestion, language),
          },
        ]
      : [],
  );
  if (asked.length === 0) return [];
  const items = asked
    .slice(0, detail.questionCount)
    .map(({ label, question }) => [text(`${label}. `, true), text(fitting(question, sheet))]);
  return [
    { kind: 'heading', text: words.questions },
    { kind: 'list', ordered: true, items },
  ];
}

function materialNote({ annotation }: SheetRow, { words }: SheetVersion): string | null {
  return annotation?.material ? words.differ.material[annotation.material] : null;
}

function sidesOf(one: SheetRow, sheet: SheetVersion): Block {
  const { opinions, language, words, detail } = sheet;
  const { row } = one;
  const { dimension } = row;
  // Of markers, only those that differ stand apart; the others are one line below.
  const apart = row.parts.filter(({ agreement }) => agreement !== 'same');
  const shared = row.parts.filter(({ agreement }) => agreement === 'same');
  const byPart = dimension === 'biomarkers' && apart.length > 0;
  const partsOf = (place: number) =>
    apart.flatMap((part) => {
      const said = partSaidBy(row, part, place, sheet);
      return said === null ? [] : [`${part.name}: ${said}`];
    });
  return {
    kind: 'sides',
    title: dimensionLabel(dimension, language),
    note: [`${dimensionMeaning(dimension, language)}.`, materialNote(one, sheet)]
      .filter((part) => part !== null)
      .join(' '),
    sides: opinions.map((opinion, place) => {
      const said = byPart ? partsOf(place).join('; ') || null : saidBy(opinion, dimension, sheet);
      return {
        name: opinion.clinician,
        says: said === null ? words.silent : fitting(said, sheet),
        source: detail.showSources ? sourceOf(opinion, dimension, sheet) : null,
      };
    }),
    after:
      byPart && shared.length > 0
        ? [
            {
              label: words.differ.shared,
              text: shared.map((part) => `${part.name} ${partSaidBy(row, part, 0, sheet) ?? ''}`).join('; '),
            },
          ]
        : [],
  };
}

function linesOf(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): Block {
  const { opinions, language, words, detail } = sheet;
  return {
    kind: 'list',
    ordered: false,
    items: rows.map((one) => {
      const { dimension } = one.row;
      const said = opinions
        .slice(0, detail.opinionCount)
        .map(
          (opinion) =>
            `${shortened(opinion.clinician, 40)}: ${fitting(saidBy(opinion, dimension, sheet) ?? words.silent, sheet)}`,
        );
      const note = materialNote(one, sheet);
      return [
        text(`${dimensionLabel(dimension, language)}. `, true),
        text(`${said.join('; ').replace(/\.(?=”?$)/, '')}.${note === null ? '' : ` ${note}`}`),
      ];
    }),
  };
}

function namesOnly(rows: ReadonlyArray<SheetRow>, sheet: SheetVersion): Block {
  const labels = listed(
    rows.map(({ row }) => dimensionLabel(row.dimension, sheet.language).toLowerCase()),
    sheet,
  );
  return { kind: 'paragraph', spans: [text(putIn(sheet.words.differ.notInApp, { labels }))] };
}

function namesInSentence(rows: ReadonlyArray<SheetRow>, { language }: SheetVersion): Block {
  const labels = rows.map(({ row }) => dimensionLabel(row.dimension, language)).join(', ');
  return { kind: 'paragraph', spans: [text(`${labels}.`)] };
}

function agreedLine({ row, annotation }: SheetRow, sheet: SheetVersion): ReadonlyArray<Span> {
  const { opinions, language, words } = sheet;
  const label = dimensionLabel(row.dimension, language);
  const said = opinions.flatMap((opinion) => saidBy(opinion, row.dimension, sheet) ?? []);
  const first = (said[0] ?? '').replace(new RegExp(`^${label}\\s+`, 'i'), '');
  const isSeenByEye = row.agreement === 'unknown' && annotation?.byEye && annotation.byEye !== 'different';
  const seen = isSeenByEye ? [words.same.byEye[annotation.byEye]] : [];
  const notes = [...otherWords(row, said, sheet), ...seen].map((note) => fitting(note, sheet));
  const tail = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return [text(`${label}: `, true), text(`${fitting(first, sheet)}${tail}`)];
}

// Where the same thing is written in two ways, both are shown, so that nobody takes them for two things.
function otherWords(row: ComparisonRow, said: ReadonlyArray<string>, sheet: SheetVersion): ReadonlyArray<string> {
  const { language, words } = sheet;
  const asSaid = (written: string) => sayAsSaid(written, language);
  if (row.dimension === 'regimenOrProcedure') {
    return row.parts.flatMap(({ name, values }) => {
      const names = distinct([...values, name]).map(asSaid);
      return names.length < 2 ? [] : [putIn(words.same.oneDrug, { names: listed(names, sheet) })];
    });
  }
  const inParts = row.parts.flatMap(({ values }) => distinct(values).slice(1));
  const others = row.parts.length > 0 ? inParts.map(asSaid) : distinct(said).slice(1);
  return others.map((value) => putIn(words.same.also, { words: value }));
}

function distinct(values: ReadonlyArray<string | null>): ReadonlyArray<string> {
  return [
    ...new Map(values.flatMap((value) => (value === null ? [] : [[plainWords(value), value] as const]))).values(),
  ];
}

function oneSidedLine({ row }: SheetRow, sheet: SheetVersion): ReadonlyArray<Span> {
  const { opinions, language, words } = sheet;
  const label = text(`${dimensionLabel(row.dimension, language)}: `, true);
  const parts = row.parts.filter(({ agreement }) => agreement === 'onlySome');
  const everyoneSpeaks = row.statedBy.length === opinions.length;
  if (everyoneSpeaks && parts.length > 0) {
    const said = parts.map((part) => {
      const { name, values } = part;
      const speakers = opinions.filter((_, place) => values[place] !== null).map(({ clinician }) => clinician);
      const place = values.findIndex((one) => one !== null);
      const value = partSaidBy(row, part, place, sheet) ?? '';
      return putIn(words.onlySome.only, {
        names: listed(speakers, sheet),
        words: plainWords(name) === plainWords(values[place] ?? '') ? value : `${name} ${value}`,
      });
    });
    return [label, text(fitting(said.join('; '), sheet))];
  }
  const speakers = opinions.filter(({ id }) => row.statedBy.includes(id));
  const said = speakers[0] === undefined ? '' : (saidBy(speakers[0], row.dimension, sheet) ?? '');
  const names = listed(
    speakers.map(({ clinician }) => clinician),
    sheet,
  );
  return [label, text(fitting(putIn(words.onlySome.only, { names, words: said }), sheet))];
}

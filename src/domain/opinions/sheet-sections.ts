import words from '../../../resources/opinions/sheet.json' with { type: 'json' };
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import { type Block, type Span, text } from '../shared/blocks.ts';
import { plainWords } from './compare-words.ts';
import type { ComparisonRow } from './comparison.ts';
import type { Opinion } from './opinion.ts';
import { dimensionLabel, dimensionMeaning } from './say.ts';
import { counted, type Detail, filled, listed, type SheetRow, saidBy, shortened, sourceOf } from './sheet-words.ts';

/** The notice that the doctors had different records (workflow.md section 9); null when they had the same. */
export function bannerBlock(
  opinions: ReadonlyArray<Opinion>,
  records: ReadonlyArray<RecordItem>,
  detail: Detail,
): Block {
  const all = new Set(opinions.flatMap(({ basedOn }) => basedOn));
  const unwritten = opinions.filter(({ basedOn }) => basedOn.length === 0);
  const lines = opinions.flatMap((opinion) => {
    const name = shortened(opinion.clinician, detail.longest);
    if (opinion.basedOn.length === 0) return [filled(words.banner.unknown, { name })];
    const lacked = records.filter(({ id }) => all.has(id) && !opinion.basedOn.includes(id)).map(recordItemName);
    if (lacked.length === 0) return [];
    const shown = lacked.slice(0, detail.recordCount).map((label) => shortened(label, detail.longest));
    const rest = lacked.length - shown.length;
    const named = rest > 0 ? [...shown, filled(words.banner.more, { count: String(rest) })] : shown;
    return [filled(words.banner.lacked, { name, records: listed(named) })];
  });
  const isUnknown = opinions.length - unwritten.length < 2;
  return {
    kind: 'banner',
    title: isUnknown ? words.banner.titleUnknown : words.banner.title,
    lines: lines.slice(0, detail.opinionCount),
  };
}

/** Each point on which the doctors say different things, with each one's words. */
export function differenceBlocks(
  rows: ReadonlyArray<SheetRow>,
  opinions: ReadonlyArray<Opinion>,
  detail: Detail,
): ReadonlyArray<Block> {
  const heading: Block = { kind: 'heading', text: words.differ.heading, mark: 'differing' };
  if (rows.length === 0) return [heading, { kind: 'paragraph', spans: [text(words.differ.none)] }];
  if (detail.differences === 'names') return [heading, namesOnly(rows)];
  if (detail.differences === 'lines') return [heading, linesOf(rows, opinions, detail)];
  return [heading, ...rows.map((one) => sidesOf(one, opinions, detail, materialNote(one)))];
}

/** Points said in different words, which nobody has compared by eye yet. */
export function byEyeBlocks(
  rows: ReadonlyArray<SheetRow>,
  opinions: ReadonlyArray<Opinion>,
  detail: Detail,
): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  const heading: Block = { kind: 'heading', text: words.byEye.heading, mark: 'unknown' };
  const purpose: Block = { kind: 'paragraph', spans: [text(words.byEye.purpose)], keepWithNext: true };
  if (detail.byEye === 'names') return [heading, namesOnly(rows)];
  if (detail.byEye === 'lines') return [heading, purpose, linesOf(rows, opinions, detail)];
  return [heading, purpose, ...rows.map((one) => sidesOf(one, opinions, detail, materialNote(one)))];
}

/** What all opinions say alike. */
export function agreedBlocks(
  rows: ReadonlyArray<SheetRow>,
  opinions: ReadonlyArray<Opinion>,
  detail: Detail,
): ReadonlyArray<Block> {
  const heading: Block = { kind: 'heading', text: counted(words.same.heading, opinions.length), mark: 'aligned' };
  if (rows.length === 0) {
    return [heading, { kind: 'paragraph', spans: [text(counted(words.same.none, opinions.length))] }];
  }
  if (detail.agreed === 'names') return [heading, namesInSentence(rows)];
  return [heading, { kind: 'list', ordered: false, items: rows.map((one) => agreedLine(one, opinions, detail)) }];
}

/** What at least one opinion leaves out. */
export function oneSidedBlocks(
  rows: ReadonlyArray<SheetRow>,
  opinions: ReadonlyArray<Opinion>,
  detail: Detail,
): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  const heading: Block = { kind: 'heading', text: counted(words.onlySome.heading, opinions.length) };
  if (detail.oneSided === 'names') return [heading, namesInSentence(rows)];
  return [heading, { kind: 'list', ordered: false, items: rows.map((one) => oneSidedLine(one, opinions, detail)) }];
}

/** One sentence with the points nobody speaks of. */
export function notAddressedBlocks(rows: ReadonlyArray<ComparisonRow>, opinionCount: number): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  const labels = listed(rows.map(({ dimension }) => dimensionLabel(dimension).toLowerCase()));
  return [{ kind: 'paragraph', spans: [text(filled(counted(words.notAddressed, opinionCount), { labels }))] }];
}

/** The questions that would settle what is open, in the order of the rows. */
export function questionBlocks(rows: ReadonlyArray<SheetRow>, detail: Detail): ReadonlyArray<Block> {
  const asked = rows.flatMap(({ row, annotation }) =>
    annotation?.clarifyingQuestion
      ? [{ label: dimensionLabel(row.dimension), question: annotation.clarifyingQuestion }]
      : [],
  );
  if (asked.length === 0) return [];
  const items = asked
    .slice(0, detail.questionCount)
    .map(({ label, question }) => [text(`${label}. `, true), text(shortened(question, detail.longest))]);
  return [
    { kind: 'heading', text: words.questions },
    { kind: 'list', ordered: true, items },
  ];
}

function materialNote({ annotation }: SheetRow): string | null {
  return annotation?.material ? words.differ.material[annotation.material] : null;
}

function sidesOf({ row }: SheetRow, opinions: ReadonlyArray<Opinion>, detail: Detail, note: string | null): Block {
  const { dimension } = row;
  // Of markers, only those that differ stand apart; the others are one line below.
  const apart = row.parts.filter(({ agreement }) => agreement !== 'same');
  const shared = row.parts.filter(({ agreement }) => agreement === 'same');
  const byPart = dimension === 'biomarkers' && apart.length > 0;
  return {
    kind: 'sides',
    title: dimensionLabel(dimension),
    note: [`${dimensionMeaning(dimension)}.`, note].filter((part) => part !== null).join(' '),
    sides: opinions.map((opinion, place) => {
      const said = byPart
        ? apart.flatMap(({ name, values }) => (values[place] ? [`${name}: ${values[place]}`] : [])).join('; ') || null
        : saidBy(opinion, dimension);
      return {
        name: opinion.clinician,
        says: said === null ? words.silent : shortened(said, detail.longest),
        source: detail.showSources ? sourceOf(opinion, dimension) : null,
      };
    }),
    after:
      byPart && shared.length > 0
        ? [
            {
              label: words.differ.shared,
              text: shared.map(({ name, values }) => `${name} ${values[0] ?? ''}`).join('; '),
            },
          ]
        : [],
  };
}

function linesOf(rows: ReadonlyArray<SheetRow>, opinions: ReadonlyArray<Opinion>, detail: Detail): Block {
  return {
    kind: 'list',
    ordered: false,
    items: rows.map((one) => {
      const { dimension } = one.row;
      const said = opinions
        .slice(0, detail.opinionCount)
        .map(
          (opinion) =>
            `${shortened(opinion.clinician, 40)}: ${shortened(saidBy(opinion, dimension) ?? words.silent, detail.longest)}`,
        );
      const note = materialNote(one);
      return [
        text(`${dimensionLabel(dimension)}. `, true),
        text(`${said.join('; ').replace(/\.$/, '')}.${note === null ? '' : ` ${note}`}`),
      ];
    }),
  };
}

function namesOnly(rows: ReadonlyArray<SheetRow>): Block {
  const labels = listed(rows.map(({ row }) => dimensionLabel(row.dimension).toLowerCase()));
  return { kind: 'paragraph', spans: [text(filled(words.differ.notInApp, { labels }))] };
}

function namesInSentence(rows: ReadonlyArray<SheetRow>): Block {
  const labels = rows.map(({ row }) => dimensionLabel(row.dimension)).join(', ');
  return { kind: 'paragraph', spans: [text(`${labels}.`)] };
}

function agreedLine(
  { row, annotation }: SheetRow,
  opinions: ReadonlyArray<Opinion>,
  detail: Detail,
): ReadonlyArray<Span> {
  const label = dimensionLabel(row.dimension);
  const said = opinions.flatMap((opinion) => saidBy(opinion, row.dimension) ?? []);
  const first = (said[0] ?? '').replace(new RegExp(`^${label}\\s+`, 'i'), '');
  const isSeenByEye = row.agreement === 'unknown' && annotation?.byEye && annotation.byEye !== 'different';
  const seen = isSeenByEye ? [words.same.byEye[annotation.byEye]] : [];
  const notes = [...otherWords(row, said), ...seen].map((note) => shortened(note, detail.longest));
  const tail = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return [text(`${label}: `, true), text(`${shortened(first, detail.longest)}${tail}`)];
}

// Where the same thing is written in two ways, both are shown, so that nobody takes them for two things.
function otherWords(row: ComparisonRow, said: ReadonlyArray<string>): ReadonlyArray<string> {
  if (row.dimension === 'regimenOrProcedure') {
    return row.parts.flatMap(({ name, values }) => {
      const names = distinct([...values, name]);
      return names.length < 2 ? [] : [filled(words.same.oneDrug, { names: listed(names) })];
    });
  }
  const inParts = row.parts.flatMap(({ values }) => distinct(values).slice(1));
  const others = row.parts.length > 0 ? inParts : distinct(said).slice(1);
  return others.map((value) => filled(words.same.also, { words: value }));
}

function distinct(values: ReadonlyArray<string | null>): ReadonlyArray<string> {
  return [
    ...new Map(values.flatMap((value) => (value === null ? [] : [[plainWords(value), value] as const]))).values(),
  ];
}

function oneSidedLine({ row }: SheetRow, opinions: ReadonlyArray<Opinion>, detail: Detail): ReadonlyArray<Span> {
  const label = text(`${dimensionLabel(row.dimension)}: `, true);
  const parts = row.parts.filter(({ agreement }) => agreement === 'onlySome');
  const everyoneSpeaks = row.statedBy.length === opinions.length;
  if (everyoneSpeaks && parts.length > 0) {
    const said = parts.map(({ name, values }) => {
      const speakers = opinions.filter((_, place) => values[place] !== null).map(({ clinician }) => clinician);
      const value = values.find((one) => one !== null) ?? '';
      return filled(words.onlySome.only, {
        names: listed(speakers),
        words: plainWords(name) === plainWords(value) ? value : `${name} ${value}`,
      });
    });
    return [label, text(shortened(said.join('; '), detail.longest))];
  }
  const speakers = opinions.filter(({ id }) => row.statedBy.includes(id));
  const said = speakers[0] === undefined ? '' : (saidBy(speakers[0], row.dimension) ?? '');
  const names = listed(speakers.map(({ clinician }) => clinician));
  return [label, text(shortened(filled(words.onlySome.only, { names, words: said }), detail.longest))];
}

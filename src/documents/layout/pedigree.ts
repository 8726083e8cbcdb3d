import type { Pedigree, PedigreePerson } from '../../domain/health/pedigree.ts';
import { type Color, colors } from '../kit/page.ts';
import { linesOf, type Setting } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

const TYPE = 8;
const LEADING = 1.25;
const MARK = 7;
const PEOPLE_PER_LINE = 5;
const LABEL_WIDTH = 84;

/**
 * The family by generations: round for women, square for men, diamond where it is not said; filled means cancer. Each
 * line of people is a unit, so that a large family goes on on the next page under the name of its generation.
 */
export function pedigree({ rows }: Pedigree, setting: Setting): Unit[] {
  const room = (setting.width - LABEL_WIDTH) / PEOPLE_PER_LINE;
  const units = rows.flatMap(({ label, people }) => {
    const name = wordLines(label, LABEL_WIDTH - 8, setting, { color: colors.quiet });
    const head = [rule(setting), ...placed(name, 0, 6)];
    const headHeight = 6 + name.length * TYPE * LEADING + 4;
    const lines = Array.from({ length: Math.ceil(people.length / PEOPLE_PER_LINE) }, (_, line) =>
      people.slice(line * PEOPLE_PER_LINE, (line + 1) * PEOPLE_PER_LINE),
    );
    return lines.map((line, place) => {
      const top = place === 0 ? 6 : 0;
      const cells = line.map((person, at) => cell(person, LABEL_WIDTH + at * room, top, room, setting));
      const height = top + Math.max(...cells.map((each) => each.height)) + 6;
      const marks = cells.flatMap((each) => each.marks);
      return place === 0
        ? unit({ height: Math.max(height, headHeight), marks: [...head, ...marks] })
        : unit({ height, marks, repeatAtTop: unit({ height: headHeight, marks: head }) });
    });
  });
  const placedUnits = units.map((each, place) => ({
    ...each,
    spaceBefore: place === 0 ? setting.style.gap : 0,
    keepWithNext: place === units.length - 1,
  }));
  return [...placedUnits, unit({ height: 4, marks: [rule(setting)] })];
}

function rule({ width }: Setting): Mark {
  return { kind: 'rule', x: 0, y: 0, width, color: colors.hairline, weight: 0.5 };
}

function cell(person: PedigreePerson, x: number, y: number, room: number, setting: Setting) {
  const lines = [
    ...wordLines(person.name, room - 8, setting, { bold: true }),
    ...person.lines.flatMap((text) => wordLines(text, room - 8, setting)),
  ];
  const middle = { x: x + MARK, y: y + MARK };
  return {
    height: MARK * 2 + 3 + lines.length * TYPE * LEADING,
    marks: [...shape(person, middle), ...placed(lines, x, y + MARK * 2 + 3)],
  };
}

function shape(person: PedigreePerson, { x, y }: { readonly x: number; readonly y: number }): Mark[] {
  const outline = (size: number, fill: Color): Mark => ({
    kind: 'polygon',
    x,
    y,
    corners: corners[person.sex].map(([dx, dy]) => [dx * size, dy * size]),
    fill,
  });
  const body: Mark[] = person.hasCancer
    ? [outline(MARK, person.isClient ? colors.teal : colors.ink)]
    : [outline(MARK, colors.ink), outline(MARK - 1.2, [1, 1, 1])];
  const reach = MARK * 1.1;
  // A stroke through the shape: the person has died.
  const dead: Mark[] = person.isDead
    ? [{ kind: 'stroke', x: x - reach, y: y + reach, dx: reach * 2, dy: -reach * 2, color: colors.ochre, weight: 1.4 }]
    : [];
  return [...body, ...dead];
}

const corners: { readonly [Sex in PedigreePerson['sex']]: ReadonlyArray<readonly [number, number]> } = {
  female: Array.from({ length: 20 }, (_, place): readonly [number, number] => [
    Math.cos((place * Math.PI) / 10),
    Math.sin((place * Math.PI) / 10),
  ]),
  male: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  unknown: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
};

function wordLines(
  text: string,
  width: number,
  setting: Setting,
  other: { readonly bold?: boolean; readonly color?: Color } = {},
) {
  return linesOf([{ kind: 'text', text }], setting, { size: TYPE, width, ...other });
}

function placed(lines: ReturnType<typeof wordLines>, x: number, y: number): Mark[] {
  return lines.flatMap((line, place) =>
    line.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y + TYPE + place * TYPE * LEADING })),
  );
}

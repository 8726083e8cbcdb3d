import type { Color } from './page.ts';

/** PDF content operators as text, one small function each; numbers carry two decimals. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export const fillColor = (color: Color): string => `${color.map(number).join(' ')} rg`;
export const strokeColor = (color: Color): string => `${color.map(number).join(' ')} RG`;
export const lineWidth = (width: number): string => `${number(width)} w`;
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;
export const polygon = (corners: ReadonlyArray<readonly [x: number, y: number]>): string =>
  `${corners.map(([x, y], place) => `${number(x)} ${number(y)} ${place === 0 ? 'm' : 'l'}`).join(' ')} h`;
export const fill = 'f';
export const stroke = 'S';
export const beginText = 'BT';
export const endText = 'ET';
export const font = (name: string, size: number): string => `/${name} ${number(size)} Tf`;
export const moveText = (x: number, y: number): string => `${number(x)} ${number(y)} Td`;
export const rise = (points: number): string => `${number(points)} Ts`;
export const showGlyphs = (glyphs: string): string => `[${glyphs}] TJ`;
/** What follows, up to `endActual`, reads back as this text (a PDF string), whatever its glyphs say. */
export const beginActual = (string: string): string => `/Span << /ActualText ${string} >> BDC`;
export const endActual = 'EMC';

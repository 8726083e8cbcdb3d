import b from '../../../resources/letters/b.json' with { type: 'json' };
import c from '../../../resources/letters/c.json' with { type: 'json' };
import common from '../../../resources/letters/common.json' with { type: 'json' };
import d from '../../../resources/letters/d.json' with { type: 'json' };
import e from '../../../resources/letters/e.json' with { type: 'json' };
import f from '../../../resources/letters/f.json' with { type: 'json' };
import g from '../../../resources/letters/g.json' with { type: 'json' };
import h from '../../../resources/letters/h.json' with { type: 'json' };
import i from '../../../resources/letters/i.json' with { type: 'json' };
import j from '../../../resources/letters/j.json' with { type: 'json' };
import k from '../../../resources/letters/k.json' with { type: 'json' };
import l from '../../../resources/letters/l.json' with { type: 'json' };
import m from '../../../resources/letters/m.json' with { type: 'json' };
import n from '../../../resources/letters/n.json' with { type: 'json' };
import o from '../../../resources/letters/o.json' with { type: 'json' };
import p from '../../../resources/letters/p.json' with { type: 'json' };
import q from '../../../resources/letters/q.json' with { type: 'json' };
import r from '../../../resources/letters/r.json' with { type: 'json' };
import reminder from '../../../resources/letters/reminder.json' with { type: 'json' };
import s from '../../../resources/letters/s.json' with { type: 'json' };
import type { LetterKind, LetterLanguage } from '../../domain/letters/letter.ts';
import type { LetterCommonWords, LetterTemplate } from '../../domain/letters/template.ts';
import { letterCommonWords, letterTemplate } from './template-schema.ts';

/** Kinds with a template; letter (a) has texts of an older shape. */
export type TemplateKind = Exclude<LetterKind, 'a'>;

// Listed by hand, because a bundle has no folder to scan.
const templates: Readonly<Record<LetterLanguage, Readonly<Partial<Record<TemplateKind, unknown>>>>> = {
  en: { b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, reminder },
  es: {},
};
const commonWords: Readonly<Record<LetterLanguage, unknown>> = { en: common, es: common };

const parsedTemplates = new Map<unknown, LetterTemplate>();
const parsedCommon = new Map<unknown, LetterCommonWords>();

/**
 * The wording of a kind as it is shipped, checked when it is first asked for; undefined where the kind does not come in
 * that language.
 */
export function shippedTemplate(kind: TemplateKind, language: LetterLanguage): LetterTemplate | undefined {
  const raw = templates[language][kind];
  if (raw === undefined) return undefined;
  const parsed = parsedTemplates.get(raw) ?? letterTemplate.parse(raw);
  parsedTemplates.set(raw, parsed);
  return parsed;
}

/** The words all letters share, checked when they are first asked for. */
export function shippedCommonWords(language: LetterLanguage): LetterCommonWords {
  const raw = commonWords[language];
  const parsed = parsedCommon.get(raw) ?? letterCommonWords.parse(raw);
  parsedCommon.set(raw, parsed);
  return parsed;
}

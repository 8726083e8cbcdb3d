import accessRequest from '../../../resources/letters/access-request.json' with { type: 'json' };
import b from '../../../resources/letters/b.json' with { type: 'json' };
import c from '../../../resources/letters/c.json' with { type: 'json' };
import common from '../../../resources/letters/common.json' with { type: 'json' };
import d from '../../../resources/letters/d.json' with { type: 'json' };
import e from '../../../resources/letters/e.json' with { type: 'json' };
import accessRequestEs from '../../../resources/letters/es/access-request.json' with { type: 'json' };
import bEs from '../../../resources/letters/es/b.json' with { type: 'json' };
import cEs from '../../../resources/letters/es/c.json' with { type: 'json' };
import commonEs from '../../../resources/letters/es/common.json' with { type: 'json' };
import dEs from '../../../resources/letters/es/d.json' with { type: 'json' };
import eEs from '../../../resources/letters/es/e.json' with { type: 'json' };
import fEs from '../../../resources/letters/es/f.json' with { type: 'json' };
import gEs from '../../../resources/letters/es/g.json' with { type: 'json' };
import hEs from '../../../resources/letters/es/h.json' with { type: 'json' };
import iEs from '../../../resources/letters/es/i.json' with { type: 'json' };
import jEs from '../../../resources/letters/es/j.json' with { type: 'json' };
import kEs from '../../../resources/letters/es/k.json' with { type: 'json' };
import lEs from '../../../resources/letters/es/l.json' with { type: 'json' };
import mEs from '../../../resources/letters/es/m.json' with { type: 'json' };
import nEs from '../../../resources/letters/es/n.json' with { type: 'json' };
import oEs from '../../../resources/letters/es/o.json' with { type: 'json' };
import pEs from '../../../resources/letters/es/p.json' with { type: 'json' };
import qEs from '../../../resources/letters/es/q.json' with { type: 'json' };
import questionsEs from '../../../resources/letters/es/questions.json' with { type: 'json' };
import rEs from '../../../resources/letters/es/r.json' with { type: 'json' };
import reminderEs from '../../../resources/letters/es/reminder.json' with { type: 'json' };
import sEs from '../../../resources/letters/es/s.json' with { type: 'json' };
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
import questions from '../../../resources/letters/questions.json' with { type: 'json' };
import r from '../../../resources/letters/r.json' with { type: 'json' };
import reminder from '../../../resources/letters/reminder.json' with { type: 'json' };
import s from '../../../resources/letters/s.json' with { type: 'json' };
import { checkTemplate } from '../../domain/letters/check-template.ts';
import type { LetterKind, LetterLanguage } from '../../domain/letters/letter.ts';
import type { AccessRequestTexts } from '../../domain/letters/letter-texts.ts';
import type { LetterCommonWords, LetterTemplate } from '../../domain/letters/template.ts';
import { accessRequestTexts } from './access-request-schema.ts';
import { letterCommonWords, letterTemplate } from './template-schema.ts';

/** Kinds with a template; letter (a) has texts of an older shape. */
export type TemplateKind = Exclude<LetterKind, 'a'>;

// Listed by hand, because a bundle has no folder to scan.
const templates: Readonly<Record<LetterLanguage, Readonly<Record<TemplateKind, unknown>>>> = {
  en: { b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, reminder, questions },
  es: {
    b: bEs,
    c: cEs,
    d: dEs,
    e: eEs,
    f: fEs,
    g: gEs,
    h: hEs,
    i: iEs,
    j: jEs,
    k: kEs,
    l: lEs,
    m: mEs,
    n: nEs,
    o: oEs,
    p: pEs,
    q: qEs,
    r: rEs,
    s: sEs,
    reminder: reminderEs,
    questions: questionsEs,
  },
};
const commonWords: Readonly<Record<LetterLanguage, unknown>> = { en: common, es: commonEs };
const accessRequests: Readonly<Record<LetterLanguage, unknown>> = { en: accessRequest, es: accessRequestEs };

const parsed = new Map<unknown, unknown>();

// Checked when it is first asked for: checking all of them would take a part of every start.
function checked<Value>(raw: unknown, schema: { parse(raw: unknown): Value }): Value {
  const known = parsed.get(raw) as Value | undefined;
  if (known !== undefined) return known;
  const value = schema.parse(raw);
  parsed.set(raw, value);
  return value;
}

/** The wording of a kind as it is shipped. */
export function shippedTemplate(kind: TemplateKind, language: LetterLanguage): LetterTemplate {
  return checked(templates[language][kind], wholeTemplate);
}

/** The words all letters share. */
export function shippedCommonWords(language: LetterLanguage): LetterCommonWords {
  return checked(commonWords[language], letterCommonWords);
}

/** The wording of letter (a) as it is shipped, with what it rests on. */
export function shippedAccessRequest(language: LetterLanguage): AccessRequestTexts & { readonly source: string } {
  return checked(accessRequests[language], accessRequestTexts);
}

// A template that could not be composed is refused when it is read, so that printing never meets one.
const wholeTemplate = letterTemplate.superRefine((template, found) => {
  for (const message of checkTemplate(template)) found.addIssue({ code: 'custom', message });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import findings from '../../../resources/letters/findings.json' with { type: 'json' };
import papers from '../../../resources/papers/papers.json' with { type: 'json' };
import { permissions, sensitiveCategories } from '../../../src/domain/authority/authorization.ts';
import { authorityTypes } from '../../../src/domain/clients/client.ts';
import { custodyStatuses, materialKinds } from '../../../src/domain/custody/material.ts';
import { channels } from '../../../src/domain/directory/organization.ts';
import { citationIds } from '../../../src/domain/law/law.ts';
import { signers } from '../../../src/domain/letters/letter.ts';
import { sayPeriod } from '../../../src/domain/letters/letter-items.ts';
import { writtenDate } from '../../../src/domain/letters/letter-words.ts';
import type { LetterCommonWords } from '../../../src/domain/letters/template.ts';
import { recordKinds, recordStateKinds } from '../../../src/domain/records/record-item.ts';
import { contactOutcomes } from '../../../src/domain/requests/contact.ts';
import { receiptBases, requestItemOutcomes, routes } from '../../../src/domain/requests/request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';

const common = (file: string): LetterCommonWords =>
  JSON.parse(readFileSync(new URL(`../../../resources/letters/${file}`, import.meta.url), 'utf8'));

describe.each([
  ['en', common('common.json')],
  ['es', common('es/common.json')],
] as const)('the words all letters share, %s', (language, words) => {
  it.each([
    ['items', recordKinds],
    ['permissions', permissions],
    ['sensitiveCategories', sensitiveCategories],
    ['authorityTypes', authorityTypes],
    ['channels', channels],
    ['sentHow', channels],
    ['receiptBases', receiptBases],
    ['contactOutcomes', contactOutcomes],
    ['materialKinds', materialKinds],
    ['recordStates', recordStateKinds],
  ] as const)('name every one of %s and no other', (name, ids) => {
    expect(Object.keys(words[name]).sort()).toEqual([...ids].sort());
  });

  it('have as many columns as the tables, and the months of a year', () => {
    expect(words.language).toBe(language);
    expect(words.scopeColumns).toHaveLength(4);
    expect(words.contactColumns).toHaveLength(5);
    expect(words.inventoryColumns).toHaveLength(6);
    expect(words.months).toHaveLength(12);
    expect(Object.keys(words.undatedKinds).every((kind) => recordKinds.some((one) => one === kind))).toBe(true);
  });
});

describe('a day and a period', () => {
  const [english, spanish] = [common('common.json'), common('es/common.json')];
  const day = (text: string) => text as Day;

  it('are written as the language writes them', () => {
    expect(writtenDate(day('2026-01-05'), english)).toBe('January 5, 2026');
    expect(writtenDate(day('2028-02-29'), spanish)).toBe('29 de febrero de 2028');
  });

  it('may be one day, open at either end, or both', () => {
    const [from, to] = [day('2026-01-05'), day('2026-02-05')];

    expect(sayPeriod(from, from, english)).toBe('January 5, 2026');
    expect(sayPeriod(from, null, english)).toBe('from January 5, 2026 on');
    expect(sayPeriod(null, to, english)).toBe('until February 5, 2026');
    expect(sayPeriod(from, to, spanish)).toBe('del 5 de enero de 2026 al 5 de febrero de 2026');
    expect(sayPeriod(null, null, english)).toBeNull();
  });
});

describe('the words of the findings', () => {
  const all = Object.entries(findings.findings);
  const names = new Set<string>([...citationIds, 'complaintDays', 'where', 'day', 'name', 'missing', 'signer']);
  for (const one of ['custodian', 'requestCustodian', 'discloser', 'state']) names.add(one);

  it.each(all)('%s says what is wrong and what to do, in whole sentences', (_, { severity, text }) => {
    expect(['block', 'warn']).toContain(severity);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/!|you should|recommended|guarantee|\berror\b/i);
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name);
  });

  it('name every signer and every place of a material', () => {
    expect(Object.keys(findings.signers).sort()).toEqual([...signers].sort());
    expect(Object.keys(findings.custodyStates).sort()).toEqual([...custodyStatuses].sort());
  });

  it('are dated and have a source', () => {
    for (const { asOf, source } of [findings, papers]) {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source).not.toBe('');
    }
  });
});

describe('the words of the papers', () => {
  it('name every route, outcome and kind of material', () => {
    expect(Object.keys(papers.contactLog.routes).sort()).toEqual([...routes].sort());
    expect(Object.keys(papers.contactLog.outcomes).sort()).toEqual([...requestItemOutcomes, 'open'].sort());
    expect(Object.keys(papers.packingSlip.kinds).sort()).toEqual([...materialKinds].sort());
  });
});

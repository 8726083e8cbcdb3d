import { expect, it } from 'vitest';
import { approvalOrLine, approvalWords, clientPaper } from '../../../src/domain/papers/client-paper.ts';
import type { Day } from '../../../src/domain/shared/days.ts';

const dated = '2026-11-21' as Day;
const paper = (set: { readonly clientName?: string; readonly approval?: string }) =>
  clientPaper(
    { title: 'Travel sheet', clientName: 'Olaf Testa', practiceName: 'Bearing', approval: '', dated, ...set },
    { style: 'clientPaper' },
  ).meta;
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

it.each([
  ['approved', approvalWords(dated), 'client-approved on November 21, 2026'],
  ['not approved', approvalWords(null), 'not yet approved by the client'],
  ['approved on paper', approvalOrLine(dated), 'client-approved on November 21, 2026'],
  ['to be approved on paper', approvalOrLine(null), 'client-approved on ______________'],
])('says at the foot of a paper %s who made it and what the client said', (_state, approval, said) => {
  expect(plain(paper({ approval }).footer)).toBe(
    `Prepared by the advocate for Olaf Testa; not medical advice; ${said}. Bearing, November 21, 2026.`,
  );
});

it('keeps a very long name whole in the title of the file and short at the foot', () => {
  const clientName = `Anna ${'Maria '.repeat(40)}Testa`;
  const { title, footer } = paper({ clientName });

  expect(title).toBe(`Travel sheet, ${clientName}`);
  expect(footer).toContain('Maria…; not medical advice');
});

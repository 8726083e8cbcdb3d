import { expect, test } from 'vitest';
import { noFee } from '../../../src/domain/requests/request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { RequestId } from '../../../src/domain/shared/ids.ts';
import { followUpKinds } from '../../../src/renderer/features/requests/follow-up-kinds.ts';
import { canBeAskedBy } from '../../../src/renderer/features/requests/item-choice.ts';
import {
  byWhatIsDue,
  type RequestView,
  sayOpen,
  sayWhen,
} from '../../../src/renderer/features/requests/request-words.ts';

const today = '2026-11-21' as Day;
const arrived = { kind: 'arrived', on: today } as const;

interface Given {
  readonly status?: RequestView['clock']['status'];
  readonly dueOn?: string | null;
  readonly nextOn?: string | null;
  readonly isSent?: boolean;
}

function view(id: string, { status = 'confirmed', dueOn = null, nextOn = null, isSent = true }: Given): RequestView {
  return {
    request: { id: id as RequestId, reference: id, sent: isSent ? {} : null, items: [], denial: null, fee: noFee },
    clock: { status, dueOn, isFederal: true },
    followUp: nextOn === null ? null : { on: nextOn, letterKind: null, isOverdue: false },
  } as unknown as RequestView;
}

test('what is due first stands first, then drafts, then what is over', () => {
  const views = [
    view('closed', { status: 'closed', dueOn: '2026-01-01' }),
    view('draft', { status: 'draft', isSent: false }),
    view('later', { dueOn: '2026-12-20' }),
    view('callToday', { dueOn: '2026-12-30', nextOn: '2026-11-21' }),
  ];
  expect(byWhatIsDue(views).map(({ request }) => request.id)).toEqual(['callToday', 'later', 'draft', 'closed']);
});

test('a late step names the day it was due, any other says how far away it is', () => {
  expect(sayWhen({ on: '2026-11-12' as Day, isOverdue: true }, today)).toBe('Overdue since Thu, Nov 12');
  expect(sayWhen({ on: today, isOverdue: false }, today)).toBe('Today');
  expect(sayWhen({ on: '2026-11-24' as Day, isOverdue: false }, today)).toBe('In 3 days');
});

test('a partial arrival says how much is still open', () => {
  const item = (outcome: typeof arrived | null) => ({ outcome }) as RequestView['request']['items'][number];
  expect(sayOpen({ items: [item(null)] })).toBe('1 thing');
  expect(sayOpen({ items: [item(null), item(null)] })).toBe('2 things');
  expect(sayOpen({ items: [item(arrived), item(null)] })).toBe('1 of 2 still open');
  expect(sayOpen({ items: [item(arrived), item(arrived)] })).toBe('All 2 settled');
});

test('the letter proposed now comes first, then the one the facts speak for, each once', () => {
  const overdue = view('late', { status: 'overdue' });
  expect(followUpKinds(overdue)[0]).toBe('f');
  const proposed = { ...overdue, followUp: { letterKind: 'o' } } as unknown as RequestView;
  expect(followUpKinds(proposed)).toEqual(['o', 'f', 'reminder', 'l', 'g', 'm']);
});

test('only a tissue release asks for specimens, and it asks for nothing else', () => {
  expect(canBeAskedBy('d', { kind: 'pathologySlides' })).toBe(true);
  expect(canBeAskedBy('d', { kind: 'pathologyReport' })).toBe(false);
  expect(canBeAskedBy('a', { kind: 'pathologySlides' })).toBe(false);
  expect(canBeAskedBy('e', { kind: 'imagingStudy' })).toBe(true);
});

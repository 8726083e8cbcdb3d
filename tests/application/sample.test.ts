import { expect, test } from 'vitest';
import { startApplication } from '../support/test-application.ts';

test('the sample practice opens filled, in a store of its own, and is announced once', async () => {
  const { call, events } = startApplication();

  await call('vault.openSample', {});

  expect(await call('clients.list', {})).toHaveLength(8);
  expect((await call('board.get', {})).totalCount).toBe(8);
  expect(events).toEqual([{ name: 'vault.unlocked' }, { name: 'capture.changed', isHidden: false }]);
  expect(await call('vault.status', {})).toMatchObject({ store: 'sample' });
});

test('the sample practice keeps what was changed in it and is not filled again', async () => {
  const { call, application } = startApplication();
  await call('vault.openSample', {});
  await call('clients.add', { legalName: 'Ninth Visitor' });
  await application.lock('asked');

  await call('vault.openSample', {});

  expect(await call('clients.list', {})).toHaveLength(9);
});

test('a filling that was cut short is made whole at the next opening', async () => {
  const { call, application, context } = startApplication();
  const newId = context.newId;
  let count = 0;
  Object.assign(context, {
    newId: () => {
      count += 1;
      if (count > 60) throw new Error('the power went');
      return newId();
    },
  });
  const answer = await application.call('vault.openSample', {}, 'x');
  Object.assign(context, { newId });

  await call('vault.openSample', {});

  expect(answer).toMatchObject({ ok: false });
  expect(await call('clients.list', {})).toHaveLength(8);
});

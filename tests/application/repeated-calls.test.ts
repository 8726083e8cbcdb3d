import { expect, test } from 'vitest';
import { openPractice } from '../support/test-application.ts';

test('a write called again with its id is answered as before and done once', async () => {
  const { call } = await openPractice();

  const first = await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');
  const again = await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');

  expect(again).toEqual(first);
  expect(await call('clients.list', {})).toHaveLength(1);
});

test('the same call twice at once is done once', async () => {
  const { call } = await openPractice();

  const [one, other] = await Promise.all([
    call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a'),
    call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a'),
  ]);

  expect(one).toEqual(other);
  expect(await call('clients.list', {})).toHaveLength(1);
});

test('a repeated call is known again after lock and unlock', async () => {
  const { call, application } = await openPractice();
  const first = await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');
  await application.lock('asked');
  await call('vault.unlock', { passphrase: 'harbor lantern quilt meadow saddle orbit' });

  expect(await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a')).toEqual(first);
});

test('a call that was refused may be made again with the same id', async () => {
  const { call, refused } = await openPractice();
  await refused('clients.add', { legalName: '' }, 'call-a');

  await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');

  expect(await call('clients.list', {})).toHaveLength(1);
});

test('an id used for one operation is not taken for another', async () => {
  const { call, refused } = await openPractice();
  await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');

  expect(await refused('organizations.add', { name: 'Center' }, 'call-a')).toMatchObject({
    code: 'invalidInput',
    field: 'callId',
  });
});

test('many writes at once all arrive, one change each', async () => {
  const { call } = await openPractice();

  await Promise.all(Array.from({ length: 40 }, (_, place) => call('clients.add', { legalName: `Client ${place}` })));

  expect(await call('clients.list', {})).toHaveLength(40);
  expect(await call('history.list', { limit: 500 })).toHaveLength(41);
});

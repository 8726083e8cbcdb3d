import { describe, expect, it } from 'vitest';
import { clientSchema } from '../../../src/contract/clients.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';

const id = 'client-a' as ClientId;

describe('newClient', () => {
  it('needs only the legal name', () => {
    const client = newClient(id, { legalName: 'Sigríður Ólafsdóttir' });

    expect(() => clientSchema.parse(client)).not.toThrow();
    expect(client).toMatchObject({ id, legalName: 'Sigríður Ólafsdóttir', language: 'en', dateOfBirth: null });
  });

  it('allows every way of contact until told otherwise', () => {
    const { safeContact } = newClient(id, { legalName: 'A' });

    expect(safeContact).toEqual({ mayCall: true, mayText: true, mayEmail: true, mayMail: true, note: null });
  });

  it('takes what was given and leaves out what a client does not hold', () => {
    const given = { legalName: 'A', language: 'vi', preferredName: undefined, clientId: 'x' };

    const client = newClient(id, given);

    expect(client).toMatchObject({ language: 'vi', preferredName: null });
    expect(client).not.toHaveProperty('clientId');
  });
});

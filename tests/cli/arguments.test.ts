import { describe, expect, it } from 'vitest';
import { readArguments, required, UsageError } from '../../src/cli/arguments.ts';

describe('the arguments of the command line', () => {
  it('reads the command, its words and its options', () => {
    const given = readArguments(['call', 'clients.list', '{}', '--store', 'here']);

    expect(given).toMatchObject({ command: 'call', positionals: ['clients.list', '{}'], options: { store: 'here' } });
  });

  it.each([
    [[], 'Name a command'],
    [['generate', '--clients', '-3'], '--clients'],
    [['generate', '--clients', '2.5'], 'whole number'],
    [['generate', '--clients', '100001'], 'whole number'],
    [['check', '--passphrase', 'secret'], 'passphrase'],
  ])('refuse wrong use: %j', (argv, says) => {
    expect(() => readArguments(argv)).toThrow(says);
    expect(() => readArguments(argv)).toThrow(UsageError);
  });

  it('name the option that a command needs', () => {
    expect(() => required(null, '--case ID')).toThrow('--case ID');
  });
});

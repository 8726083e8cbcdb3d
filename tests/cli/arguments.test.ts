import { describe, expect, it } from 'vitest';
import { readArguments, required, UsageError } from '../../src/cli/arguments.ts';

describe('the arguments of the command line', () => {
  it('reads the command, its words and its options', () => {
    const given = readArguments(['call', 'clients.list', '{}', '--store', 'here']);

    expect(given).toMatchObject({ command: 'call', positionals: ['clients.list', '{}'], options: { store: 'here' } });
  });

  it('reads the language of the comparison, which is the client’s own unless one is named', () => {
    expect(readArguments(['compare', '--language', 'es']).options.language).toBe('es');
    expect(readArguments(['compare']).options.language).toBeNull();
  });

  it.each([
    [[], 'Name a command'],
    [['generate', '--clients', '-3'], '--clients'],
    [['generate', '--clients', '2.5'], 'whole number'],
    [['generate', '--clients', '100001'], 'whole number'],
    [['check', '--passphrase', 'secret'], 'passphrase'],
    [['compare', '--language', 'Spanish'], 'es (Spanish)'],
  ])('refuse wrong use: %j', (argv, says) => {
    expect(() => readArguments(argv)).toThrow(says);
    expect(() => readArguments(argv)).toThrow(UsageError);
  });

  it('name the option that a command needs', () => {
    expect(() => required(null, '--case ID')).toThrow('--case ID');
  });
});

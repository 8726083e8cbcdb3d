import { parseArgs } from 'node:util';
import type { LetterLanguage } from '../domain/letters/letter.ts';

/** Wrong use of the command line: told on stderr, exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly command: string;
  readonly positionals: ReadonlyArray<string>;
  readonly options: {
    readonly store: string | null;
    readonly passphraseFile: string | null;
    readonly clients: number | null;
    readonly case: string | null;
    readonly out: string | null;
    readonly name: string | null;
    readonly practice: string | null;
    readonly recoveryOut: string | null;
    readonly onePdf: boolean;
    readonly enclosures: boolean;
    readonly language: LetterLanguage | null;
  };
}

export const usage = `Crossbearing from the command line

  npm run -s cli -- COMMAND [options]

Commands
  create --recovery-out FILE      make a new encrypted store; the recovery key goes into FILE
  check                           check the whole store
  sample                          fill the store with the sample practice (made when it is not there)
  generate --clients N            add N made-up clients, each with a case, records and a request
  letters --case ID --out DIR     draw all letters of a case that wait to be sent into DIR, each in its own file;
                                  --one-pdf puts them into one to print, --enclosures adds cover sheets, the
                                  signed authorization and the ID copy where a letter needs them
  compare --case ID --out FILE    draw the client's comparison summary into FILE, in the client's language;
                                  --language en or --language es chooses
  call OPERATION JSON             run one operation and print its result ("-" reads JSON from standard input;
                                  {"$file": "scan.pdf"} stands for the bytes of a file)
  operations [NAME]               list the operations with their input and output schemas

Options
  --store DIR                     the store's folder (default: the app's own)
  --passphrase-file FILE          read the passphrase from FILE; else CROSSBEARING_PASSPHRASE, else a prompt
  --name NAME --practice NAME     who signs in and for which practice, with create

Exit codes: 0 done, 1 the operation refused (its error as JSON on stderr), 2 wrong use.
`;

/** Reads the command line; throws UsageError with a sentence when it makes no sense. */
export function readArguments(argv: ReadonlyArray<string>): Arguments {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError('Name a command.');
  return {
    command,
    positionals: rest,
    options: {
      store: values.store ?? null,
      passphraseFile: values['passphrase-file'] ?? null,
      clients: values.clients === undefined ? null : toCount(values.clients),
      case: values.case ?? null,
      out: values.out ?? null,
      name: values.name ?? null,
      practice: values.practice ?? null,
      recoveryOut: values['recovery-out'] ?? null,
      onePdf: values['one-pdf'] ?? false,
      enclosures: values.enclosures ?? false,
      language: values.language === undefined ? null : toLanguage(values.language),
    },
  };
}

function parse(argv: ReadonlyArray<string>) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        store: text,
        'passphrase-file': text,
        clients: text,
        case: text,
        out: text,
        name: text,
        practice: text,
        'recovery-out': text,
        'one-pdf': { type: 'boolean' },
        enclosures: { type: 'boolean' },
        language: text,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options make no sense.');
  }
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw new UsageError('--clients takes a whole number from 1 to 100000.');
  }
  return count;
}

function toLanguage(text: string): LetterLanguage {
  if (text === 'en' || text === 'es') return text;
  throw new UsageError('--language takes en (English) or es (Spanish).');
}

/** The option's value, or wrong use when it was left out. */
export function required(value: string | null, option: string): string {
  if (value === null) throw new UsageError(`This command needs ${option}.`);
  return value;
}

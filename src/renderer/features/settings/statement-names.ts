const frame: Readonly<Record<string, string>> = {
  subject: 'Subject line',
  salutation: 'Salutation',
  closing: 'Closing',
};

const variants: Readonly<Record<string, string>> = {
  representative: 'when a representative signs',
  advocate: 'when the advocate signs',
  paper: 'for paper copies',
};

interface Named {
  readonly id: string;
  /** The word beside the statement in the letter; statements under one word share it. */
  readonly lead: string | null;
}

/**
 * "Fee: flat fee, when the advocate signs": the statements of a letter as people call them, by id; no two are called the
 * same.
 */
export function statementNames(statements: ReadonlyArray<Named>): ReadonlyMap<string, string> {
  const sharing = (one: string) =>
    new Set(statements.filter(({ lead }) => leadOf(lead) === one).map(({ id }) => baseOf(id)));
  return new Map(
    statements.map(({ id, lead }) => {
      const [, variant] = id.split('/');
      const base = baseOf(id);
      const word = leadOf(lead);
      const own = asWords(base);
      const isShared = word !== null && sharing(word).size > 1;
      const name = frame[base] ?? (word === null ? own : isShared ? `${word}: ${own.toLowerCase()}` : word);
      return [id, variant === undefined ? name : `${name}, ${variants[variant] ?? asWords(variant).toLowerCase()}`];
    }),
  );
}

function baseOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function leadOf(lead: string | null): string | null {
  const word = lead?.trim().replace(/[:.]$/, '') ?? '';
  return word === '' ? null : word;
}

// "feeCeiling" and "fee-ceiling" both read "Fee ceiling".
function asWords(id: string): string {
  const words = id
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

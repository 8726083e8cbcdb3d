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

/** "Fee, when the advocate signs": a statement of a letter as people call it, from the word beside it or from its id. */
export function statementName({ id, lead }: { readonly id: string; readonly lead: string | null }): string {
  const [base = id, variant] = id.split('/');
  const name = frame[base] ?? (lead === null || lead.trim() === '' ? asWords(base) : lead.replace(/[:.]\s*$/, ''));
  if (variant === undefined) return name;
  return `${name}, ${variants[variant] ?? asWords(variant).toLowerCase()}`;
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

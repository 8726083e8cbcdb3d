import type { LetterFacts } from '../../../../src/domain/letters/letter-facts.ts';

/** The same facts with a daughter who holds a health care power of attorney and signs. */
export function represented(facts: LetterFacts): LetterFacts {
  return {
    ...facts,
    client: {
      ...facts.client,
      representative: {
        name: 'Example Daughter',
        relationship: 'Daughter',
        authorityType: 'healthCarePowerOfAttorney',
        documentOnFile: true,
      },
    },
  };
}

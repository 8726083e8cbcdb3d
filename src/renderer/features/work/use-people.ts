import type { Person } from '../../../domain/practice/practice.ts';
import { useOperation } from '../../lib/use-operation.ts';

const none: ReadonlyArray<Person> = [];

/** The people of the practice by name, and who is signed in; empty until it is read. */
export function usePeople() {
  const practice = useOperation('practice.get', {}).data;
  return { people: practice?.people ?? none, signedInId: practice?.signedInId ?? null };
}

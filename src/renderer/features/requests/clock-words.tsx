import type { RequestView } from './request-words.ts';
export function ClockWords({ view }: { readonly view: RequestView }) {
  return <p>{view.clock.status}</p>;
}

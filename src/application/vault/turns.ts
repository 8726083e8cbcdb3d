/** Runs pieces of work one after the other, in the order they were asked for. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // The failure belongs to whoever asked; the next in turn goes on.
    last = done.catch(() => undefined);
    return done;
  };
}

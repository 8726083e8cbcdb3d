/**
 * The members of one of Electron's own types that are imitated. `on` is loosened: its many overloads say more than
 * an imitation can promise, and nobody here chains it.
 */
export type Imitated<Whole, Names extends keyof Whole> = {
  [Name in Names]: Name extends 'on' ? (event: string, listener: (...given: never[]) => void) => void : Whole[Name];
};

/** Throws on any member that is not there, so that a use of Electron nobody imitated is noticed at its first run. */
export function exactly<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key, receiver) {
      // "then" is asked by every await of the value; it is not a use of Electron.
      if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key, receiver);
      throw new Error(`electron ${name}.${key} is not imitated; add it in src/chromium-host/stand-in/`);
    },
  });
}

/** Listeners by event name; an event nobody can raise in this host simply never comes. */
export class Listeners {
  readonly #byEvent = new Map<string, Array<(...given: unknown[]) => void>>();

  on(event: string, listener: (...given: never[]) => void): void {
    this.#byEvent.set(event, [...(this.#byEvent.get(event) ?? []), listener as (...given: unknown[]) => void]);
  }

  emit(event: string, ...given: unknown[]): void {
    for (const listener of this.#byEvent.get(event) ?? []) listener(...given);
  }

  /** Emits an event that listeners may prevent; true when one did. */
  isPrevented(event: string, facts: object = {}): boolean {
    let prevented = false;
    const given = {
      ...facts,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit(event, given);
    return prevented;
  }
}

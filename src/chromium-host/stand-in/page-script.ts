type Call = (
  kind: 'invoke' | 'input',
  channel: string,
  given: unknown[],
) => Promise<{ value: unknown; failed: string | null }>;
type Listener = (event: unknown, ...given: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;

/** Names under which page and host find each other; the page itself never sees the first one. */
export const BINDING = '__crossbearingHost';
export const RECEIVER = '__crossbearingReceive';

/**
 * Runs in the page before the page's own scripts, as text: it may use nothing from outside. Gives the preload bundle the
 * two parts of Electron it asks for.
 */
function imitate(preload: Preload, binding: string, receiver: string): void {
  const globals = window as unknown as Record<string, unknown>;
  const call = globals[binding] as Call;
  delete globals[binding];
  if (window.top !== window) return;
  const listeners = new Map<string, Set<Listener>>();

  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        Object.defineProperty(window, name, { value: freeze(api), enumerable: true });
      },
    },
    ipcRenderer: {
      async invoke(channel: string, ...given: unknown[]) {
        const answer = await call('invoke', channel, given);
        if (answer.failed !== null) throw new Error(`Error invoking remote method '${channel}': ${answer.failed}`);
        return answer.value;
      },
      on(channel: string, listener: Listener) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off(channel: string, listener: Listener) {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  Object.defineProperty(window, receiver, {
    value: (channel: string, given: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...given);
    },
  });

  let reportedAt = 0;
  const reportInput = (event: Event) => {
    // What a script made up is no sign of a person, and must not keep the store open.
    if (!event.isTrusted || performance.now() - reportedAt < 1_000) return;
    reportedAt = performance.now();
    call('input', '', []);
  };
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(type, reportInput, { capture: true, passive: true });
  }

  function require(name: string) {
    if (name !== 'electron') throw new Error(`The preload script asks for ${name}; only electron is there.`);
    return electron;
  }
  const module = { exports: {} };
  preload(require, module, module.exports);
}

/** The script for the page: the preload bundle, unchanged, with an imitation of Electron around it. */
export function pageScript(preloadBundle: string): string {
  const preload = `function (require, module, exports) {\n${preloadBundle}\n}`;
  return `(${imitate})(${preload}, ${JSON.stringify(BINDING)}, ${JSON.stringify(RECEIVER)});`;
}

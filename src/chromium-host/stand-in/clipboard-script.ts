/** The world beside the page's own in which the host's script runs. */
export const HOST_WORLD = 'crossbearing';

interface HostWorld {
  put(text: string): boolean;
  expectPaste(): void;
  pasted(): string | null;
}

/**
 * Runs in a world of its own before the page's scripts, in every frame, as text: it may use nothing from outside. Its
 * listeners stand first, so a copy or paste of the host's reaches nobody else, neither the page's scripts nor the field
 * that has the focus.
 */
function keepForHost(): void {
  let copying: string | null = null;
  let isExpected = false;
  let held: string | null = null;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'copy',
    (event) => {
      if (copying === null) return;
      stop(event);
      // An empty text empties the clipboard; no text at all would leave it as it is.
      event.clipboardData?.setData('text/plain', copying);
      copying = null;
    },
    true,
  );
  window.addEventListener(
    'paste',
    (event) => {
      // The application has no frames; one that a hostile page made must not catch what the host reads.
      const isUsers = window.top === window && !isExpected;
      if (isUsers) return;
      stop(event);
      held = event.clipboardData?.getData('text/plain') ?? null;
    },
    true,
  );
  // The command to paste comes with a key that has no name; it is not a key the user pressed.
  window.addEventListener(
    'keydown',
    (event) => isExpected && event.key === '' && event.stopImmediatePropagation(),
    true,
  );

  const world: HostWorld = {
    put(text) {
      copying = text;
      document.execCommand('copy');
      const isTaken = copying === null;
      copying = null;
      return isTaken;
    },
    expectPaste() {
      held = null;
      isExpected = true;
    },
    pasted() {
      isExpected = false;
      const given = held;
      held = null;
      return given;
    },
  };
  Object.assign(globalThis, world);
}

export function hostWorldScript(): string {
  return `(${keepForHost})();`;
}

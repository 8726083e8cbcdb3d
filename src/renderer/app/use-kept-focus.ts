import { type RefObject, useEffect } from 'react';

/** Longer than what screens and dialogs need to put the focus where they want it. */
const PATIENCE_MS = 60;

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/**
 * Keeps the keyboard on the page. When what had the focus goes away or can no longer be pressed, the keyboard goes on
 * from what opened the dialog or menu that closed, from the control that is ready again, or from the nearest thing left;
 * where nothing is left, from the start of the screen.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opener: HTMLElement | null = null;
    let last: HTMLElement | null = null;
    let wasFloating = false;
    let around: ReadonlyArray<Element> = [];
    let timer = 0;

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      around = ancestorsOf(target);
      wasFloating = isFloating(target);
      if (!wasFloating) opener = target;
    };
    // A click on nothing leaves the keyboard on purpose.
    const forget = () => {
      last = null;
    };
    const giveBack = () => {
      if (last === null || document.activeElement !== document.body) return;
      if (last.isConnected && isLoading(last)) return;
      const before = wasFloating ? opener : last;
      const next = before !== null && canTake(before) ? before : nearestIn(around, main.current);
      (next ?? main.current)?.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(() => {
      // The browser takes the focus from a disabled control only at its next frame: whether it did is seen later.
      if (last === null) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(giveBack, PATIENCE_MS);
    });

    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, { capture: true });
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'data-loading'] });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, { capture: true });
      watcher.disconnect();
      window.clearTimeout(timer);
    };
  }, [main]);
}

function ancestorsOf(element: Element): ReadonlyArray<Element> {
  const above: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) above.push(at);
  return above;
}

/** In a dialog, a menu or a list that floats over the screen. */
function isFloating(element: Element): boolean {
  return element.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

function isLoading(element: HTMLElement): boolean {
  return element.matches('[data-loading]');
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function nearestIn(around: ReadonlyArray<Element>, main: Element | null): HTMLElement | undefined {
  return around
    .filter((part) => part.isConnected && main?.contains(part))
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(TABBABLE)])
    .find((one) => one.offsetParent !== null);
}

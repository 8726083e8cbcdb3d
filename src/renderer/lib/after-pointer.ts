let isPressed = false;

for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  globalThis.document?.addEventListener(type, () => (isPressed = type === 'pointerdown'), true);
}

/**
 * Runs at once, or, while a button of the mouse is held down, right after the click it belongs to.
 *
 * Pressing the mouse leaves the field that had the focus. A message that appears under that field at once would move the
 * button away from under the mouse, and the click would be lost.
 */
export function afterPointer(run: () => void): void {
  if (!isPressed) {
    run();
    return;
  }
  const end = new AbortController();
  const finish = () => {
    end.abort();
    // The click comes in the same turn as the release.
    setTimeout(run);
  };
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, finish, { capture: true, signal: end.signal });
  }
}

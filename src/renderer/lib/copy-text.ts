/**
 * Puts a text on the clipboard, on the user's request only: the window is refused the clipboard's own interface, and a
 * copy of what is selected needs none. Returns whether it was taken.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}

/** Where the browser finds the pages of a custom scheme: app://ui/x is https://ui.app.localhost/x to it. */
export function toBrowser(address: string): string {
  return address.replace(/^([a-z]+):\/\/([a-z]+)/, 'https://$2.$1.localhost');
}

/** The custom address behind a browser address; `null` for every address that is not one of those. */
export function fromBrowser(address: string): string | null {
  const found = /^https:\/\/([a-z]+)\.([a-z]+)\.localhost(\/.*)?$/s.exec(address);
  return found === null ? null : `${found[2]}://${found[1]}${found[3] ?? '/'}`;
}

/** An empty page on another site: going there ends the process of the page that was open. */
export const EMPTY_PAGE = 'https://closed.localhost/';

import type { session as electronSession, Session } from 'electron';
import type { Route } from 'playwright-core';
import { EMPTY_PAGE, fromBrowser } from './addresses.ts';
import { exactly, type Imitated, Listeners } from './exactly.ts';

type Handler = (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  reply: (response: Electron.CallbackResponse) => void,
) => void;

const handlers = new Map<string, Handler>();
const listeners = new Listeners();
let beforeRequest: BeforeRequest | null = null;

const onlySession = exactly('session', {
  protocol: exactly<Imitated<Session['protocol'], 'handle'>>('session.protocol', {
    handle: (scheme, handler) => {
      handlers.set(scheme, handler);
    },
  }),
  webRequest: exactly('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      beforeRequest = listener;
    },
  }),
  // The browser is told to grant nothing, whatever these handlers would say.
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  on: (event, listener) => listeners.on(event, listener),
} satisfies Imitated<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { protocol: unknown; webRequest: unknown });

export const session = exactly<Imitated<typeof electronSession, 'fromPartition'>>('session', {
  fromPartition(name) {
    if (name.startsWith('persist:')) throw new Error('Only a session in memory is imitated.');
    return onlySession as unknown as Session;
  },
});

/** Answers one request of the browser from the application's own handlers; everything else is cut off. */
export async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  if (request.url() === EMPTY_PAGE) return route.fulfill({ contentType: 'text/html', body: '' });
  const address = fromBrowser(request.url());
  const handler = address === null ? undefined : handlers.get(new URL(address).protocol.slice(0, -1));
  if (address === null || handler === undefined || isCancelled(address)) return route.abort('blockedbyclient');
  const response = await handler(new Request(address, { method: request.method() }));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function isCancelled(url: string): boolean {
  let cancelled = false;
  beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (response) => {
    cancelled = response.cancel === true;
  });
  return cancelled;
}

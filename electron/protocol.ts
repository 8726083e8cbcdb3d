import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://ui`;
export const START_PAGE = `${ORIGIN}/index.html`;

const NONCE_MARK = '__STYLE_NONCE__';

/** What the browser may be told a bundled file is; a file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export type PageFiles = ReadonlyMap<string, PageFile>;

/** True for addresses of the app's own pages and files, and nothing else. */
export function isOurs(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${ORIGIN}/`);
}

/** Reads every file of the built window once; from then on a request can reach these bytes only. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes: new Uint8Array(readFileSync(path)), type });
  }
  return files;
}

/** The policy of security.md section 5; styles also by a nonce that is new for each load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Answers one request from the files read at the start; an address is looked up whole and never joined to a path. */
export function answer(files: PageFiles, request: Pick<Request, 'method' | 'url'>): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  const file = isOurs(request.url) && request.method === 'GET' ? files.get(pathOf(request.url)) : undefined;
  if (file === undefined) {
    return new Response('Not found', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } });
  }
  const isPage = file.type.startsWith('text/html');
  const body = isPage ? new TextDecoder().decode(file.bytes).replace(NONCE_MARK, nonce) : file.bytes;
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': file.type } });
}

function pathOf(address: string): string {
  const path = address.slice(ORIGIN.length).split(/[?#]/, 1)[0];
  return path === undefined || path === '' || path === '/' ? '/index.html' : path;
}

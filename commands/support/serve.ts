import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** What a path answers with instead of a file. */
export interface ServedAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServeOptions {
  /** 0 or absent: a free port. */
  readonly port?: number;
  /** A Content-Security-Policy for every answer. */
  readonly csp?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers by path (`/scorecard.json`), asked before the folder. */
  readonly answers?: Readonly<
    Record<
      string,
      ServedAnswer | ((request: IncomingMessage) => ServedAnswer | Promise<ServedAnswer>)
    >
  >;
  /** Further folders, asked in order after the first; `{ '/widgets/': 'out/widgets' }` by prefix. */
  readonly mounts?: Readonly<Record<string, string>>;
}

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** The paths asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The file that a path names, or null where it would leave its folder or there is none. */
async function fileOf(folder: string, path: string): Promise<string | null> {
  const base = resolve(folder);
  const wanted = resolve(join(base, path));
  if (wanted !== base && !wanted.startsWith(base + sep)) return null;
  const found = await stat(wanted).catch(() => null);
  if (found?.isDirectory()) return fileOf(folder, join(path, 'index.html'));
  return found?.isFile() ? wanted : null;
}

async function find(dir: string, options: ServeOptions, path: string): Promise<string | null> {
  for (const [prefix, folder] of Object.entries(options.mounts ?? {})) {
    if (!path.startsWith(prefix)) continue;
    const file = await fileOf(folder, path.slice(prefix.length));
    if (file !== null) return file;
  }
  return fileOf(dir, path);
}

async function answer(
  dir: string,
  options: ServeOptions,
  path: string,
  request: IncomingMessage,
): Promise<ServedAnswer> {
  const own = options.answers?.[path];
  if (own !== undefined) return typeof own === 'function' ? own(request) : own;
  const file = await find(dir, options, path);
  if (file === null) return { status: 404, type: 'text/plain', body: `${path} is not here` };
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { type, body: await readFile(file) };
}

function send(response: ServerResponse, options: ServeOptions, given: ServedAnswer): void {
  response.writeHead(given.status ?? 200, {
    'content-type': given.type ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(options.csp === undefined ? {} : { 'content-security-policy': options.csp }),
    ...options.headers,
    ...given.headers,
  });
  response.end(given.body);
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

/** Serves a folder on 127.0.0.1, seen by nobody else, until closed. */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Served> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    if (path === null) {
      send(response, options, { status: 400, body: 'this address cannot be read' });
      return;
    }
    requests.push(path);
    try {
      send(response, options, await answer(dir, options, path, request));
    } catch (error) {
      send(response, options, { status: 500, body: String(error) });
    }
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

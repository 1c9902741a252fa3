import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { builtHeaders } from './headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** An address at which a release is served as Cloudflare would, which can be cut off and changed for another release. */
export interface ReleaseServer {
  url: string;
  /** Without it every connection breaks off. */
  up: boolean;
  /** Milliseconds before every answer. */
  slow: number;
  /** Where the files come from. */
  folder: string;
  /** Every path that was asked for. */
  asked: string[];
  stop(): Promise<void>;
}

export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Files of the folder; the API is the Worker's. */
export async function serveReleases(api: string): Promise<ReleaseServer> {
  const headersOf = await builtHeaders();
  const state = { up: true, slow: 0, folder: DIST, asked: [] as string[] };
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!state.up) return void request.socket.destroy();
    const path = request.url ?? '/';
    state.asked.push(path);
    if (state.slow > 0) await new Promise((resolve) => setTimeout(resolve, state.slow));
    if (path.startsWith('/api/')) {
      const body = Buffer.from(await new Response(Readable.toWeb(request) as ReadableStream).arrayBuffer());
      const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      for (const name of ['host', 'connection', 'content-length', 'origin']) headers.delete(name);
      const method = request.method ?? 'GET';
      const answer = await fetch(api + path, { method, headers, ...(body.length > 0 && { body }) });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      return void response.end(Buffer.from(await answer.arrayBuffer()));
    }
    const { pathname } = new URL(path, 'http://a');
    const name = pathname === '/' ? '/index.html' : pathname;
    const bytes = await readFile(join(state.folder, name)).catch(() => null);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, { ...headersOf(pathname), 'content-type': TYPES[extname(name)] ?? '' }).end(bytes);
  };
  // A page may be closed, and this server stopped, amid a request.
  const server = createServer((request, response) => {
    answerTo(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** The next release: the same but for its title, so that every name with a hash above it is another. */
export async function nextRelease(title: string): Promise<string> {
  const { build } = await import('vite');
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-release-'));
  const retitle = {
    name: 'retitle',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.endsWith('words/file/vi.ts') ? code.replace("title: 'Kiểm tra phụ lục'", `title: '${title}'`) : null,
  };
  await build({
    root: fileURLToPath(new URL('../../../addin', import.meta.url)),
    build: { outDir: folder },
    plugins: [retitle],
    logLevel: 'error',
  });
  return folder;
}

/** A copy of a release in which one file is not what it was. */
export async function brokenRelease(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'phu-luc-broken-'));
  await cp(folder, copy, { recursive: true });
  const [sheet] = (await readdir(join(copy, 'assets'))).filter((name) => name.startsWith('SheetView-'));
  if (!sheet) throw new Error('no SheetView');
  await writeFile(join(copy, 'assets', sheet), '// other\n', { flag: 'a' });
  return copy;
}

export const removeRelease = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

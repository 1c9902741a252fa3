/** Written before this file by the build (offline/plugin.ts): every file of one release with the hash of its content. */
declare const RELEASE: { version: string; files: Record<string, string> };
/** No module, so that every browser takes it: its types are told here. */
const own = globalThis as unknown as ServiceWorkerGlobalScope;

/**
 * Keeps one release of the interface on this machine, so that it opens and checks without a network. Knows nothing but the
 * files the build made: the API and the pages of the server pass by untouched and are never kept.
 *
 * No mix of versions: a page is asked for at the network first and names all it needs by hash; a kept page comes with its
 * whole release, each file held to its hash when it was fetched.
 */
const PREFIX = 'phu-luc-release-';
const CACHE = PREFIX + RELEASE.version;
/** Milliseconds after which a page is opened as it is kept. */
const PATIENCE_MS = 4_000;

const addressOf = (name: string): string => new URL(name, own.registration.scope).href;

/** Under a name with a hash, which stands for one content for ever. */
const isHashed = (name: string): boolean => name.startsWith('assets/');

/** The file an address asks for ("/taskpane" is "taskpane.html" too); null for what is none of ours. */
function fileAt(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const scope = new URL(own.registration.scope);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  const name = pathname.slice(scope.pathname.length) || 'index.html';
  if (isHashed(name) || name in RELEASE.files) return name;
  return `${name}.html` in RELEASE.files ? `${name}.html` : null;
}

/** Without the trace of a redirect, which a browser does not take for a page. */
const plain = ({ body, headers }: Response): Response => new Response(body, { headers });

/** What an earlier release has under the same hash is not fetched again. */
async function fetchFile(name: string): Promise<Response> {
  const known = isHashed(name) ? await caches.match(addressOf(name)) : undefined;
  if (known) return known;
  const response = await fetch(addressOf(name), { cache: 'no-cache', integrity: RELEASE.files[name] ?? '' });
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return plain(response);
}

/** All of the release or nothing: one file that is missing or another than meant, and the release before stays in use. */
async function keepRelease(): Promise<void> {
  const names = Object.keys(RELEASE.files);
  const responses = await Promise.all(names.map(fetchFile));
  const cache = await caches.open(CACHE);
  await Promise.all(names.map((name, at) => cache.put(addressOf(name), responses[at] as Response)));
  await own.skipWaiting();
}

/** The release before stays for pages of it that are still open; older ones go. */
async function dropOlder(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
  await own.clients.claim();
}

/** Of whatever release: its name says what is in it. */
const hashed = async (request: Request): Promise<Response> => (await caches.match(request.url)) ?? fetch(request);

const keptFile = async (name: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(addressOf(name));

/** The network's answer, unless it is late, broken or none. */
async function newest(request: Request, name: string): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const soon = await Promise.race([answer.catch(() => null), late]);
  if (soon && soon.status < 500) return soon;
  return (await keptFile(name)) ?? answer;
}

own.addEventListener('install', (event) => event.waitUntil(keepRelease()));
own.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
own.addEventListener('fetch', (event) => {
  const { request } = event;
  const name = request.method === 'GET' ? fileAt(request.url) : null;
  if (name !== null) event.respondWith(isHashed(name) ? hashed(request) : newest(request, name));
});

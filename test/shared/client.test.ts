import { expect, it } from 'vitest';
import { createClient, type Fetch, ProblemError, UnreachableError } from '../../shared/client.ts';

const reply = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const client = (fetch: Fetch) => createClient({ server: 'http://sở.test/', credential: 'thẻ', fetch });

it('sends a draft with its key and the revision it replaces', async () => {
  const sent: { url: string; headers: Record<string, string> }[] = [];
  const { submit } = client(async (url, { headers }) => {
    sent.push({ url, headers });
    return reply(201, { replayed: false });
  });
  const body = { plan: 'p' } as Parameters<typeof submit>[0];
  await submit(body, { key: 'k1', base: null });
  await submit(body, { key: 'k2', base: 3 });
  expect(sent).toMatchObject([
    { url: 'http://sở.test/api/v1/submissions', headers: { 'idempotency-key': 'k1', 'if-none-match': '*' } },
    { url: 'http://sở.test/api/v1/submissions', headers: { 'idempotency-key': 'k2', 'if-match': '"3"' } },
  ]);
});

it('tells a refusal from a missing answer', async () => {
  const refused = client(async () => reply(412, { type: '/problems/revision-stale', status: 412, detail: 'đã có' }));
  await expect(refused.me()).rejects.toMatchObject({ name: 'ProblemError', code: 'revision-stale' });
  const proxied = client(async () => new Response('<html>', { status: 502 }));
  await expect(proxied.me()).rejects.toMatchObject({ name: 'UnreachableError', status: 502 });
  const portal = client(async () => new Response('<html>', { status: 200 }));
  await expect(portal.me()).rejects.toBeInstanceOf(UnreachableError);
  const offline = client(async () => Promise.reject(new TypeError('fetch failed')));
  await expect(offline.me()).rejects.toMatchObject({ name: 'UnreachableError', status: null });
});

it('answers null before the first submission, and nothing else', async () => {
  const status = (code: string) => client(async () => reply(404, { type: `/problems/${code}`, status: 404 }));
  expect(await status('not-found').standing('p', 'k', 'tasks')).toBeNull();
  await expect(status('plan-unknown').standing('p', 'k', 'tasks')).rejects.toBeInstanceOf(ProblemError);
});

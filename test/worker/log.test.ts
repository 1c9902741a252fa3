import { env } from 'cloudflare:workers';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../shared/api.ts';
import { readCheckpoint } from '../../shared/log/checkpoint.ts';
import { contentHash } from '../../shared/log/entry.ts';
import { readNote } from '../../shared/log/note.ts';
import { grow, leafHash, rootOf } from '../../shared/log/tree.ts';
import { newToken } from '../../worker/auth/secret.ts';
import { openSigner } from '../../worker/auth/signer.ts';
import { sealLog } from '../../worker/log.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { openStore } from '../../worker/store/store.ts';
import { over, replyOf, startSending } from './sender.ts';
import { LOG_KEY, PERSON, problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const NOW = new Date('2025-03-01T02:00:00Z');
const keyed = { ...env, LOG_KEY };
const store = openStore(env);

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

const signedBy = async (note: string): Promise<string | null> => {
  const signer = await openSigner(keyed);
  const read = readNote(note);
  const [signature] = read?.signatures ?? [];
  if (!signer || !read || !signature) return null;
  const key = await crypto.subtle.importKey('raw', signer.publicKey, 'Ed25519', false, ['verify']);
  return (await crypto.subtle.verify('Ed25519', key, signature.signature, utf8ToBytes(read.text))) ? read.text : null;
};

const entries = async () =>
  (await env.DB.prepare('SELECT seq, entry, leaf, kind, subject FROM log ORDER BY seq').all<Line>()).results;
interface Line {
  seq: number;
  entry: string;
  leaf: string;
  kind: string;
  subject: string;
}

describe('a receipt', () => {
  it('vouches for an entry of the log that commits to all that was sent', async () => {
    const unit = await server.newUnit();
    const { receipt, findings } = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)) })));
    const proof = receipt.proof as NonNullable<Receipt['proof']>;
    const line = (await entries()).find(({ subject }) => subject === receipt.submission);
    expect(line).toMatchObject({ seq: proof.seq, entry: proof.entry, kind: 'submission.received' });
    expect(JSON.parse(proof.entry).content).toBe(contentHash(proof.salt, proof.content));
    expect(JSON.parse(proof.content)).toMatchObject({
      unit: unit.code,
      revision: 1,
      parts: receipt.parts,
      senderName: 'Nguyễn Thị Hạnh',
      errors: 0,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      findings: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const leaf = base64.encode(leafHash(utf8ToBytes(proof.entry)));
    expect(await signedBy(proof.note)).toBe(
      `phu-luc.localhost/receipt\n${proof.seq}\n${leaf}\n${receipt.receivedAt}\n${receipt.parts[0]?.gridHash}\n`,
    );
  });

  it('is the same again for a repeat', async () => {
    const unit = await server.newUnit();
    const body = submission({ grid: tasksGrid(tasks(2)) });
    const first = await replyOf(await unit.send(body));
    expect((await replyOf(await unit.send(body))).receipt).toEqual(first.receipt);
  });

  it('cannot be given without a key: nothing is taken in', async () => {
    const unit = await server.newUnit();
    const { credential } = unit;
    const answer = await server.app.fetch(
      new Request('https://phu-luc.test/api/v1/submissions', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${credential}`,
          'idempotency-key': crypto.randomUUID(),
          'if-none-match': '*',
        },
        body: JSON.stringify(submission({ grid: tasksGrid(tasks(2)) })),
      }),
      { ...env, LOG_KEY: 'too short' },
    );
    expect([answer.status, (await problemOf(answer)).type]).toEqual([503, '/problems/not-ready']);
    expect(await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks')).toBeNull();
  });
});

describe('the log', () => {
  it('runs without a gap, also where many write at once and some are refused', async () => {
    const units = [await server.newUnit(), await server.newUnit(), await server.newUnit()];
    const sends = units.flatMap((unit) =>
      [1, 2, 3, 4].map((count) => unit.send(submission({ grid: tasksGrid(tasks(count)) }))),
    );
    const statuses = (await Promise.all(sends)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 412)).toHaveLength(9);
    const lines = await entries();
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, i) => i));
    const codes = units.map(({ code }) => code);
    const { results } = await env.DB.prepare('SELECT id, unit FROM submissions').all<{ id: string; unit: string }>();
    for (const { id } of results.filter(({ unit }) => codes.includes(unit)))
      expect(lines.filter(({ subject }) => subject === id)).toHaveLength(1);
  });

  it('has a line for every change of who may do what, and none for an attempt that changed nothing', async () => {
    const { code } = await server.code(server.adminToken, null);
    const before = (await entries()).length;
    const { credential } = await server.client(null).enrol({ code, ...PERSON });
    await expect(server.client(null).enrol({ code, ...PERSON })).rejects.toThrow();
    const rotated = newToken();
    const own = (method: string, token: string, body?: object) =>
      server.ask(method, '/api/v1/credentials/own', { token, ...(body && { body }) });
    expect((await own('PUT', credential, { credential: rotated })).status).toBe(204);
    expect((await own('DELETE', rotated)).status).toBe(204);
    const lines = (await entries()).slice(before);
    expect(lines.map(({ kind }) => kind)).toEqual(['credential.granted', 'credential.rotated', 'credential.revoked']);
    expect(new Set(lines.map(({ subject }) => subject)).size).toBe(1);
    const gone = `/api/v1/credentials/${lines[0]?.subject}`;
    expect((await server.ask('DELETE', gone, { token: server.adminToken })).status).toBe(404);
    expect((await entries()).length).toBe(before + 3);
  });

  it.each([
    ['UPDATE log SET entry = entry', 'immutable'],
    ['DELETE FROM log', 'immutable'],
    [`INSERT OR REPLACE INTO log (seq, entry, leaf) VALUES (0, '{}', 'x')`, 'log-gap'],
    [`INSERT INTO log (seq, entry, leaf) SELECT max(seq) + 2, '{}', 'x' FROM log`, 'log-gap'],
    [`UPDATE log_contents SET content = '{}'`, 'immutable'],
  ])('refuses %s', async (sql, why) => {
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(why);
  });
});

describe('sealing', () => {
  it('has nothing to show before the first', async () => {
    expect((await server.ask('GET', '/api/v1/log/checkpoint')).status).toBe(404);
    expect(await (await server.ask('GET', '/api/v1/log/key')).text()).toMatch(
      /^phu-luc\.localhost\+[0-9a-f]{8}\+\S+\n$/,
    );
  });

  it('signs a head over every entry, and the next one over those that came since', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(2)) }));
    await scheduled(keyed, NOW);
    const sizes = [(await entries()).length];
    for (const count of [3, 4, 5]) await unit.send(submission({ grid: tasksGrid(tasks(count)) }), over(count - 2));
    await scheduled(keyed, NOW);
    await scheduled(keyed, NOW);
    const lines = await entries();
    sizes.push(lines.length);
    const published = await (await server.ask('GET', '/api/v1/log/checkpoint')).text();
    const { results } = await env.DB.prepare('SELECT size, root, note FROM checkpoints ORDER BY size').all<{
      size: number;
      root: string;
      note: string;
    }>();
    expect(results.map(({ size }) => size)).toEqual(sizes);
    for (const { size, root, note } of results) {
      const leaves = lines.slice(0, size).map(({ leaf }) => hexToBytes(leaf));
      const whole = rootOf(grow(0, [], leaves).peaks);
      expect(hexToBytes(root)).toEqual(whole);
      if (size === lines.length) expect(published).toBe(note);
      expect(readCheckpoint((await signedBy(note)) ?? '')).toEqual({ origin: 'phu-luc.localhost', size, root: whole });
    }
  });

  // Last: it takes the triggers away, as whoever holds the database can.
  it('signs nothing over a log that was changed behind its back', async () => {
    const signer = await openSigner(keyed);
    if (!signer) throw new Error('no key');
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(2)) }));
    await env.DB.prepare('DROP TRIGGER log_no_update').run();
    await env.DB.prepare('DROP TRIGGER log_nodes_no_update').run();
    const last = 'WHERE seq = (SELECT max(seq) FROM log)';
    await env.DB.prepare(`UPDATE log SET entry = replace(entry, '2025', '2024') ${last}`).run();
    await expect(sealLog(store, signer, NOW)).rejects.toThrow('was changed');
    await env.DB.prepare(`UPDATE log SET entry = replace(entry, '2024', '2025') ${last}`).run();
    await env.DB.prepare(`UPDATE log_nodes SET hash = ?1`).bind('0'.repeat(64)).run();
    await expect(sealLog(store, signer, NOW)).rejects.toThrow('no longer makes its root');
  });
});

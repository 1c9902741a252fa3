import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle, ConsistencyReply, Receipt } from '../../shared/api.ts';
import { type Examined, examine } from '../../shared/log/examine.ts';
import { type Exhibit, readExhibit } from '../../shared/log/exhibit.ts';
import { signNote } from '../../shared/log/note.ts';
import { webEd25519 } from '../../shared/log/web-ed25519.ts';
import { openSigner } from '../../worker/auth/signer.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { over, replyOf, startSending } from './sender.ts';
import { LOG_KEY, PERSON } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const keyed = { ...env, LOG_KEY };
const NOW = new Date('2025-03-01T02:00:00Z');
const seal = () => scheduled(keyed, NOW);

let server: Awaited<ReturnType<typeof startSending>>;
let ward: Awaited<ReturnType<typeof server.newUnit>>;
let other: typeof ward;
let auditor: string;
let key: string;
const receipts: Receipt[] = [];
beforeAll(async () => {
  server = await startSending();
  [ward, other] = [await server.newUnit(), await server.newUnit()];
  auditor = (await server.enrolAs(server.adminToken, 'auditor', null)).credential;
  key = await text('/key');
  for (const count of [1, 2, 3]) {
    const headers = count === 1 ? {} : over(count - 1);
    receipts.push((await replyOf(await ward.send(submission({ grid: tasksGrid(tasks(count)) }), headers))).receipt);
    if (count === 2) await seal();
  }
  await other.send(submission({ grid: tasksGrid(tasks(1)) }));
  await seal();
});

const get = (path: string, token?: string) =>
  server.ask('GET', `/api/v1/log${path}`, token === undefined ? {} : { token });
const text = async (path: string) => (await get(path)).text();
const bundle = async (path: string, token = auditor) => (await (await get(path, token)).json()) as Bundle;
const exhibit = (given: string | object): Exhibit => {
  const read = readExhibit(typeof given === 'string' ? given : JSON.stringify(given));
  if (!read) throw new Error('no exhibit');
  return read;
};
const said = (examined: readonly Examined[]) =>
  examined.flatMap(({ kind, verdicts }) => verdicts.map(({ claim, outcome }) => `${kind}: ${claim} ${outcome}`));
const judged = async (...given: (string | object)[]) => said(await examine(given.map(exhibit), webEd25519));
const refuted = async (...given: (string | object)[]) =>
  (await judged(...given)).filter((each) => each.endsWith('refuted'));

const PROVED = ['entries proved', 'contents proved', 'notes proved'].map((each) => `bundle: ${each}`);

describe('a bundle', () => {
  it('of one submission holds its entry, content, note and way up, and is proved by the key alone', async () => {
    const [receipt] = receipts as [Receipt];
    const held = await bundle(`/bundle?submission=${receipt.submission}`);
    expect(held.entries.map(({ seq, entry, opened, note }) => ({ seq, entry, ...opened, note }))).toEqual([
      receipt.proof,
    ]);
    expect(await judged(held, key)).toEqual([...PROVED, 'bundle: whole open', 'heads: head proved']);
    expect(await judged(held)).toEqual([
      ...PROVED.slice(0, 2),
      'bundle: notes open',
      'bundle: whole open',
      'heads: head open',
    ]);
  });

  it('of a unit or a period holds what that sent, and the receipts elsewhere are proved by it', async () => {
    const own = await bundle(`/bundle?unit=${ward.code}`);
    expect(own.entries.map(({ seq }) => seq)).toEqual(receipts.map(({ proof }) => proof?.seq));
    const period = await bundle('/bundle?plan=hai-phong-2025&period=ke-hoach');
    expect(period.entries).toHaveLength(4);
    const verdicts = await judged(period, key, ...receipts);
    expect(verdicts.filter((each) => each === 'receipt: inclusion proved')).toHaveLength(3);
  });

  it('of another unit is not for a unit', async () => {
    const foreign = await bundle(`/bundle?unit=${ward.code}`, other.credential);
    expect(foreign.entries.map(({ entry }) => JSON.parse(entry).subject)).not.toContain(receipts[0]?.submission);
    expect(foreign.entries).toHaveLength(1);
  });

  it('of the whole log shows that nothing is left out, also in pages', async () => {
    const whole = await bundle('/bundle/whole');
    expect(whole.entries.map(({ seq }) => seq)).toEqual(whole.entries.map((_, i) => i));
    expect(await judged(whole, key)).toEqual([...PROVED, 'bundle: whole proved', 'heads: head proved']);
    const pages = [
      { ...whole, entries: whole.entries.slice(0, 3), next: 3 },
      { ...whole, entries: whole.entries.slice(3) },
    ];
    expect(await judged(...pages.reverse(), key)).toEqual([...PROVED, 'bundle: whole proved', 'heads: head proved']);
    expect(await judged({ ...whole, entries: whole.entries.slice(3) }, key)).toContain('bundle: whole open');
  });

  it('says how much of the matter is not sealed yet', async () => {
    await other.send(submission({ grid: tasksGrid(tasks(2)) }), over(1));
    const held = await bundle(`/bundle?unit=${other.code}`);
    expect([held.entries.length, held.unsealed]).toEqual([1, 1]);
    expect(await judged(held, key)).toContain('bundle: tail open');
  });
});

describe('an altered bundle is found out', () => {
  type Alter = (held: Bundle) => Bundle;
  const entry =
    (change: (each: Bundle['entries'][number]) => object): Alter =>
    (held) => ({
      ...held,
      entries: held.entries.map((each, i) => (i === 4 ? { ...each, ...change(each) } : each)),
    });
  it.each<[string, Alter, string[]]>([
    ['an entry', entry(({ entry }) => ({ entry: entry.replace('"v":1', '"v":2') })), ['entries']],
    ['a place', entry(({ seq }) => ({ seq: seq + 1 })), ['entries', 'whole']],
    ['a way', entry(({ path }) => ({ path: path.toReversed() })), ['entries']],
    ['a content', entry(({ opened }) => ({ opened: { ...opened, content: '{}' } })), ['contents']],
    ['a salt', entry(({ opened }) => ({ opened: { ...opened, salt: '' } })), ['contents']],
    ['a content taken away', entry(() => ({ opened: null })), ['erasures']],
    ['one left out', (held) => ({ ...held, entries: held.entries.toSpliced(2, 1) }), ['whole']],
    [
      'one put twice',
      (held) => ({ ...held, entries: held.entries.toSpliced(2, 1, held.entries[1] as never) }),
      ['whole'],
    ],
    [
      'a note of another',
      (held) => {
        const notes = held.entries.map(({ note }) => note).filter((note) => note !== null);
        return { ...held, entries: held.entries.map((each) => ({ ...each, note: each.note && (notes[0] ?? null) })) };
      },
      ['notes'],
    ],
  ])('%s', async (_, alter, claims) => {
    const whole = alter({ ...(await bundle('/bundle/whole')), unsealed: 0 });
    expect(await refuted(whole, key)).toEqual(claims.map((claim) => `bundle: ${claim} refuted`));
  });

  it('a head that the log has not signed', async () => {
    const held = await bundle('/bundle/whole');
    const forged = {
      ...held,
      checkpoint: held.checkpoint.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`),
    };
    expect(await refuted(forged, key)).toContain('heads: head refuted');
  });
});

describe('heads in other hands', () => {
  const heads = async () =>
    ((await (await get('/checkpoints')).json()) as { checkpoints: string[] }).checkpoints as [string, string];

  it('are joined by a proof, and left open without one', async () => {
    const [first, second] = await heads();
    const [from, to] = [first, second].map((note) => note.split('\n')[1]);
    const proof = (await (await get(`/proofs/consistency?from=${from}&to=${to}`)).json()) as ConsistencyReply;
    expect(await judged(key, first, second)).toEqual([
      'heads: head proved',
      'heads: head proved',
      'heads: growth open',
    ]);
    expect(await judged(key, first, second, proof)).toContain('heads: growth proved');
    const bent = { ...proof, proof: proof.proof.toReversed() };
    expect(await refuted(key, first, second, bent)).toEqual(['heads: growth refuted']);
  });

  it('two of one size that differ are two stories of one log, whoever signed them', async () => {
    const [first] = await heads();
    const signer = await openSigner(keyed);
    if (!signer) throw new Error('no key');
    const forked = await signNote(
      `${first.slice(0, first.indexOf('\n\n') + 1).replace(/\n[^\n]+\n$/, '')}\n${'A'.repeat(43)}=\n`,
      signer,
    );
    expect(await refuted(key, first, forked)).toEqual(['heads: growth refuted']);
    expect(await refuted(first, forked)).toEqual(['heads: growth refuted']);
  });
});

// Last: it takes a person's data away.
it('erased entries are shown as erased, and are proved as before', async () => {
  const body = { unit: ward.code, name: PERSON.name, reason: 'Đơn đề nghị ngày 01/03/2025' };
  expect((await server.ask('POST', '/api/v1/erasures', { token: server.adminToken, body })).status).toBe(201);
  await seal();
  const whole = await bundle('/bundle/whole');
  const examined = await examine([exhibit(whole), exhibit(key)], webEd25519);
  expect(said(examined)).toEqual([...PROVED, 'bundle: whole proved', 'bundle: erasures proved', 'heads: head proved']);
  const contents = examined[0]?.verdicts.find(({ claim }) => claim === 'contents');
  expect(contents).toMatchObject({ erased: expect.arrayContaining(receipts.map(({ proof }) => proof?.seq)) });
  expect(await refuted(whole, key, ...receipts)).toEqual([]);
});

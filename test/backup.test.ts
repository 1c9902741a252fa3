import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup } from '../ops/backup.ts';
import { restore } from '../ops/restore.ts';
import { readCheckpoint } from '../shared/log/checkpoint.ts';
import { contentHash } from '../shared/log/entry.ts';
import { readNote } from '../shared/log/note.ts';
import { UNITS } from '../shared/plan/units.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';
import { bundle } from './soak/bundle.ts';
import { answerOf, clientOf, openCity, PERIOD, PLAN } from './soak/city.ts';
import { migrate } from './soak/database.ts';
import { type Runtime, startRuntime } from './soak/runtime.ts';

const MINUTES = 60_000;
const OLD = 'phu-luc.before';
const NEW = 'phu-luc.after';
const NOW = new Date('2025-04-01T00:00:00Z');
const FILE = new TextEncoder().encode('a workbook, opaque');
const FILE_HASH = createHash('sha256').update(FILE).digest('hex');

const sealed = async ({ url, seal }: Runtime) => {
  await seal();
  return (await fetch(`${url}/api/v1/log/checkpoint`)).text();
};

/** What the city holds: its view as bytes, and every cell of the merged workbook. */
async function held({ url }: Runtime, admin: string) {
  const view = await fetch(`${url}/api/v1/city/${PLAN}/${PERIOD}`, { headers: { authorization: `Bearer ${admin}` } });
  const grids = await readWorkbook(await clientOf(url, admin).workbook(PLAN, PERIOD));
  return { view: await view.text(), cells: grids.map(({ cells }) => cells) };
}

let folder: string;
let script: string;
let kept: string;
let admin: string;
let before: Awaited<ReturnType<typeof held>>;
let oldHead: string;

/** Three units: one sends twice, one with its original file, one is refused. Then everything is backed up and lost. */
beforeAll(async () => {
  await mkdir('.wrangler', { recursive: true });
  folder = await mkdtemp(resolve('.wrangler', 'test-'));
  kept = join(folder, 'backup');
  script = await bundle('worker/index.ts', folder);
  const first = join(folder, 'first');
  const runtime = await startRuntime(script, first, OLD);
  await migrate(runtime.database);
  const { url } = runtime;
  const opened = await openCity(url, UNITS.slice(0, 3));
  admin = opened.admin;
  const [one, two, three] = opened.clerks.map(({ credential }) => clientOf(url, credential));
  const [a = '', b = '', c = ''] = opened.clerks.map(({ unit }) => unit);
  await one?.submit(answerOf(a, 1, 20), { key: 'draft-a1', base: null });
  await one?.submit(answerOf(a, 2, 20), { key: 'draft-a2', base: 1 });
  await fetch(`${url}/api/v1/files/${FILE_HASH}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${opened.clerks[1]?.credential}` },
    body: FILE,
  });
  const withFile = answerOf(b, 1, 5);
  await two?.submit(
    { ...withFile, parts: withFile.parts.map((part) => ({ ...part, original: FILE_HASH })) },
    { key: 'draft-b1', base: null },
  );
  await three?.submit(answerOf(c, 1, 0), { key: 'draft-c1', base: null }).catch(() => undefined);
  // The merged workbook carries the first head over what it shows; taking it away is a line of the log too.
  await sealed(runtime);
  before = await held(runtime, admin);
  oldHead = await sealed(runtime);
  // While the server runs, as it will be taken.
  expect((await backup({ persistTo: join(first, 'state') }, kept, NOW)).faults).toEqual([]);
  await runtime.stop();
  await rm(first, { recursive: true });
}, 3 * MINUTES);

afterAll(() => rm(folder, { recursive: true, force: true }));

const restored = async (name: string, origin = NEW): Promise<string> => {
  const where = join(folder, name);
  await restore({ persistTo: join(where, 'state') }, kept, { origin, now: NOW, salt: 'salt' });
  return where;
};

describe('a restored backup', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await startRuntime(script, await restored('second'), NEW);
  }, MINUTES);
  afterAll(() => runtime.stop());

  it('answers the same city view, byte for byte, and the same merged workbook', async () => {
    expect(await held(runtime, admin)).toEqual(before);
  });

  it('has every blob under its name', async () => {
    const { objects } = await runtime.bucket.list();
    // A kept copy of the merged workbook is made again when somebody asks for it.
    const keys = objects.map(({ key }) => key).filter((key) => !key.startsWith('workbooks/'));
    expect(keys.sort()).toEqual(
      (await readdir(join(kept, 'blobs'), { recursive: true })).filter((name) => name.includes('/')).sort(),
    );
    expect(keys).toContain(`files/${FILE_HASH}`);
  });

  it('begins a new log over the old entries, which says where it comes from', async () => {
    const { results } = await runtime.database
      .prepare('SELECT seq, subject, entry, salt, content FROM log JOIN log_contents USING (leaf) WHERE kind = ?1')
      .bind('recovery')
      .all<{ seq: number; subject: string; entry: string; salt: string; content: string }>();
    const [entry, ...others] = results;
    expect(others).toEqual([]);
    const { size: oldSize = 0 } = readCheckpoint(oldHead) ?? {};
    expect(entry).toMatchObject({ seq: oldSize, subject: NEW });
    expect(JSON.parse(entry?.entry ?? '').content).toBe(contentHash(entry?.salt ?? '', entry?.content ?? ''));
    const sql = createHash('sha256')
      .update(await readFile(join(kept, 'database.sql')))
      .digest('hex');
    expect(JSON.parse(entry?.content ?? '')).toEqual({
      origin: NEW,
      from: { origin: OLD, checkpoint: oldHead },
      backup: { takenAt: NOW.toISOString(), sql },
    });

    const head = readCheckpoint(readNote(await sealed(runtime))?.text ?? '');
    // The recovery, and the merged workbook that was taken away since.
    expect(head).toMatchObject({ origin: NEW, size: oldSize + 2 });
    const { results: heads } = await runtime.database.prepare('SELECT note FROM checkpoints ORDER BY size').all();
    expect(heads[1]).toEqual({ note: oldHead });
  });

  it('takes in the next revision of a unit that held a credential before', async () => {
    const { code } = await clientOf(runtime.url, admin).enrolment({ role: 'staff', unit: UNITS[0]?.code ?? '' });
    const { credential } = await clientOf(runtime.url, null).enrol({ code, name: 'Trần Văn B', position: 'Văn thư' });
    const reply = await clientOf(runtime.url, credential).submit(answerOf(UNITS[0]?.code ?? '', 3, 20), {
      key: 'draft-a3',
      base: 2,
    });
    expect(reply.receipt).toMatchObject({ revision: 3, proof: { note: expect.stringContaining(`${NEW}/receipt`) } });
  });
});

describe('a restored backup whose server still calls its log by the old name', () => {
  it(
    'signs nothing and takes nothing in',
    async () => {
      const runtime = await startRuntime(script, await restored('third'), OLD);
      const head = await sealed(runtime);
      const ready = await fetch(`${runtime.url}/api/v1/ready`);
      expect([head, ready.status, await ready.json()]).toEqual([
        oldHead,
        503,
        expect.objectContaining({ origin: false }),
      ]);
      const { code } = await clientOf(runtime.url, admin).enrolment({ role: 'staff', unit: UNITS[5]?.code ?? '' });
      const { credential } = await clientOf(runtime.url, null).enrol({ code, name: 'Trần Văn B', position: 'Văn thư' });
      const sending = clientOf(runtime.url, credential).submit(answerOf('', 1, 20), { key: 'draft-d1', base: null });
      await expect(sending).rejects.toMatchObject({ code: 'not-ready' });
      await runtime.stop();
    },
    MINUTES,
  );
});

describe('restoring refuses', () => {
  const spoilt = async (spoil: (copy: string) => Promise<void>) => {
    const copy = await mkdtemp(join(folder, 'spoilt-'));
    await cp(kept, copy, { recursive: true });
    await spoil(copy);
    return restore({ persistTo: join(copy, 'state') }, copy, { origin: NEW, now: NOW, salt: 'salt' });
  };

  it('the name the log had', () => expect(restored('fourth', OLD)).rejects.toThrow('give it a new name'));

  it('a database that is in use', () => expect(restored('second')).rejects.toThrow('not empty'));

  it('a database that was changed in the backup', () =>
    expect(
      spoilt(async (copy) => {
        const file = join(copy, 'database.sql');
        await writeFile(file, (await readFile(file, 'utf8')).replace('Văn hóa', 'Văn Hóa'));
      }),
    ).rejects.toThrow('is not the one of'));

  it('a blob that was changed, and one that is missing', async () => {
    await expect(
      spoilt((copy) => writeFile(join(copy, 'blobs', 'files', FILE_HASH), 'something else')),
    ).rejects.toThrow('is not what its name says');
    await expect(spoilt((copy) => rm(join(copy, 'blobs', 'files', FILE_HASH)))).rejects.toThrow('is not there');
  });
});

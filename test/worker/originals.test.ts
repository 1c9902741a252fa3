import { env } from 'cloudflare:workers';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { over, replyOf, startSending } from './sender.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const PATH = '/api/v1/city/hai-phong-2025/ke-hoach/originals.zip';
const WORKBOOK = Uint8Array.from(new TextEncoder().encode('not opened here, so anything will do'));

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startSending>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startSending>>;
let auditor: string;
let unit: Sender;
let grids: (string | undefined)[];

/** One unit sends a file along whose name would lead elsewhere, then mends its table. */
beforeAll(async () => {
  server = await startSending();
  auditor = (await server.enrolAs(server.adminToken, 'auditor', null)).credential;
  unit = await server.newUnit();
  const original = bytesToHex(sha256(WORKBOOK));
  await unit.client.putFile(original, WORKBOOK);
  const part = { file: '../../kế hoạch: bản cuối.xlsx', mapping: null };
  const first = await unit.send(submission({ parts: [{ ...part, grid: tasksGrid(tasks(2)), original }] }));
  const second = await unit.send(submission({ parts: [{ ...part, grid: tasksGrid(tasks(3)) }] }), over(1));
  grids = [await replyOf(first), await replyOf(second)].map(({ receipt }) => receipt.parts[0]?.gridHash);
});

const archive = async (query = '') => {
  const answer = await server.ask('GET', PATH + query, { token: auditor });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
};

it('holds of what stands the table as it was sent, with a list of what is what', async () => {
  const files = await archive();
  const table = `${unit.code} Phường ${unit.name}/Danh mục nhiệm vụ, lần 2, bảng 1.json`;
  expect(Object.keys(files)).toEqual([table, 'danh-muc.csv']);
  expect(bytesToHex(sha256(files[table] as Uint8Array))).toBe(grids[1]);
  expect(strFromU8(files['danh-muc.csv'] as Uint8Array)).toContain(grids[1]);
});

it('of every revision also the files, byte by byte, none outside its folder', async () => {
  const files = await archive('?revisions=all');
  const names = Object.keys(files);
  expect(names).toHaveLength(4);
  const name = names.find((each) => each.endsWith('.xlsx')) ?? '';
  expect(name).toBe(`${unit.code} Phường ${unit.name}/Danh mục nhiệm vụ, lần 1, tệp 1, .._.._kế hoạch_ bản cuối.xlsx`);
  expect(files[name]).toEqual(WORKBOOK);
});

it('tells what is not there any more', async () => {
  await env.BLOBS.delete(`grids/${grids[0]}.json`);
  const files = await archive('?revisions=all');
  expect(Object.keys(files)).toHaveLength(3);
  const line = strFromU8(files['danh-muc.csv'] as Uint8Array)
    .split('\r\n')
    .find((each) => each.includes(String(grids[0])));
  expect(line).toContain('Không còn trong kho');
});

it('is an export, and the log says of what', async () => {
  const content = await env.DB.prepare(
    `SELECT c.content FROM log l JOIN log_contents c USING (leaf) WHERE l.kind = 'city.exported' ORDER BY l.seq`,
  ).first<string>('content');
  expect(JSON.parse(content ?? '')).toMatchObject({ originals: 'standing', submissions: 1, by: { role: 'auditor' } });
});

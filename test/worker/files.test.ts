import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { digest } from '../../worker/auth/secret.ts';
import { replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const MB = 1024 * 1024;

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending({ FILE_QUOTA_MB: 3 });
});

const put = async (token: string, text: string) =>
  server.ask('PUT', `/api/v1/files/${await digest(text)}`, { token, body: text });
const read = async (token: string, text: string) =>
  (await server.ask('GET', `/api/v1/files/${await digest(text)}`, { token })).status;
const saidBy = async (answer: Response) => [answer.status, (await problemOf(answer)).type.replace('/problems/', '')];

/** An annex whose original workbook is this text. */
async function naming(text: string, over: Partial<SubmissionBody> = {}): Promise<SubmissionBody> {
  const body = submission({ grid: tasksGrid(tasks(2)), ...over });
  const original = await digest(text);
  return { ...body, parts: body.parts.map((part) => ({ ...part, original })) };
}
const enter = (token: string, body: SubmissionBody) =>
  server.ask('POST', '/api/v1/submissions', {
    token,
    body,
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
  });

describe('a file', () => {
  it('of another unit is not opened by its hash: it cannot be named, so it cannot be read', async () => {
    const [owner, thief] = [await server.newUnit(), await server.newUnit()];
    await put(owner.credential, 'của đơn vị này');
    expect((await owner.send(await naming('của đơn vị này'))).status).toBe(201);
    expect(await saidBy(await thief.send(await naming('của đơn vị này')))).toEqual([422, 'file-missing']);
    const signed = submission({
      grid: tasksGrid(tasks(2)),
      document: { number: '1/KH', date: '2025-03-01', signer: 'A', file: await digest('của đơn vị này') },
    });
    expect(await saidBy(await thief.send(signed))).toEqual([422, 'file-missing']);
    expect([await read(owner.credential, 'của đơn vị này'), await read(thief.credential, 'của đơn vị này')]).toEqual([
      200, 404,
    ]);
    // Who has the bytes themselves learns nothing by naming them.
    await put(thief.credential, 'của đơn vị này');
    expect((await thief.send(await naming('của đơn vị này'))).status).toBe(201);
  });

  it('that is entered on behalf is one that very aggregator has put', async () => {
    const unit = await server.newUnit();
    const [one, other] = await Promise.all([1, 2].map(() => server.enrol(server.adminToken, null)));
    const body = await naming('gửi qua thư', { onBehalf: unit.code });
    await put(unit.credential, 'gửi qua thư');
    await put(one?.credential ?? '', 'gửi qua thư');
    expect(await saidBy(await enter(other?.credential ?? '', body))).toEqual([422, 'file-missing']);
    expect((await enter(one?.credential ?? '', body)).status).toBe(201);
    expect(await read(unit.credential, 'gửi qua thư')).toBe(200);
  });

  it('is read by the city where a submission of its plans came with it, and by nobody where none did', async () => {
    const unit = await server.newUnit();
    const limited = async (plan: string) =>
      (await server.enrolAs(server.adminToken, 'aggregator', null, [plan])).credential;
    const [own, other] = [await limited('hai-phong-2025'), await limited('tp-cds-2023')];
    await put(unit.credential, 'chưa gửi kèm');
    expect(await read(server.adminToken, 'chưa gửi kèm')).toBe(404);
    expect((await replyOf(await unit.send(await naming('chưa gửi kèm')))).receipt.revision).toBe(1);
    expect([await read(own, 'chưa gửi kèm'), await read(other, 'chưa gửi kèm')]).toEqual([200, 404]);
  });
});

it('a unit has room for so much within a year; the same file again takes none, another unit has its own', async () => {
  const [unit, other] = [await server.newUnit(), await server.newUnit()];
  const [large, small] = ['a'.repeat(2 * MB), 'b'.repeat(MB)];
  expect((await put(unit.credential, large)).status).toBe(201);
  expect(await saidBy(await put(unit.credential, 'c'.repeat(MB + 1)))).toEqual([413, 'storage-full']);
  expect((await put(unit.credential, small)).status).toBe(201);
  expect((await put(unit.credential, large)).status).toBe(201);
  expect(await saidBy(await put(unit.credential, 'một chữ'))).toEqual([413, 'storage-full']);
  expect((await put(other.credential, 'một chữ')).status).toBe(201);
  // A year is over, and the files of then count no more.
  await env.DB.prepare(`UPDATE files SET put_at = '2024-02-29T00:00:00.000Z' WHERE owner = ?1`).bind(unit.code).run();
  expect((await put(unit.credential, 'một chữ')).status).toBe(201);
});

import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import type { PreviewReply } from '../../shared/api.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { recorded } from './terminal.ts';

const BUILT_IN = structuredClone(planById('hai-phong-2025'));
const folder = () => mkdtemp(join(tmpdir(), 'phuluc-plan-'));
const written = async (content: unknown) => {
  const file = join(await folder(), 'ke-hoach.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that gives one answer to everything, or one after the other, and keeps what it was asked. */
async function city(status: number, body: unknown, ...others: unknown[]) {
  const answers = [body, ...others];
  const asked: { method: string; path: string; auth: string; body: unknown }[] = [];
  const server = createServer(async (request, reply) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method = '', url = '', headers } = request;
    asked.push({ method, path: url, auth: headers.authorization ?? '', body: text && JSON.parse(text) });
    reply.writeHead(status, { 'content-type': 'application/json' });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    reply.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

/** A terminal on a machine that keeps this credential with the server. */
async function enrolled(server: string, role: 'admin' | 'staff', unit: { code: string; name: string } | null) {
  const home = await folder();
  const terminal = recorded({ XDG_CONFIG_HOME: home });
  const { makeFolder, keep } = await import('../../cli/credential.ts');
  const { WORDS } = await import('../../cli/words.ts');
  const session = { terminal, locale: 'vi', words: WORDS.vi } as const;
  const who = { credential: `token-${role}`, role, unit, name: 'An', position: 'Văn thư', expiresAt: '' };
  await keep(who, await makeFolder(server, session), session);
  return terminal;
}

describe('plan check', () => {
  it('of a document without a mistake is 0', async () => {
    const terminal = recorded();
    expect(await run(['plan', 'check', await written(BUILT_IN)], terminal)).toBe(0);
    expect(terminal.said.join()).toContain('hai-phong-2025');
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', '–'],
    ['another form', { ...BUILT_IN, title: 7 }, 'title'],
    ['units nobody knows', { ...BUILT_IN, units: ['99999'] }, 'units.0'],
    ['a member nobody knows', { ...BUILT_IN, colour: 'red' }, '–'],
  ])('names the path of %s', async (_, content, path) => {
    const terminal = recorded();
    expect(await run(['plan', 'check', await written(content)], terminal)).toBe(1);
    expect(terminal.said.slice(1).map((line) => line.trim().split(': ')[0])).toEqual([path]);
  });

  it.each([
    ['a file that is not there', ['plan', 'check', 'khong-co.json']],
    ['no file', ['plan', 'check']],
    ['no act', ['plan']],
    ['another act', ['plan', 'burn', 'x.json']],
  ])('%s is 2', async (_, args) => expect(await run(args, recorded())).toBe(2));
});

describe('plan preview and publish', () => {
  const preview: PreviewReply = {
    ...{ plan: 'hai-phong-2025', version: 2, replaces: 1 },
    changes: [{ path: ['title'], change: 'changed', before: 'a', after: 'b', text: 'Tên: từ "a" thành "b"' }],
    impact: [
      {
        ...{ period: 'ke-hoach', planVersion: 1, pinned: true, submissions: 40, units: 38 },
        ...{ unitsWithNewErrors: 37, unitsWithFewerErrors: 0, unreadable: 0 },
        codes: [
          {
            ...{ code: 'time.outside-plan', severity: 'error' },
            ...{ appear: { findings: 41, units: 37 }, disappear: { findings: 0, units: 0 } },
          },
        ],
      },
    ],
    next: null,
  };

  it('says what would change, with the credential of an administrator', async () => {
    const { url, asked } = await city(200, preview);
    const terminal = await enrolled(url, 'admin', null);
    expect(await run(['plan', 'preview', await written(BUILT_IN), '--server', url], terminal)).toBe(0);
    expect(asked).toEqual([
      { method: 'POST', path: '/api/v1/plans/preview', auth: 'Bearer token-admin', body: BUILT_IN },
    ]);
    const text = terminal.said.join('\n');
    for (const part of [
      'Tên: từ "a" thành "b"',
      '37 đơn vị sẽ có thêm lỗi',
      'time.outside-plan (Cần sửa): thêm 41 chỗ',
    ])
      expect(text).toContain(part);
  });

  it('asks page by page, and says of all of them what would change', async () => {
    const { url, asked } = await city(200, { ...preview, next: 'ke-hoach~10729' }, preview);
    const terminal = await enrolled(url, 'admin', null);
    await run(['plan', 'preview', await written(BUILT_IN), '--server', url], terminal);
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/v1/plans/preview',
      '/api/v1/plans/preview?after=ke-hoach~10729',
    ]);
    const text = terminal.said.join('\n');
    for (const part of ['74 đơn vị sẽ có thêm lỗi', 'thêm 82 chỗ ở 74 đơn vị']) expect(text).toContain(part);
  });

  it('prints the whole answer with --json', async () => {
    const { url } = await city(200, preview);
    const terminal = await enrolled(url, 'admin', null);
    await run(['plan', 'preview', await written(BUILT_IN), '--server', url, '--json'], terminal);
    expect(JSON.parse(terminal.said.join())).toEqual(preview);
  });

  it('lists what units call agencies that the document does not know, with what it may be another name of', async () => {
    const nearest = { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' };
    const known = BUILT_IN?.agencies[0]?.name ?? '';
    const agencies = [
      { name: 'Tổ số hóa thôn Đông', units: 12, rows: 30, nearest },
      { name: known.toUpperCase(), units: 3, rows: 3, nearest: null },
    ];
    const { url, asked } = await city(200, { plan: 'hai-phong-2025', version: 1, agencies });
    const terminal = await enrolled(url, 'admin', null);
    expect(await run(['plan', 'agencies', await written(BUILT_IN), '--server', url], terminal)).toBe(0);
    expect(asked.map(({ path }) => path)).toEqual(['/api/v1/plans/hai-phong-2025/unknown-agencies']);
    expect(terminal.said.join('\n')).toContain('"Tổ số hóa thôn Đông": 12 đơn vị, 30 dòng.');
    expect(terminal.said.join('\n')).toContain('Sở Khoa học và Công nghệ (so-khcn)');
    expect(terminal.said).toHaveLength(1);
    expect(terminal.said.join('\n')).not.toContain(known.toUpperCase());
  });

  it('publishes', async () => {
    const { url, asked } = await city(201, { plan: 'hai-phong-2025', version: 2 });
    const terminal = await enrolled(url, 'admin', null);
    expect(await run(['plan', 'publish', await written(BUILT_IN), '--server', url], terminal)).toBe(0);
    expect(asked.map(({ path }) => path)).toEqual(['/api/v1/plans']);
  });

  it('what the server refuses is 1, with each mistake', async () => {
    const errors = [{ path: 'periods', message: 'đã có đơn vị gửi' }];
    const problem = { type: '/problems/body-invalid', status: 422, title: 'T', detail: 'D', requestId: 'r', errors };
    const { url } = await city(422, problem);
    const terminal = await enrolled(url, 'admin', null);
    expect(await run(['plan', 'publish', await written(BUILT_IN), '--server', url], terminal)).toBe(1);
    expect(terminal.said.at(-1)).toBe('  periods: đã có đơn vị gửi');
  });

  it('asks nothing where the document is wrong, or the device is no administrator', async () => {
    const { url, asked } = await city(201, {});
    const wrong = await written({ ...BUILT_IN, units: ['99999'] });
    expect(await run(['plan', 'publish', wrong, '--server', url], await enrolled(url, 'admin', null))).toBe(1);
    const staff = await enrolled(url, 'staff', { code: '10729', name: 'Phường Trần Liễu' });
    expect(await run(['plan', 'publish', await written(BUILT_IN), '--server', url], staff)).toBe(2);
    expect(asked).toEqual([]);
  });
});

describe('template from the server', () => {
  it('fetches the annex of a period for the unit of the device', async () => {
    const { url, asked } = await city(200, Buffer.from('PK'));
    const terminal = await enrolled(url, 'staff', { code: '10729', name: 'Phường Trần Liễu' });
    const out = join(await folder(), 'bao-cao.xlsx');
    const args = ['template', '--plan', 'hai-phong-2025', '--annex', 'tasks', '--out', out, '--server', url];
    expect(await run([...args, '--period', 'bao-cao-quy-3'], terminal)).toBe(0);
    expect(await readFile(out, 'utf8')).toBe('PK');
    expect(asked.map(({ path, auth }) => [path, auth])).toEqual([
      ['/api/v1/annexes/hai-phong-2025/bao-cao-quy-3/tasks.xlsx', 'Bearer token-staff'],
    ]);
    expect(await run(args, terminal)).toBe(2);
  });
});

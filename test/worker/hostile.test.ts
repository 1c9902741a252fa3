import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/api.ts';
import { newCode } from '../../worker/auth/secret.ts';
import { replyOf, startSending } from './sender.ts';
import { PERSON, problemOf, startServer } from './server.ts';
import { reportGrid, submission, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
let unit: Awaited<ReturnType<typeof server.newUnit>>;
beforeAll(async () => {
  server = await startSending();
  unit = await server.newUnit();
});

describe('a body made to be too much', () => {
  const post = async (text: string) => {
    const answer = await server.ask('POST', '/api/v1/inspections', { token: unit.credential, body: text });
    const problem = await answer.text();
    return { status: answer.status, type: JSON.parse(problem).type, size: problem.length };
  };
  const grid = (cells: string) =>
    `{"plan":"hai-phong-2025","period":"ke-hoach","annex":"tasks","client":{"name":"cli","version":"1"},"parts":[{"file":"a",
      "grid":{"sheet":"s","merges":[],"hiddenRows":[],"hiddenColumns":[],"cells":[${cells}]}}]}`;
  const refused = { status: 422, type: '/problems/body-invalid' };

  it('of millions of objects is refused before it is parsed', async () => {
    const parse = JSON.parse;
    let parsed = 0;
    JSON.parse = (...given: Parameters<typeof parse>) => {
      parsed = Math.max(parsed, given[0].length);
      return parse(...given);
    };
    try {
      const crowded = grid(Array(2_600_000).fill('{}').join(','));
      expect(crowded.length).toBeLessThan(LIMITS.body);
      expect(await post(crowded)).toMatchObject(refused);
      expect(await post('['.repeat(40) + ']'.repeat(40))).toMatchObject(refused);
    } finally {
      JSON.parse = parse;
    }
    expect(parsed).toBeLessThan(10_000);
  });

  it('is not taken for crowded by what stands in its texts', async () => {
    const text = JSON.stringify(`${'[{"\\'.repeat(6_000)}`);
    expect(await post(grid(`{"row":1,"column":1,"value":${text}}`))).toMatchObject({
      type: '/problems/annex-not-found',
    });
  });

  it.each([1_000, LIMITS.cells])(
    'of %i wrong cells is refused like any other wrong one, and shortly',
    async (count) => {
      const answer = await post(grid(Array(count).fill('{"row":0,"column":0,"value":null}').join(',')));
      expect(answer).toMatchObject(refused);
      expect(answer.size).toBeLessThan(100_000);
    },
  );
});

describe('a name', () => {
  it('is taken without signs that nobody sees, and is none where there is nothing else', async () => {
    const sent = async (name: string) =>
      unit.send(
        submission({
          grid: tasksGrid(tasks(2)),
          file: 'phu-luc\u202exslx.exe',
          sender: { name, position: 'Văn\u0007 thư\u2066' },
          document: { number: '1/KH', date: null, signer: 'Trần\u200b Văn\u202e A' },
        }),
      );
    expect((await problemOf(await sent('\u200b\u2060'))).type).toBe('/problems/body-invalid');
    const { receipt } = await replyOf(await sent('Lê\u202e Thị\nHoa'));
    expect(receipt.parts[0]?.file).toBe('phu-lucxslx.exe');
    expect(await unit.client.submission(receipt.submission)).toMatchObject({
      sender: { name: 'Lê Thị Hoa', position: 'Văn thư' },
      document: { signer: 'Trần Văn A' },
    });
  });

  it('of a device likewise', async () => {
    const { code } = await server.code(server.adminToken, unit.code);
    const { credential } = await server.client(null).enrol({ code, name: 'Lê \u202eHoa', position: 'Văn thư' });
    expect((await server.client(credential).me()).name).toBe('Lê Hoa');
  });
});

describe('a guesser', () => {
  const guess = async (from: string) =>
    (await server.ask('POST', '/api/v1/devices', { body: { code: newCode(), ...PERSON }, from })).status;

  it('is one, whichever of its IPv6 addresses it uses; its neighbour is another', async () => {
    const answers = [];
    for (let host = 0; host < 21; host++) answers.push(await guess(`2001:db8:7:9::${host.toString(16)}`));
    expect(answers).toEqual([...Array(20).fill(401), 429]);
    expect(await guess('2001:DB8:7:9:ffff:0:0:1')).toBe(429);
    expect([await guess('2001:db8:7:8::1'), await guess('2001:db8:7::9'), await guess('::1')]).toEqual([401, 401, 401]);
  });

  it('learns of no file what others have put', async () => {
    const put = (hash: string, body: string) =>
      server.ask('PUT', `/api/v1/files/${hash}`, { token: unit.credential, body });
    const bytes = new TextEncoder().encode('bản có dấu');
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    expect((await put(hash, 'bản có dấu')).status).toBe(201);
    expect((await problemOf(await put(hash, 'khác'))).type).toBe('/problems/file-hash-wrong');
  });
});

it('a stranger who opens the sign-in page makes the server ask nobody, and codes work while the provider is silent', async () => {
  const lost = startServer(undefined, { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'phu-luc' });
  const answer = await lost.ask('GET', '/sign-in', { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('/auth/sign-in');
});

it('after the close a unit takes nothing back but through a reopening', async () => {
  const path = '/api/v1/plans/hai-phong-2025/periods/bao-cao-nam';
  const one = await server.newUnit();
  const grid = reportGrid(tasks(2).map(({ task }) => task));
  const { receipt } = await replyOf(await one.send(submission({ grid, period: 'bao-cao-nam' })));
  const act = (to: string, body: object) => server.ask('POST', `${path}/${to}`, { token: server.adminToken, body });
  const withdraw = () =>
    server.ask('POST', `/api/v1/submissions/${receipt.submission}/reviews`, {
      token: one.credential,
      body: { act: 'withdraw', seen: 0 },
    });
  expect((await act('close', {})).status).toBe(200);
  expect((await problemOf(await withdraw())).type).toBe('/problems/period-closed');
  expect(await one.client.submission(receipt.submission)).toMatchObject({ status: { state: 'received' } });

  const until = '2025-03-20T17:00:00+07:00';
  expect((await act('reopenings', { unit: one.code, reason: 'Gửi nhầm', until })).status).toBe(201);
  expect((await withdraw()).status).toBe(201);
});

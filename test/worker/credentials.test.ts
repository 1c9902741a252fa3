import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { newToken } from '../../worker/auth/secret.ts';
import { PERSON, problemOf, startServer } from './server.ts';

const server = startServer();
const unit = (place: number) => UNITS[place]?.code ?? '';
const START = server.clock.now;
const DAY = 24 * 60 * 60_000;

let admin: string;
beforeAll(async () => {
  admin = await server.admin();
});
const status = async (token: string) => (await server.ask('GET', '/api/v1/me', { token })).status;

describe('the list of credentials', () => {
  it('shows a unit its own, with their last use and their end, and never the credential', async () => {
    const one = await server.enrol(admin, unit(1));
    await server.enrol(admin, unit(2));
    const { credentials } = await server.client(one.credential).credentials();
    expect(credentials).toEqual([
      {
        id: expect.any(String),
        kind: 'device',
        role: 'staff',
        unit: one.unit,
        ...PERSON,
        plans: null,
        decision: null,
        createdAt: START.toISOString(),
        expiresAt: one.expiresAt,
        lastUsedAt: START.toISOString(),
        revokedAt: null,
      },
    ]);
  });

  it('shows an administrator all, page by page, each once', async () => {
    await env.DB.prepare(
      `INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at)
       WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 105)
       SELECT 'id-' || n, 'device', 'hash-' || n, 'origin-' || n, 'staff', ?1, 'An', 'Văn thư', '2025', '2026' FROM n`,
    )
      .bind(unit(3))
      .run();
    const client = server.client(admin);
    const first = await client.credentials({ unit: unit(3) });
    const second = await client.credentials({ unit: unit(3), after: first.next ?? '' });
    expect([first.credentials.length, second.credentials.length, second.next]).toEqual([100, 5, null]);
    expect(new Set([...first.credentials, ...second.credentials].map(({ id }) => id)).size).toBe(105);
    expect((await client.credentials()).credentials).toHaveLength(100);
  });
});

describe('a credential', () => {
  it('revoked by an administrator opens nothing any more; what is not there is not found', async () => {
    const device = await server.enrol(admin, unit(4));
    const [entry] = (await server.client(device.credential).credentials()).credentials;
    await server.client(admin).revoke(entry?.id ?? '');
    expect(await status(device.credential)).toBe(401);
    const again = await server.ask('DELETE', `/api/v1/credentials/${entry?.id}`, { token: admin });
    expect([again.status, (await problemOf(again)).type]).toEqual([404, '/problems/not-found']);
  });

  it('given back opens nothing any more, and no other is touched', async () => {
    const [one, two] = [await server.enrol(admin, unit(5)), await server.enrol(admin, unit(5))];
    await server.client(one.credential).leave();
    expect([await status(one.credential), await status(two.credential)]).toEqual([401, 200]);
  });
});

describe('rotation', () => {
  it('changes the token at once, not the device: same entry, same end', async () => {
    const device = await server.enrol(admin, unit(6));
    const before = (await server.client(device.credential).credentials()).credentials;
    const credential = newToken();
    server.clock.now = new Date(START.getTime() + DAY / 2);
    await server.client(device.credential).rotate({ credential });
    expect([await status(device.credential), await status(credential)]).toEqual([401, 200]);
    expect((await server.client(credential).credentials()).credentials).toEqual(before);
    server.clock.now = START;
  });

  it('leaves the device one token that works, whether the request or its answer was lost', async () => {
    const device = await server.enrol(admin, unit(7));
    const next = newToken();
    // The request was lost: the old one works, and asking again is enough.
    expect([await status(next), await status(device.credential)]).toEqual([401, 200]);
    await server.client(device.credential).rotate({ credential: next });
    // The answer was lost: the old one is refused, the new one works, also to ask the same again.
    expect([await status(device.credential), await status(next)]).toEqual([401, 200]);
    await server.client(next).rotate({ credential: next });
    expect(await status(next)).toBe(200);
  });

  it.each(['short', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)} `, `${'A'.repeat(42)}.`])(
    'takes no token of another form: "%s"',
    async (credential) => {
      const device = await server.enrol(admin, unit(8));
      const answer = await server.ask('PUT', '/api/v1/credentials/own', {
        token: device.credential,
        body: { credential },
      });
      expect([answer.status, (await problemOf(answer)).type]).toEqual([422, '/problems/body-invalid']);
    },
  );
});

describe('an auditor', () => {
  const until = '2025-04-01T00:00:00+07:00';
  const decision = '12/QĐ-TTr';
  const issue = (body: object) => server.ask('POST', '/api/v1/enrolments', { token: admin, body });

  it('is let in until the end, under the decision, and not a moment longer', async () => {
    const { code } = await server.client(admin).enrolment({ role: 'auditor', unit: null, until, decision });
    const { credential, expiresAt } = await server.client(null).enrol({ code, ...PERSON });
    expect(expiresAt).toBe(new Date(until).toISOString());
    const all = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await server.client(credential).credentials(after ? { after } : {});
      all.push(...page.credentials);
      after = page.next;
    }
    expect(all.filter(({ role }) => role === 'auditor')).toMatchObject([{ decision, unit: null }]);

    server.clock.now = new Date(Date.parse(until) - 1);
    expect(await status(credential)).toBe(200);
    const next = newToken();
    await server.client(credential).rotate({ credential: next });
    server.clock.now = new Date(until);
    expect(await status(next)).toBe(401);
    server.clock.now = START;
  });

  it.each([
    ['without an end', { role: 'auditor', unit: null, decision }, 'until'],
    ['without a decision', { role: 'auditor', unit: null, until }, 'decision'],
    ['that has ended', { role: 'auditor', unit: null, until: '2025-01-01T00:00:00Z', decision }, 'until'],
    ['who is somebody else', { role: 'admin', unit: null, until, decision: null }, 'until'],
    ['of a unit', { role: 'auditor', unit: unit(0), until, decision }, 'unit'],
  ])('%s is not enrolled', async (_, body, path) => {
    const answer = await issue(body);
    expect([answer.status, (await problemOf(answer)).errors?.map((error) => error.path)]).toEqual([422, [path]]);
  });

  it('reads what stands of any unit it names, and none where it names none', async () => {
    const auditor = (await server.enrolAs(admin, 'auditor', null)).credential;
    const ask = (query: string) =>
      server.ask('GET', `/api/v1/submissions/standing?plan=hai-phong-2025&period=ke-hoach&annex=tasks${query}`, {
        token: auditor,
      });
    const types = [];
    for (const query of ['', '&unit=99999', `&unit=${unit(9)}`]) types.push((await problemOf(await ask(query))).type);
    expect(types).toEqual(['/problems/body-invalid', '/problems/body-invalid', '/problems/not-found']);
  });
});

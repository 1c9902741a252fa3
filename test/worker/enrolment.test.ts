import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { newCode, readCode } from '../../worker/auth/secret.ts';
import { PERSON, problemOf, startServer } from './server.ts';

const server = startServer();
const unit = (place: number) => UNITS[place]?.code ?? '';
const DAY = 24 * 60 * 60_000;
const later = (days: number) => new Date(Date.parse('2025-03-01T01:00:00.000Z') + days * DAY);

let admin: string;
beforeAll(async () => {
  admin = await server.admin();
});

describe('the bootstrap secret', () => {
  const create = (token: string, from?: string) =>
    server.ask('POST', '/api/v1/admins', { token, body: PERSON, ...(from ? { from } : {}) });

  it('works once', async () => {
    const again = await create(server.secret);
    expect([again.status, (await problemOf(again)).type]).toEqual([403, '/problems/not-allowed']);
  });

  it('is not guessed', async () => {
    const wrong = await create('không-phải'.normalize('NFD').replace(/[^a-z-]/g, ''));
    expect([wrong.status, (await problemOf(wrong)).type]).toEqual([401, '/problems/not-signed-in']);
  });

  it('makes nobody where none is set', async () => {
    const request = new Request('https://phu-luc.test/api/v1/admins', {
      method: 'POST',
      headers: { authorization: 'Bearer undefined' },
      body: JSON.stringify(PERSON),
    });
    expect((await server.app.fetch(request, env)).status).toBe(403);
  });

  it('lets another secret make another administrator: the way back in', async () => {
    const second = startServer();
    expect(await second.client(await second.admin()).me()).toMatchObject({ role: 'admin', unit: null });
  });
});

describe('an enrolment code', () => {
  it('gives one device the role and the unit it was issued for', async () => {
    const device = await server.enrol(admin, unit(3));
    expect(device).toMatchObject({ role: 'staff', unit: { code: unit(3) }, expiresAt: later(365).toISOString() });
    expect(device.credential).toMatch(/^[\w-]{43}$/);
    expect(await server.client(device.credential).me()).toMatchObject({ role: 'staff', ...PERSON, unit: device.unit });
  });

  it('is typed by hand: small letters, O for 0, L for 1, no dashes', async () => {
    const { code } = await server.code(admin, unit(3));
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await server.client(null).enrol({ code: typed, ...PERSON })).toMatchObject({ role: 'staff' });
  });

  it('works once, even when two devices send it at the same moment', async () => {
    const { code } = await server.code(admin, unit(4));
    const enrol = () => server.ask('POST', '/api/v1/devices', { body: { code, ...PERSON } });
    const answers = await Promise.all([enrol(), enrol(), enrol()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it.each([
    ['unknown', async () => newCode(), 0],
    ['expired', async () => (await server.code(admin, unit(5))).code, 15],
  ])('%s is refused', async (_, issue, days) => {
    const code = await issue();
    server.clock.now = later(days);
    const answer = await server.ask('POST', '/api/v1/devices', { body: { code, ...PERSON } });
    server.clock.now = later(0);
    expect([answer.status, (await problemOf(answer)).type]).toEqual([401, '/problems/code-invalid']);
  });

  it.each([
    ['staff without a unit', { role: 'staff', unit: null }],
    ['staff of a unit that is not', { role: 'staff', unit: '99999' }],
    ['an aggregator of a unit', { role: 'aggregator', unit: unit(0) }],
    ['an aggregator of a unit that is not', { role: 'aggregator', unit: '99999' }],
  ])('is not issued for %s', async (_, body) => {
    const answer = await server.ask('POST', '/api/v1/enrolments', { token: admin, body });
    expect([answer.status, (await problemOf(answer)).errors?.map(({ path }) => path)]).toEqual([422, ['unit']]);
  });

  it('and its credential are stored as hashes only', async () => {
    const { code } = await server.code(admin, unit(6));
    const { credential } = await server.client(null).enrol({ code, ...PERSON });
    const dump = JSON.stringify([
      (await env.DB.prepare('SELECT * FROM enrolments').all()).results,
      (await env.DB.prepare('SELECT * FROM credentials').all()).results,
    ]);
    for (const secret of [code, readCode(code), credential, server.secret]) expect(dump).not.toContain(secret);
  });

  it('has 80 bits and no character that is misread', () => {
    const codes = Array.from({ length: 200 }, newCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes.join('').replaceAll('-', ''))).toHaveProperty('size', 32);
  });
});

describe('guessing', () => {
  const guess = (from: string, code = newCode()) =>
    server.ask('POST', '/api/v1/devices', { body: { code, ...PERSON }, from });

  it('ends after 20 wrong codes from one address, for a quarter of an hour, even for the right one', async () => {
    const { code } = await server.code(admin, unit(7));
    for (let wrong = 0; wrong < 20; wrong++) expect((await guess('203.0.113.7')).status).toBe(401);
    const stopped = await guess('203.0.113.7', code);
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '900']);
    expect((await guess('203.0.113.8', code)).status).toBe(201);

    server.clock.now = new Date(later(0).getTime() + 16 * 60_000);
    expect((await guess('203.0.113.7')).status).toBe(401);
    server.clock.now = later(0);
  });

  it('does not stop an office that enrols many devices', async () => {
    for (let device = 0; device < 25; device++) {
      const { code } = await server.code(admin, unit(device));
      expect((await guess('203.0.113.9', code)).status).toBe(201);
    }
  });
});

describe('a credential', () => {
  it.each([
    ['missing', undefined],
    ['wrong', 'A'.repeat(43)],
    ['no token', 'two words'],
  ])('%s: not signed in', async (_, token) => {
    const answer = await server.ask('GET', '/api/v1/me', token === undefined ? {} : { token });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('ends when it expires', async () => {
    const { credential } = await server.enrol(admin, unit(8));
    server.clock.now = later(364);
    expect((await server.ask('GET', '/api/v1/me', { token: credential })).status).toBe(200);
    server.clock.now = later(366);
    expect((await server.ask('GET', '/api/v1/me', { token: credential })).status).toBe(401);
    server.clock.now = later(0);
  });

  it('ends when it is revoked, and its use is noted once a day', async () => {
    const { credential } = await server.enrol(admin, unit(60));
    const lastUse = async () => {
      await server.ask('GET', '/api/v1/me', { token: credential });
      return env.DB.prepare('SELECT last_used_at FROM credentials WHERE unit = ?1 AND name = ?2 AND created_at = ?3')
        .bind(unit(60), PERSON.name, later(0).toISOString())
        .first('last_used_at');
    };
    expect(await lastUse()).toBe(later(0).toISOString());
    server.clock.now = later(0.5);
    expect(await lastUse()).toBe(later(0).toISOString());
    server.clock.now = later(1.5);
    expect(await lastUse()).toBe(later(1.5).toISOString());
    server.clock.now = later(0);

    await env.DB.prepare('UPDATE credentials SET revoked_at = ?1 WHERE unit = ?2')
      .bind(later(0).toISOString(), unit(60))
      .run();
    expect((await server.ask('GET', '/api/v1/me', { token: credential })).status).toBe(401);
  });
});

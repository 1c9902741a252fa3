import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LentReply, MeReply } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { ownPage } from '../../worker/auth/own-origin.ts';
import { openBrowser } from './browser.ts';
import { PERSON, problemOf, startServer } from './server.ts';

const server = startServer();
const unit = UNITS[30]?.code ?? '';
const DAY = 24 * 60 * 60_000;
const START = server.clock.now.getTime();

let admin: string;
let device: string;
beforeAll(async () => {
  admin = await server.admin();
  device = (await server.enrol(admin, unit)).credential;
});

const newCode = async () => (await server.codeFor(admin, 'leader', unit)).code;
/** A browser that signed in with a code of its own. */
async function signedIn() {
  const browser = openBrowser(server);
  const { url, status } = await browser.send('/sign-in', { code: await newCode(), ...PERSON, to: '/api/v1/me' });
  expect([url.pathname, status]).toEqual(['/api/v1/me', 200]);
  return browser;
}
const opened = async (token = device) => {
  const answer = await server.ask('POST', '/api/v1/session', { token });
  return { answer, cookie: answer.headers.getSetCookie().at(-1) ?? '' };
};
const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';
const withCookie = (cookie: string, method = 'GET', path = '/api/v1/me', headers: Record<string, string> = {}) =>
  server.ask(method, path, { headers: { cookie: pairOf(cookie), ...headers } });

describe('a session', () => {
  it('is opened with the credential of a device', async () => {
    const { answer, cookie } = await opened();
    expect(answer.status).toBe(204);
    const me = await withCookie(cookie);
    expect((await me.json()) as MeReply).toMatchObject({ role: 'staff', unit: { code: unit } });
  });

  it('lives in a cookie that scripts, other sites and plain connections do not get', async () => {
    const { cookie } = await opened();
    expect(cookie).toMatch(/^__Host-phu-luc=[\w-]{43};/);
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  it('is kept as a hash only', async () => {
    const { cookie } = await opened();
    const dump = JSON.stringify((await env.DB.prepare('SELECT * FROM sessions').all()).results);
    expect(dump).not.toContain(pairOf(cookie).split('=')[1]);
  });

  it('ends where the same browser signs in anew', async () => {
    const browser = await signedIn();
    const before = [...browser.jar].map((pair) => pair.join('=')).join();
    await browser.send('/sign-in', { code: await newCode(), ...PERSON, to: '/api/v1/me' });
    expect((await browser.visit('/api/v1/me')).status).toBe(200);
    expect((await withCookie(before)).status).toBe(401);
  });

  it('opens no other session and rotates no credential', async () => {
    const { cookie } = await opened();
    const own = { 'sec-fetch-site': 'same-origin' };
    const refused = [
      await withCookie(cookie, 'POST', '/api/v1/session', own),
      await server.ask('PUT', '/api/v1/credentials/own', {
        headers: { cookie: pairOf(cookie), ...own },
        body: { credential: 'A'.repeat(43) },
      }),
    ];
    for (const answer of refused)
      expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/not-allowed']);
  });

  it('is not looked at where a credential is shown, even a bad one', async () => {
    const { cookie } = await opened();
    const answer = await server.ask('GET', '/api/v1/me', {
      token: 'A'.repeat(43),
      headers: { cookie: pairOf(cookie) },
    });
    expect(answer.status).toBe(401);
  });

  it('of a device ends after 45 days without use, and is prolonged by use', async () => {
    const { cookie } = await opened();
    for (const [day, status] of [
      [44, 200],
      [88, 200],
      [134, 401],
    ] as const) {
      server.clock.now = new Date(START + day * DAY);
      expect((await withCookie(cookie)).status).toBe(status);
    }
    server.clock.now = new Date(START);
  });

  it('ends with its credential: given back, revoked or expired', async () => {
    for (const end of ['leave', 'revoke', 'expire'] as const) {
      const { credential } = await server.enrol(admin, unit);
      const { cookie } = await opened(credential);
      expect((await withCookie(cookie)).status).toBe(200);
      if (end === 'leave') await server.client(credential).leave();
      if (end === 'revoke') {
        const { credentials } = await server.client(admin).credentials({ unit });
        for (const { id, revokedAt } of credentials) if (revokedAt === null) await server.client(admin).revoke(id);
        device = (await server.enrol(admin, unit)).credential;
      }
      if (end === 'expire')
        await env.DB.prepare(`UPDATE credentials SET expires_at = '2025-01-01' WHERE unit = ?1`).bind(unit).run();
      expect((await withCookie(cookie)).status).toBe(401);
    }
    device = (await server.enrol(admin, unit)).credential;
  });

  it('is cleared away when it has ended, with the next that is opened', async () => {
    await opened();
    server.clock.now = new Date(START + 366 * DAY);
    const other = await startServer(server.clock.now.toISOString()).admin();
    await opened(other);
    const left = await env.DB.prepare('SELECT count(*) AS n FROM sessions WHERE expires_at <= ?1')
      .bind(server.clock.now.toISOString())
      .first('n');
    server.clock.now = new Date(START);
    expect(left).toBe(0);
  });
});

describe('a code on the page', () => {
  it('signs this browser in, and goes on to where one wanted', async () => {
    const browser = await signedIn();
    expect(JSON.parse((await browser.visit('/api/v1/me')).text)).toMatchObject({ role: 'leader', ...PERSON });
    expect((await browser.visit('/sign-in')).text).toContain(PERSON.name);
  });

  it('works also where signing in with an account was begun and given up', async () => {
    const accounts = startServer(new Date().toISOString(), { OIDC_ISSUER: env.TEST_ISSUER, OIDC_CLIENT_ID: 'phu-luc' });
    const browser = openBrowser(accounts);
    await browser.visit('/auth/sign-in');
    expect([...browser.jar.keys()]).toEqual(['__Host-phu-luc-sign-in']);
    const { code } = await accounts.codeFor(await accounts.admin(), 'leader', unit);
    expect((await browser.send('/sign-in', { code, ...PERSON, to: '/api/v1/me' })).status).toBe(200);
    expect([...browser.jar.keys()]).toEqual(['__Host-phu-luc']);
  });

  it('that cannot be used is said to be so, keeps what was typed, and counts as a guess', async () => {
    const browser = openBrowser(server);
    const guess = () =>
      browser.send(
        '/sign-in',
        { code: 'AAAA-AAAA-AAAA-AAAA', ...PERSON, name: '<b>"Hạnh"', to: '/x' },
        { 'sec-fetch-site': 'same-origin', 'cf-connecting-ip': '203.0.113.99' },
      );
    const { status, text } = await guess();
    expect(status).toBe(401);
    expect(text).toContain('&lt;b&gt;&quot;Hạnh&quot;');
    for (let tried = 1; tried < 20; tried++) expect((await guess()).status).toBe(401);
    const stopped = await guess();
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '900']);
    expect(stopped.headers.get('content-type')).toContain('text/html');
  });

  it('signs out here, or everywhere', async () => {
    const browser = await signedIn();
    const kept = new Map(browser.jar);
    await browser.send('/auth/sign-out', {});
    expect(browser.jar.size).toBe(0);
    for (const [name, value] of kept) browser.jar.set(name, value);
    expect((await browser.visit('/api/v1/me')).status).toBe(401);
  });

  it('asked for where one is not signed in: a page leads there and back', async () => {
    const { url, status } = await openBrowser(server).send('/auth/sign-out', {});
    expect([url.pathname + url.search, status]).toEqual(['/sign-in?to=%2F', 200]);
  });
});

describe('another site', () => {
  const CROSS: Record<string, Record<string, string>> = {
    'from elsewhere': { 'sec-fetch-site': 'cross-site', origin: 'https://la.example' },
    'from a neighbour': { 'sec-fetch-site': 'same-site', origin: 'https://khac.phu-luc.test' },
    'in an older browser': { origin: 'https://la.example' },
    'without an origin': { origin: 'null' },
    'saying nothing': {},
    'lying about one of the two': { 'sec-fetch-site': 'cross-site', origin: 'https://phu-luc.test' },
  };

  it.each(Object.entries(CROSS))('%s cannot act through a session', async (_, headers) => {
    const { cookie } = await opened();
    for (const [method, path] of [
      ['POST', '/auth/sign-out-everywhere'],
      ['DELETE', '/api/v1/credentials/own'],
      ['POST', '/api/v1/submissions'],
    ] as const) {
      const answer = await withCookie(cookie, method, path, headers);
      expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/origin-foreign']);
    }
    expect((await withCookie(cookie)).status).toBe(200);
  });

  it.each(Object.entries(CROSS))('%s cannot sign a browser in', async (_, headers) => {
    const browser = openBrowser(server);
    const { status } = await browser.send('/sign-in', { code: await newCode(), ...PERSON, to: '/' }, headers);
    expect([status, browser.jar.size]).toEqual([403, 0]);
  });

  it('is not where anyone is taken after signing in', async () => {
    for (const to of [
      'https://la.example/',
      '//la.example',
      '/\\la.example',
      '/\t/la.example',
      'javascript:alert(1)',
    ]) {
      const page = await openBrowser(server).visit(`/sign-in?${new URLSearchParams({ to })}`);
      expect(page.text).not.toContain('la.example');
      expect(page.text).not.toContain('javascript');
      const browser = openBrowser(server);
      const sent = { code: await newCode(), ...PERSON, to };
      const { url } = await browser.visit(
        '/sign-in',
        { method: 'POST', body: new URLSearchParams(sent), headers: { 'sec-fetch-site': 'same-origin' } },
        () => true,
      );
      expect(url.href).toBe('https://phu-luc.test/');
    }
  });

  it('whatever was asked for, the page is ours', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '%2f',
      'la.example',
      'https',
      'data',
    );
    const here = 'https://phu-luc.test/sign-in';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((some) => some.join('')),
        ),
        (to) => {
          const { origin, username } = new URL(ownPage(to, here), here);
          expect([origin, username]).toEqual(['https://phu-luc.test', '']);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what is lent to the pane', () => {
  const lend = (cookie: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    withCookie(cookie, 'POST', '/api/v1/session/pane', headers);
  const lent = async () => {
    const { cookie } = await opened();
    const answer = await lend(cookie);
    return { cookie, status: answer.status, ...((await answer.json()) as LentReply) };
  };
  const me = async (token: string) => (await server.ask('GET', '/api/v1/me', { token })).status;

  it('stands for whoever signed in, as a bearer token, and is kept as a hash only', async () => {
    const { status, credential, role, unit: own } = await lent();
    expect([status, role, own?.code, await me(credential)]).toEqual([201, 'staff', unit, 200]);
    const dump = JSON.stringify((await env.DB.prepare('SELECT * FROM sessions').all()).results);
    expect(dump).not.toContain(credential);
  });

  it('is not had by another site, lends nothing on, and changes no credential', async () => {
    const { cookie, credential: token } = await lent();
    const foreign = await lend(cookie, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, (await problemOf(foreign)).type]).toEqual([403, '/problems/origin-foreign']);
    const on = await server.ask('POST', '/api/v1/session/pane', { token });
    const rotated = await server.ask('PUT', '/api/v1/credentials/own', { token, body: { credential: 'A'.repeat(43) } });
    expect([on.status, rotated.status]).toEqual([403, 403]);
  });

  it('is given back by itself: neither the browser nor the device is signed out with it', async () => {
    const { cookie, credential: token } = await lent();
    expect((await server.ask('DELETE', '/api/v1/session', { token })).status).toBe(204);
    expect([await me(token), (await withCookie(cookie)).status, await me(device)]).toEqual([401, 200, 200]);
  });

  it('ends with "sign out everywhere"', async () => {
    const browser = await signedIn();
    const answer = await browser.send('/api/v1/session/pane', {});
    const { credential } = JSON.parse(answer.text) as LentReply;
    expect(await me(credential)).toBe(200);
    await browser.send('/auth/sign-out-everywhere', {});
    expect(await me(credential)).toBe(401);
  });
});

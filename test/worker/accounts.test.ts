import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { openBrowser } from './browser.ts';
import { PERSON, problemOf, startServer } from './server.ts';

const HOUR = 60 * 60_000;
const SETTINGS = {
  OIDC_ISSUER: env.TEST_ISSUER,
  OIDC_CLIENT_ID: 'phu-luc',
  OIDC_CLIENT_SECRET: 'chi-de-thu',
};
/** The provider's clock is the real one, so ours begins there. */
const newServer = (parts: Partial<Cloudflare.Env> = SETTINGS) => startServer(new Date().toISOString(), parts);

// Why a provider's answer was not taken is logged for whoever runs the server.
let logged: MockInstance;
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

let server: ReturnType<typeof newServer>;
let admin: string;
let name: string;
beforeEach(async () => {
  server = newServer();
  admin = await server.admin();
  name = `Trần Văn ${crypto.randomUUID()}`;
});

const WANTED = '/api/v1/me?x=1';
const signIn = async (browser = openBrowser(server), stop?: (url: URL) => boolean) => {
  const asked = await browser.visit(`/auth/sign-in?to=${encodeURIComponent(WANTED)}`);
  return {
    browser,
    page: asked.url.pathname === '/api/v1/me' ? asked : await browser.answerProvider(asked, name, stop),
  };
};
const unit = UNITS[3]?.code ?? '';
const enterCode = async (browser: ReturnType<typeof openBrowser>, code: string) =>
  browser.send('/sign-in', { code, ...PERSON, to: WANTED });

/** Signed in at the provider, and known here as the leader of a unit. */
async function leader() {
  const { browser } = await signIn();
  await enterCode(browser, (await server.codeFor(admin, 'leader', unit)).code);
  return browser;
}

describe('an account', () => {
  it('that nobody knows yet is asked for a code, once, and then is known', async () => {
    const { browser, page } = await signIn();
    expect([page.url.pathname, page.status]).toEqual(['/sign-in', 200]);
    expect(page.text).toContain(name);
    expect((await browser.visit('/api/v1/me')).status).toBe(401);

    const entered = await enterCode(browser, (await server.codeFor(admin, 'leader', unit)).code);
    expect([entered.url.pathname + entered.url.search, entered.status]).toEqual([WANTED, 200]);
    expect(JSON.parse(entered.text)).toMatchObject({ role: 'leader', unit: { code: unit }, ...PERSON });

    const again = await signIn();
    expect(JSON.parse(again.page.text)).toMatchObject({ role: 'leader', unit: { code: unit } });
  });

  it('keeps its place at the provider when the code is mistyped', async () => {
    const { browser } = await signIn();
    expect((await enterCode(browser, 'AAAA-AAAA-AAAA-AAAA')).status).toBe(401);
    const entered = await enterCode(browser, (await server.codeFor(admin, 'leader', unit)).code);
    expect(entered.status).toBe(200);
  });

  it('that is revoked is out at once, unknown when it comes back, and let in with another code', async () => {
    const browser = await leader();
    const { credentials } = await server.client(admin).credentials({ unit });
    for (const { id, kind, revokedAt } of credentials)
      if (kind === 'person' && revokedAt === null) await server.client(admin).revoke(id);
    expect((await browser.visit('/api/v1/me')).status).toBe(401);
    expect((await signIn(browser)).page.url.pathname).toBe('/sign-in');
    await enterCode(browser, (await server.codeFor(admin, 'aggregator', null)).code);
    expect(JSON.parse((await browser.visit('/api/v1/me')).text)).toMatchObject({ role: 'aggregator', unit: null });
  });

  it('signs in again after twelve hours, or two without use', async () => {
    const browser = await leader();
    const start = server.clock.now.getTime();
    const at = async (hours: number) => {
      server.clock.now = new Date(start + hours * HOUR);
      return (await browser.visit('/api/v1/me')).status;
    };
    expect([await at(1.9), await at(3.8)]).toEqual([200, 200]);
    expect(await at(5.9)).toBe(401);
    server.clock.now = new Date(start);
    const fresh = (await signIn()).browser;
    for (let hours = 1; hours < 12; hours++) {
      server.clock.now = new Date(start + hours * HOUR);
      expect((await fresh.visit('/api/v1/me')).status).toBe(200);
    }
    server.clock.now = new Date(start + 12.1 * HOUR);
    expect((await fresh.visit('/api/v1/me')).status).toBe(401);
  });

  it('signs out here, or everywhere', async () => {
    const [one, two, three] = [await leader(), (await signIn()).browser, (await signIn()).browser];
    await two.send('/auth/sign-out', {});
    const status = () => Promise.all([one, two, three].map(async (b) => (await b.visit('/api/v1/me')).status));
    expect(await status()).toEqual([200, 401, 200]);
    await three.send('/auth/sign-out-everywhere', {});
    expect(await status()).toEqual([401, 401, 401]);
  });
});

describe('signing out', () => {
  const pageOf = (text: string) =>
    URL.parse(/<a class="button primary" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
  const status = async (browser: ReturnType<typeof openBrowser>) => (await browser.visit('/api/v1/me')).status;

  it.each(['/auth/sign-out', '/auth/sign-out-everywhere'])('by %s ends it at the provider too', async (way) => {
    const browser = await leader();
    // Known there and here: back without a question.
    expect((await browser.visit(`/auth/sign-in?to=${WANTED}`)).url.pathname).toBe('/api/v1/me');
    const { text } = await browser.send(way, {});
    expect(await status(browser)).toBe(401);

    const leaving = pageOf(text);
    expect(text).toContain(`content="0; url=${leaving?.href.replaceAll('&', '&amp;')}"`);
    const asked = await browser.visit(leaving?.href ?? '');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const back = await browser.send(`${env.TEST_ISSUER}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(back.url.href).toBe('https://phu-luc.test/sign-in');
    expect((await browser.visit(`/auth/sign-in?to=${WANTED}`)).text).toContain('name="login"');
  });

  it.each([
    ['offers no such page', `${env.TEST_ISSUER}/keyless`],
    ['is silent', 'http://127.0.0.1:1'],
  ])('where the provider %s ends it here, and says that it may still be open there', async (_, OIDC_ISSUER) => {
    const browser = await leader();
    server = newServer({ ...SETTINGS, OIDC_ISSUER });
    const here = openBrowser(server);
    for (const [cookie, token] of browser.jar) here.jar.set(cookie, token);
    const { text, status: answer } = await here.send('/auth/sign-out', {});
    expect([answer, pageOf(text), await status(here), await status(browser)]).toEqual([200, null, 401, 401]);
    expect(text).not.toContain('http-equiv="refresh"');
  });

  it('of a device asks the provider nothing', async () => {
    const browser = openBrowser(server);
    await browser.send('/sign-in', { code: (await server.codeFor(admin, 'leader', unit)).code, ...PERSON, to: WANTED });
    expect((await browser.send('/auth/sign-out', {})).url.pathname).toBe('/sign-in');
  });
});

describe("the provider's answer", () => {
  const callback = (url: URL) => url.pathname === '/auth/callback';

  it('is compared once: after one that did not fit, the right one is too late', async () => {
    const { browser, page } = await signIn(undefined, callback);
    const jar = new Map(browser.jar);
    const wrong = new URL(page.url);
    wrong.searchParams.set('state', 'x');
    expect((await browser.visit(wrong.href)).status).toBe(401);
    for (const [cookie, token] of jar) browser.jar.set(cookie, token);
    expect((await browser.visit(page.url.href)).status).toBe(401);
  });

  it('counts only in the browser that asked', async () => {
    const { page } = await signIn(undefined, callback);
    expect((await openBrowser(server).visit(page.url.href)).status).toBe(401);
  });

  it('comes within ten minutes', async () => {
    const { browser, page } = await signIn(undefined, callback);
    server.clock.now = new Date(server.clock.now.getTime() + 11 * 60_000);
    expect((await browser.visit(page.url.href)).status).toBe(401);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x')],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://la.example')],
    ['another code', (url: URL) => url.searchParams.set('code', 'mot-ma-khac')],
    ['a refusal', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('with %s signs nobody in', async (_, change) => {
    const { browser, page } = await signIn(undefined, callback);
    change(page.url);
    expect((await browser.visit(page.url.href)).status).toBe(401);
    expect((await browser.visit('/api/v1/me')).status).toBe(401);
    expect(logged).toHaveBeenCalledOnce();
    expect(JSON.stringify(logged.mock.calls)).not.toContain(page.url.searchParams.get('code'));
  });

  it.each(['verifier', 'nonce'])('is compared with our %s', async (secret) => {
    const { browser, page } = await signIn(undefined, callback);
    await env.DB.prepare(`UPDATE sign_ins SET content = json_set(content, '$.${secret}', ?1)`)
      .bind('x'.repeat(43))
      .run();
    expect((await browser.visit(page.url.href)).status).toBe(401);
  });
});

describe('without a provider', () => {
  it('signing in with an account is refused in so many words, and the page offers codes alone', async () => {
    const bare = newServer({});
    const answer = await bare.ask('GET', '/auth/sign-in');
    expect([answer.status, (await problemOf(answer)).type]).toEqual([404, '/problems/accounts-not-offered']);
    const page = await openBrowser(bare).visit('/sign-in');
    expect(page.text).not.toContain('/auth/sign-in');
    expect((await openBrowser(server).visit('/sign-in')).text).toContain('/auth/sign-in');
  });

  it('one that cannot be reached is said to be silent', async () => {
    const lost = newServer({ ...SETTINGS, OIDC_ISSUER: 'http://127.0.0.1:9' });
    const answer = await lost.ask('GET', '/auth/sign-in');
    expect([answer.status, (await problemOf(answer)).type]).toEqual([503, '/problems/provider-silent']);
  });
});

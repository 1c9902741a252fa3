import { env } from 'cloudflare:workers';
import { base64url, exportSPKI, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { PERSON, problemOf, startServer } from './server.ts';

const AUDIENCE = 'urn:phu-luc:api';
const NOW = new Date();
const server = startServer(NOW.toISOString(), {
  OIDC_ISSUER: env.TEST_ISSUER,
  OIDC_CLIENT_ID: 'phu-luc',
  OIDC_CLIENT_SECRET: 'chi-de-thu',
  OIDC_AUDIENCE: AUDIENCE,
});
const unit = UNITS[9]?.code ?? '';
const MINUTES = 60;

const jwk = JSON.parse(env.TEST_PROVIDER_KEY) as JWK;
const now = Math.floor(NOW.getTime() / 1000);
const GOOD: JWTPayload = {
  iss: env.TEST_ISSUER,
  aud: AUDIENCE,
  sub: 'nguyen-thi-hanh',
  iat: now,
  exp: now + 5 * MINUTES,
};

type Key = Awaited<ReturnType<typeof importJWK>>;
let key: Key;
const sign = (claims: JWTPayload, header: { alg?: string; kid?: string } = {}, by: Key = key) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '', ...header }).sign(by);
const encode = (value: object) => base64url.encode(JSON.stringify(value));

const me = async (token: string) => {
  const answer = await server.ask('GET', '/api/v1/me', { token });
  return answer.status === 200 ? 200 : [answer.status, (await problemOf(answer)).type];
};
const NOT_SIGNED_IN = [401, '/problems/not-signed-in'];

let admin: string;
beforeAll(async () => {
  admin = await server.admin();
  key = await importJWK(jwk, 'RS256');
  await server.client(await sign(GOOD)).enrolAccount({ code: (await server.code(admin, unit)).code, ...PERSON });
});
beforeEach(async () => expect(await me(await sign(GOOD))).toBe(200));

describe("a provider's token", () => {
  it('names the account that was enrolled with it', async () =>
    expect(await server.client(await sign(GOOD)).me()).toMatchObject({
      role: 'staff',
      unit: { code: unit },
      ...PERSON,
    }));

  it('of somebody unknown is good, and lets nobody in', async () => {
    const stranger = await sign({ ...GOOD, sub: 'ai-do' });
    expect(await me(stranger)).toEqual([403, '/problems/account-unknown']);
  });

  it('changes the role of its account with another code', async () => {
    const token = await sign({ ...GOOD, sub: 'tran-van-b' });
    await server.client(token).enrolAccount({ code: (await server.code(admin, unit)).code, ...PERSON });
    await server.client(token).enrolAccount({ code: (await server.code(admin, null)).code, ...PERSON });
    expect(await server.client(token).me()).toMatchObject({ role: 'aggregator', unit: null });
    const { credentials } = await server.client(admin).credentials({ unit });
    expect(credentials.filter(({ kind, revokedAt }) => kind === 'person' && revokedAt !== null)).toHaveLength(1);
  });

  it('leaves the account as it is where the code cannot be used', async () => {
    const answer = await server.ask('POST', '/api/v1/accounts', {
      token: await sign(GOOD),
      body: { code: 'AAAA-AAAA-AAAA-AAAA', ...PERSON },
    });
    expect([answer.status, (await problemOf(answer)).type]).toEqual([401, '/problems/code-invalid']);
    expect(await me(await sign(GOOD))).toBe(200);
  });

  it('issued by the provider itself to a machine is taken', async () => {
    const { token_endpoint } = (await (await fetch(`${env.TEST_ISSUER}/.well-known/openid-configuration`)).json()) as {
      token_endpoint: string;
    };
    const issued = await fetch(token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('may-doc-so-lieu:cung-chi-de-thu')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: AUDIENCE }),
    });
    const { access_token } = (await issued.json()) as { access_token: string };
    const { code } = await server.codeFor(admin, 'service', null);
    await server.client(access_token).enrolAccount({ code, ...PERSON });
    expect(await server.client(access_token).me()).toMatchObject({ role: 'service' });
  });

  it('is the provider’s to change, not ours', async () => {
    const body = { credential: 'A'.repeat(43) };
    const answer = await server.ask('PUT', '/api/v1/credentials/own', { token: await sign(GOOD), body });
    expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/not-allowed']);
  });

  it('does not help to guess codes', async () => {
    const token = await sign({ ...GOOD, sub: 'ke-doan-ma' });
    const body = { code: 'AAAA-AAAA-AAAA-AAAA', ...PERSON };
    const guess = () => server.ask('POST', '/api/v1/accounts', { token, body, from: '203.0.113.50' });
    for (let wrong = 0; wrong < 20; wrong++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
  });

  it('counts for nothing where no audience is set', async () => {
    const { OIDC_AUDIENCE: _, ...without } = {
      ...env,
      OIDC_ISSUER: env.TEST_ISSUER,
      OIDC_CLIENT_ID: 'phu-luc',
      OIDC_AUDIENCE: '',
    };
    const request = new Request('https://phu-luc.test/api/v1/me', {
      headers: { authorization: `Bearer ${await sign(GOOD)}` },
    });
    expect((await server.app.fetch(request, without)).status).toBe(401);
  });
});

/** As a signed one, but each made wrong in one place. */
const FORGED: Record<string, () => Promise<string>> = {
  'alg none': async () => `${encode({ alg: 'none', kid: jwk.kid })}.${encode(GOOD)}.`,
  'alg none with a signature': async () =>
    `${encode({ alg: 'none', kid: jwk.kid })}.${encode(GOOD)}.${(await sign(GOOD)).split('.')[2]}`,
  'HS256 by the public key (PEM)': async () => hmac(new TextEncoder().encode(await exportSPKI(await publicKey()))),
  'HS256 by the public key (modulus)': async () => hmac(base64url.decode(jwk.n ?? '')),
  'RS512 by the right key': async () =>
    sign(GOOD, { alg: 'RS512' }, await importJWK({ ...jwk, alg: 'RS512' }, 'RS512')),
  'an algorithm of the provider that we do not take': async () =>
    sign(GOOD, { alg: 'PS256', kid: `${jwk.kid}-ps` }, await importJWK({ ...jwk, alg: 'PS256' }, 'PS256')),
  'another issuer': () => sign({ ...GOOD, iss: 'https://la.example' }),
  'an issuer that only begins alike': () => sign({ ...GOOD, iss: `${env.TEST_ISSUER}/` }),
  'no issuer': () => sign(without('iss')),
  'another audience': () => sign({ ...GOOD, aud: 'phu-luc' }),
  'no audience': () => sign(without('aud')),
  'no subject': () => sign(without('sub')),
  'no end': () => sign(without('exp')),
  'ended five minutes ago': () => sign({ ...GOOD, exp: now - 5 * MINUTES }),
  'ended ten seconds ago': () => sign({ ...GOOD, exp: now - 10 }),
  'not good for five minutes more': () => sign({ ...GOOD, nbf: now + 5 * MINUTES }),
  'not good for ten seconds more': () => sign({ ...GOOD, nbf: now + 10 }),
  'an unknown kid': () => sign(GOOD, { kid: 'khoa-la' }),
  'another key by the same kid': async () => sign(GOOD, {}, (await generateKeyPair('RS256')).privateKey),
  'another person than was signed': async () => {
    const [header, , signature] = (await sign({ ...GOOD, sub: 'ai-do' })).split('.');
    return `${header}.${encode(GOOD)}.${signature}`;
  },
  'a cut signature': async () => (await sign(GOOD)).slice(0, -8),
  'a key of its own in the header': async () => {
    const { privateKey, publicKey: own } = await generateKeyPair('RS256', { extractable: true });
    const header = { alg: 'RS256', jwk: await crypto.subtle.exportKey('jwk', own) };
    return new SignJWT(GOOD).setProtectedHeader(header as { alg: string }).sign(privateKey);
  },
  'a critical extension nobody knows': () =>
    new SignJWT(GOOD)
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '', crit: ['x'], x: 1 })
      .sign(key, { crit: { x: true } }),
};

const publicKey = async () => (await importJWK({ kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }, 'RS256')) as CryptoKey;
const hmac = (secret: Uint8Array) => sign(GOOD, { alg: 'HS256' }, secret);
const without = (claim: string) => Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== claim));

describe('a forged token', () => {
  it('is told by our clock, which is the one that is given', async () => {
    const token = await sign(GOOD);
    server.clock.now = new Date(NOW.getTime() + 6 * MINUTES * 1000);
    expect(await me(token)).toEqual(NOT_SIGNED_IN);
    server.clock.now = NOW;
  });

  it.each(Object.entries(FORGED))('with %s is not accepted', async (_, forge) => {
    const token = await forge();
    expect(await me(token)).toEqual(NOT_SIGNED_IN);
    const answer = await server.ask('POST', '/api/v1/accounts', {
      token,
      body: { code: 'AAAA', ...PERSON },
      from: crypto.randomUUID(),
    });
    expect([answer.status, (await problemOf(answer)).type]).toEqual(NOT_SIGNED_IN);
  });

  it('an identity is no credential, though its hash stands in the same column', async () => {
    for (const token of [`${env.TEST_ISSUER} nguyen-thi-hanh`, `${env.TEST_ISSUER}%20nguyen-thi-hanh`])
      expect(await me(token)).toEqual(NOT_SIGNED_IN);
  });
});

describe("the provider's keys", () => {
  it('that cannot be had are not the fault of whoever calls', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const issuer = `${env.TEST_ISSUER}/keyless`;
    const keyless = startServer(NOW.toISOString(), {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'x',
      OIDC_AUDIENCE: AUDIENCE,
    });
    const answer = await keyless.ask('GET', '/api/v1/me', { token: await sign({ ...GOOD, iss: issuer }) });
    expect([answer.status, (await problemOf(answer)).type]).toEqual([503, '/problems/provider-silent']);
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('are fetched again for a key that is new, but not for every stranger that claims one', async () => {
    const next = (await (await fetch(`${env.TEST_ISSUER}/rotate`, { method: 'POST' })).json()) as JWK;
    const rotated = await sign(GOOD, { kid: next.kid ?? '' }, await importJWK(next, 'RS256'));
    expect(await me(rotated)).toEqual(NOT_SIGNED_IN);
    vi.setSystemTime(Date.now() + 31_000);
    expect(await me(rotated)).toBe(200);
    expect(await me(await sign(GOOD))).toBe(200);
  });
});

import { createServer, type RequestListener } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

/** What a server that trusts this provider is set to. */
export const CLIENT = { OIDC_CLIENT_ID: 'phu-luc', OIDC_CLIENT_SECRET: 'chi-de-thu', OIDC_AUDIENCE: 'urn:phu-luc:api' };

/** A machine that signs in by itself, with its own name and secret. */
export const MACHINE = { id: 'may-doc-so-lieu', secret: 'cung-chi-de-thu' };

export interface RunningProvider {
  issuer: string;
  /** The key it signs with, so that a test can sign what the provider never would. */
  key: JWK;
  /** From now on it also sends people back to this address. */
  trust(redirect: string): void;
  stop(): void;
}

/**
 * A genuine OpenID provider on this machine: whoever gives a name is believed (its own development pages). POST /rotate
 * makes it sign with a new key, which it answers, while the ones before still count. Under
 * /keyless it is another one, whose keys cannot be had.
 */
export async function startProvider(...redirects: string[]): Promise<RunningProvider> {
  let handle: RequestListener;
  const server = createServer((request, response) => {
    if (request.url === '/rotate') return void rotate().then((key) => response.end(JSON.stringify(key)));
    if (request.url === '/keyless/.well-known/openid-configuration') return void response.end(keyless());
    handle(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  const keyless = () => JSON.stringify({ issuer: `${issuer}/keyless`, jwks_uri: `${issuer}/keyless/keys` });
  const keys: JWK[] = [];
  const begin = () => {
    handle = new Provider(issuer, settings(keys, redirects)).callback();
  };
  const rotate = async (): Promise<JWK> => {
    const key = await newKey(`key-${keys.length}`);
    keys.unshift(key);
    begin();
    return key;
  };
  const trust = (redirect: string) => {
    redirects.push(redirect);
    begin();
  };
  return { issuer, key: await rotate(), trust, stop: () => server.close() };
}

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

const settings = (keys: JWK[], redirects: string[]) => ({
  // The same keys by another algorithm, which we do not take.
  jwks: { keys: [...keys, ...keys.map((key) => ({ ...key, kid: `${key.kid}-ps`, alg: 'PS256' }))] },
  cookies: { keys: ['chi-de-thu'] },
  clients: [
    {
      client_id: CLIENT.OIDC_CLIENT_ID,
      client_secret: CLIENT.OIDC_CLIENT_SECRET,
      redirect_uris: redirects,
      post_logout_redirect_uris: redirects.map((redirect) => new URL('/sign-in', redirect).href),
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
    {
      client_id: MACHINE.id,
      client_secret: MACHINE.secret,
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
    },
  ],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name'] },
  findAccount: (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, name: id }) }),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => CLIENT.OIDC_AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: CLIENT.OIDC_AUDIENCE,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
});

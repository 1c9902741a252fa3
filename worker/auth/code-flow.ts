import * as oauth from 'oauth4webapi';
import { refusal } from '../problem.ts';
import type { Asked } from '../store/sign-ins.ts';
import { insecure, type Provider, type Vouching, verified } from './provider.ts';

/** What has to come back with the provider's answer (state, nonce), and what proves that we had asked (PKCE). */
export const question = (to: string): Asked => ({
  stage: 'asked',
  state: oauth.generateRandomState(),
  verifier: oauth.generateRandomCodeVerifier(),
  nonce: oauth.generateRandomNonce(),
  to,
});

/** The provider's page to send the browser to. */
export async function askingPage({ server, clientId }: Provider, asked: Asked, callback: string): Promise<string> {
  const page = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid profile',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
  return page.href;
}

/** The provider's page that signs out there too (OpenID RP-Initiated Logout) and sends back to `back`; null where it has none. */
export function leavingPage({ server, clientId }: Provider, back: string): string | null {
  const page = URL.parse(server.end_session_endpoint ?? '');
  if (!page) return null;
  // No id_token_hint: the token would have to be kept for as long as the session, to spare the user one question.
  page.searchParams.set('client_id', clientId);
  page.searchParams.set('post_logout_redirect_uri', back);
  return page.href;
}

/** Whom the provider vouches for in its answer to what was asked. Refuses whatever does not fit. */
export async function answered(provider: Provider, asked: Asked, answer: URL, now: Date): Promise<Vouching> {
  const { server, clientId, clientSecret } = provider;
  // Its clock is the one that is given, so that a test can move it.
  const client = { client_id: clientId, [oauth.clockSkew]: Math.round((now.getTime() - Date.now()) / 1000) };
  const authentication = clientSecret ? oauth.ClientSecretBasic(clientSecret) : oauth.None();
  const callback = answer.origin + answer.pathname;
  try {
    const code = oauth.validateAuthResponse(server, client, answer, asked.state);
    const reply = await oauth.processAuthorizationCodeResponse(
      server,
      client,
      await oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        code,
        callback,
        asked.verifier,
        insecure(new URL(server.issuer)),
      ),
      { expectedNonce: asked.nonce, requireIdToken: true },
    );
    const vouching = await verified(provider, reply.id_token ?? '', clientId, now);
    if (vouching) return vouching;
    throw new Error('the ID token is not good');
  } catch (cause) {
    throw Object.assign(refusal('sign-in-failed'), { cause });
  }
}

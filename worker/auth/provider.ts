import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import type { Env } from '../env.ts';
import { refusal } from '../problem.ts';
import { isLoopback } from './loopback.ts';
import { identityOf } from './secret.ts';

/** Signatures that only the provider can make. No "none", and nothing whose key a verifier also holds (HS…). */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;

/** Seconds by which two clocks that are both kept in time may differ. */
const TOLERANCE = 5;

/** Milliseconds for which what a provider says of itself is believed; its keys are asked for again every ten minutes. */
const METADATA_AGE = 60 * 60_000;

interface Known {
  server: oauth.AuthorizationServer;
  keys: JWTVerifyGetKey;
  at: number;
}

/** The OpenID provider that people with accounts sign in with, as it describes itself. */
export interface Provider extends Known {
  clientId: string;
  clientSecret: string | undefined;
}

/** Whom a provider's token speaks of. */
export interface Vouching {
  identity: string;
  name: string;
}

/** Per isolate and issuer: what was fetched, never a request under way, which belongs to one caller alone. */
const known = new Map<string, Known>();

/** Whether a provider is set, without asking it anything: a page may say so, and no stranger makes the server fetch. */
export const offersAccounts = ({ OIDC_ISSUER, OIDC_CLIENT_ID }: Env): boolean => Boolean(OIDC_ISSUER && OIDC_CLIENT_ID);

/** Null: none is set, as in the demo, and there are no accounts. */
export async function providerOf(env: Env, now: Date): Promise<Provider | null> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId) return null;
  const kept = known.get(issuer);
  const fresh = kept && Math.abs(now.getTime() - kept.at) < METADATA_AGE ? kept : await discover(issuer, now);
  known.set(issuer, fresh);
  return { ...fresh, clientId, clientSecret };
}

async function discover(issuer: string, now: Date): Promise<Known> {
  const url = new URL(issuer);
  try {
    const answer = await oauth.discoveryRequest(url, insecure(url));
    const server = await oauth.processDiscoveryResponse(url, answer);
    return { server, keys: createRemoteJWKSet(new URL(server.jwks_uri ?? '')), at: now.getTime() };
  } catch (cause) {
    throw silent(cause);
  }
}

/** Plain http only to a provider on this very machine. */
export const insecure = (issuer: URL) => (isLoopback(issuer) ? { [oauth.allowInsecureRequests]: true } : {});

const silent = (cause: unknown) => Object.assign(refusal('provider-silent'), { cause });

/** Whom the token speaks of, if this provider signed it, for this audience, and it holds now. Null: it is not good. */
export async function verified(
  { server: { issuer }, keys }: Provider,
  token: string,
  audience: string,
  now: Date,
): Promise<Vouching | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...ALGORITHMS],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: TOLERANCE,
      currentDate: now,
    });
    return { identity: await identityOf(issuer, payload.sub ?? ''), name: String(payload.name ?? '') };
  } catch (error) {
    if (isForged(error)) return null;
    throw silent(error);
  }
}

/** The token's fault, and not that of a provider whose keys could not be had. */
const isForged = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== errors.JOSEError.code;

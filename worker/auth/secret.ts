/** Crockford's alphabet: no I, L, O or U, so that a code survives being read aloud and typed by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP = 4;

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** "7K3M-Q0ZT-…": 16 characters of 5 bits, 80 bits in all. 256 is a multiple of 32, so no character is likelier. */
export function newCode(): string {
  const characters = [...randomBytes(GROUPS * GROUP)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-');
}

/** What was meant by what was typed: case, spaces and dashes do not count, and O, I, L stand for 0, 1, 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** A device credential or the token of a session: 256 random bits, base64url. */
export const newToken = (): string => base64url(randomBytes(32));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** SHA-256 in lower-case hex. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What stands for a person where the digest of its token stands for a device. It digests a text with a space in it, and no
 * bearer token has one: whoever learns an identity cannot send it as a token.
 */
export const identityOf = (issuer: string, subject: string): Promise<string> => digest(`${issuer} ${subject}`);

/** Compares digests, so that neither the time taken nor the length tells anything about the secret. */
export async function sameSecret(given: string, expected: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const [a, b] = await Promise.all([digest(given), digest(expected)]);
  return crypto.subtle.timingSafeEqual(encoder.encode(a), encoder.encode(b));
}

/** The token of an "Authorization: Bearer …" header; a provider's may be some kilobytes long. */
export const bearer = (header: string | undefined): string | null =>
  /^Bearer +(\S{1,8192})$/i.exec(header ?? '')?.[1] ?? null;

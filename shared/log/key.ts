import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { equalBytes } from './bytes.ts';
import { keyId, readNote } from './note.ts';

/** The public key of a log, as its "name+id+key" line gives it. */
export interface LogKey {
  name: string;
  publicKey: Uint8Array;
}

/** How signatures are computed differs by place: Web Crypto, Node. */
export type Ed25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

const ED25519 = 0x01;

/** Null where the line is no key, or its short identifier is another key's. */
export function readLogKey(line: string): LogKey | null {
  const [, name, id, encoded] = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim()) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const [kind, ...raw] = base64.decode(encoded);
  const publicKey = Uint8Array.from(raw);
  return kind === ED25519 && bytesToHex(keyId(name, publicKey)) === id ? { name, publicKey } : null;
}

/**
 * Of the keys that a reader has, the one that a note names: a restored log goes on under another name. Where it names none
 * of them, the first, which has not signed it.
 */
export const keyFor = (note: string, keys: readonly LogKey[]): LogKey | null =>
  keys.find((key) => namesKey(note, key)) ?? keys[0] ?? null;

const namesKey = (note: string, { name, publicKey }: LogKey): boolean =>
  readNote(note)?.signatures.some((each) => each.name === name && equalBytes(each.keyId, keyId(name, publicKey))) ??
  false;

/** The text of a note that this key has signed; null where it has not. */
export async function openNote(note: string, key: LogKey, verify: Ed25519): Promise<string | null> {
  const read = readNote(note);
  if (!read) return null;
  const id = keyId(key.name, key.publicKey);
  const own = read.signatures.filter(({ name, keyId }) => name === key.name && equalBytes(keyId, id));
  const message = utf8ToBytes(read.text);
  const checked = await Promise.all(own.map(({ signature }) => verify(key.publicKey, message, signature)));
  return checked.includes(true) ? read.text : null;
}

import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { equalBytes } from './bytes.ts';
import type { Ed25519, LogKey } from './key.ts';
import { DASH, keyId, readNote, type Signer, signNote } from './note.ts';

/**
 * When a head was signed. Its text has no time; a second line of signature states it, as witnesses do
 * (https://c2sp.org/tlog-cosignature). So a log that was cut is told: it would have been larger before than it was later.
 */
const COSIGNATURE = 0x04;
const TIME_BYTES = 8;

/** A head with the log's signature, and that with the time. */
export async function signCheckpoint(text: string, signer: Signer, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1_000);
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  const signature = await signer.sign(message(text, seconds));
  const line = base64.encode(concatBytes(keyId(signer.name, signer.publicKey, COSIGNATURE), time, signature));
  return `${await signNote(text, signer)}${DASH} ${signer.name} ${line}\n`;
}

/** When this key says it has signed; null where it does not, as in heads from before. */
export async function signedAt(note: string, key: LogKey, ed25519: Ed25519): Promise<Date | null> {
  const read = readNote(note);
  const id = keyId(key.name, key.publicKey, COSIGNATURE);
  const own = read?.signatures.find((each) => each.name === key.name && equalBytes(each.keyId, id))?.signature;
  if (!read || own?.length !== TIME_BYTES + 64) return null;
  const seconds = Number(new DataView(own.buffer, own.byteOffset).getBigUint64(0));
  const holds = await ed25519(key.publicKey, message(read.text, seconds), own.slice(TIME_BYTES));
  return holds && seconds < MOST ? new Date(seconds * 1_000) : null;
}

/** The last second that a date can say. */
const MOST = 8.64e12;

const message = (text: string, seconds: number): Uint8Array => utf8ToBytes(`cosignature/v1\ntime ${seconds}\n${text}`);

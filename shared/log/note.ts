import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';

/**
 * Signed notes as C2SP writes them (https://c2sp.org/signed-note): a text, an empty line, and lines of signatures.
 * Receipts and checkpoints are both such notes, so anything that reads notes can check them.
 */
const ED25519 = 0x01;
export const DASH = '\u2014';

/** Who signs: the name stands in the note, and the key never leaves where it was made. */
export interface Signer {
  name: string;
  /** 32 bytes. */
  publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** Tells two keys of one name apart, and two uses of one key: the first four bytes of a hash over all three. */
export const keyId = (name: string, publicKey: Uint8Array, use = ED25519): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(name), Uint8Array.of(0x0a, use), publicKey)).slice(0, 4);

/** "name+1a2b3c4d+AQ…": how others keep the key to check notes with. */
export function verifierKey({ name, publicKey }: Pick<Signer, 'name' | 'publicKey'>): string {
  const id = [...keyId(name, publicKey)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${id}+${base64.encode(concatBytes(Uint8Array.of(ED25519), publicKey))}`;
}

/** The text with its signature. The text ends with a line break and holds no empty line of its own at the end. */
export async function signNote(text: string, signer: Signer): Promise<string> {
  const signature = await signer.sign(utf8ToBytes(text));
  const line = base64.encode(concatBytes(keyId(signer.name, signer.publicKey), signature));
  return `${text}\n${DASH} ${signer.name} ${line}\n`;
}

export interface NoteSignature {
  name: string;
  keyId: Uint8Array;
  signature: Uint8Array;
}

/** Text and signatures of a note, or null where it is none. Checks no signature. */
export function readNote(note: string): { text: string; signatures: NoteSignature[] } | null {
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(cut + 2, -1).split('\n');
  const signatures = lines.map(readSignature);
  return signatures.every((signature) => signature !== null) ? { text: note.slice(0, cut + 1), signatures } : null;
}

function readSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined || encoded.length % 4 !== 0) return null;
  const bytes = base64.decode(encoded);
  return bytes.length > 4 ? { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) } : null;
}

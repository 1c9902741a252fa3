import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64, base64urlnopad } from '@scure/base';
import { expect, it } from 'vitest';
import { checkpointText, readCheckpoint } from '../../../shared/log/checkpoint.ts';
import { openNote } from '../../../shared/log/key.ts';
import { keyId, readNote, type Signer, signNote, verifierKey } from '../../../shared/log/note.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer: Signer = {
  name: 'phu-luc.test',
  publicKey: base64urlnopad.decode(publicKey.export({ format: 'jwk' }).x ?? ''),
  sign: async (message) => new Uint8Array(sign(null, message, privateKey)),
};

/** The example of https://c2sp.org/signed-note, with its published key. */
const EXAMPLE_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const EXAMPLE =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n\n" +
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

it('reads and checks the note that the specification shows', () => {
  const note = readNote(EXAMPLE);
  const [name = '', id, key = ''] = EXAMPLE_KEY.split('+');
  const raw = base64.decode(key).slice(1);
  expect(bytesToHex(keyId(name, raw))).toBe(id);
  expect(verifierKey({ name, publicKey: raw })).toBe(EXAMPLE_KEY);
  const [signature] = note?.signatures ?? [];
  expect(signature && bytesToHex(signature.keyId)).toBe(id);
  const spki = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(raw) },
    format: 'jwk',
  });
  expect(verify(null, utf8ToBytes(note?.text ?? ''), spki, signature?.signature ?? new Uint8Array())).toBe(true);
});

it('signs the text and nothing else', async () => {
  const text = checkpointText({ origin: 'phu-luc.test', size: 3, root: hexToBytes('ab'.repeat(32)) });
  const note = readNote(await signNote(text, signer));
  expect(note?.text).toBe(text);
  const [signature] = note?.signatures ?? [];
  expect(signature?.name).toBe('phu-luc.test');
  expect(signature?.keyId).toEqual(keyId(signer.name, signer.publicKey));
  expect(verify(null, utf8ToBytes(text), publicKey, signature?.signature ?? new Uint8Array())).toBe(true);
  expect(readCheckpoint(note?.text ?? '')).toEqual({
    origin: 'phu-luc.test',
    size: 3,
    root: hexToBytes('ab'.repeat(32)),
  });
});

it('is opened by the key that its line names, and by no other of that name', async () => {
  const key = { name: signer.name, publicKey: signer.publicKey };
  const ed25519 = async (_: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verify(null, message, publicKey, signature);
  const note = await signNote('text\n', signer);
  expect(await openNote(note, key, ed25519)).toBe('text\n');
  const [line = ''] = /\S+$/m.exec(note.slice(note.lastIndexOf(' ') + 1)) ?? [];
  const bytes = base64.decode(line);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  expect(await openNote(note.replace(line, base64.encode(bytes)), key, ed25519)).toBeNull();
});

it.each(['', 'text\n', 'text\n\nno signature\n', 'text\n\n\u2014 name AAAA\n', 'text\n\n\u2014 name AAAAAA=\n'])(
  'takes %j for no note',
  (text) => expect(readNote(text)).toBeNull(),
);

it.each(['', 'origin\n', 'origin\n01\n', 'origin\n1\nshort\n', `\n1\n${'A'.repeat(43)}=\n`])(
  'takes %j for no checkpoint',
  (text) => expect(readCheckpoint(text)).toBeNull(),
);

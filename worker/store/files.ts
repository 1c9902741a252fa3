import { bytesToHex } from '@noble/hashes/utils.js';

const name = (hash: string) => `files/${hash}`;

/** One that somebody has put. */
export interface PutFile {
  /** The unit by its code, or the credential of who belongs to none. */
  owner: string;
  hash: string;
  bytes: ArrayBuffer;
  at: Date;
}

/** Original workbooks and signed copies, as opaque bytes named by their SHA-256: kept, handed out again, never opened. */
export const files = (db: D1Database, bucket: R2Bucket) => ({
  /** False: the bytes are not those of the hash. Never overwrites. Whose it is, is noted last: what is noted is there. */
  async keep({ owner, hash, bytes, at }: PutFile): Promise<boolean> {
    // Asked of the bytes, also where the file is there: nobody learns by a guess what others have put.
    if (bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) !== hash) return false;
    await bucket.put(name(hash), bytes, { onlyIf: { etagDoesNotMatch: '*' }, sha256: hash });
    await db
      .prepare('INSERT INTO files (owner, hash, bytes, put_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING')
      .bind(owner, hash, bytes.byteLength, at.toISOString())
      .run();
    return true;
  },

  /** Bytes that this owner has put since, this file left out: putting it again adds nothing. */
  async bytesOf(owner: string, but: string, since: Date): Promise<number> {
    const sum = await db
      .prepare('SELECT coalesce(sum(bytes), 0) AS n FROM files WHERE owner = ?1 AND hash <> ?2 AND put_at > ?3')
      .bind(owner, but, since.toISOString())
      .first<number>('n');
    return sum ?? 0;
  },

  /** Whether this owner has put each of them. */
  async ownsAll(owner: string, hashes: readonly string[]): Promise<boolean> {
    if (hashes.length === 0) return true;
    const missing = await db
      .prepare(
        `SELECT 1 FROM json_each(?2) WHERE NOT EXISTS (SELECT 1 FROM files WHERE owner = ?1 AND hash = value) LIMIT 1`,
      )
      .bind(owner, JSON.stringify(hashes))
      .first();
    return missing === null;
  },

  read: async (hash: string): Promise<R2ObjectBody | null> => bucket.get(name(hash)),
});

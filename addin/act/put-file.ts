import type { Client } from '../../shared/client.ts';

/** Files go before what names them: the server takes none that it does not hold. The hash it is kept under. */
export async function putFile(client: Client, bytes: Uint8Array): Promise<string> {
  const content = bytes as Uint8Array<ArrayBuffer>;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await client.putFile(hash, content);
  return hash;
}

import { FileReply, LIMITS, Sha256 } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { readBytes, validate } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import type { PutFile } from '../store/files.ts';
import type { Store } from '../store/store.ts';

const MB = 1024 * 1024;
const YEAR = 365 * 24 * 60 * 60_000;

/** Within a year each may put so much (wrangler.toml), be it named by a sending or not. */
async function refuseFull(store: Store, { owner, hash, bytes, at }: PutFile, quota: number | undefined): Promise<void> {
  if (quota === undefined) return;
  const before = await store.files.bytesOf(owner, hash, new Date(at.getTime() - YEAR));
  if (before + bytes.byteLength > quota * MB) throw refusal('storage-full', { limitBytes: quota * MB });
}

/** Original workbooks and signed copies: bytes under their hash, never opened here. They are put before what names them. */
export const files = api()
  .put(
    '/:hash',
    may('file.put'),
    answers('An original workbook or signed copy, as bytes under their SHA-256', { 201: FileReply }),
    async (c) => {
      const { caller, store, now, locale } = c.var;
      const hash = validate(Sha256, c.req.param('hash'), locale);
      const bytes = await readBytes(c.req.raw.body, LIMITS.file);
      const put = { owner: caller.unit?.code ?? caller.credential, hash, bytes, at: now() };
      await refuseFull(store, put, c.env.FILE_QUOTA_MB);
      if (!(await store.files.keep(put))) throw refusal('file-hash-wrong');
      const reply: FileReply = { hash, bytes: bytes.byteLength };
      return c.json(reply, 201);
    },
  )

  .get(
    '/:hash',
    may('file.read'),
    answers('The bytes of a file', { 200: { media: 'application/octet-stream' } }),
    async (c) => {
      const { caller, store, locale } = c.var;
      const hash = validate(Sha256, c.req.param('hash'), locale);
      const own = await store.submissions.holdsFile(hash, { unit: caller.unit?.code ?? null, plans: caller.plans });
      const file = own ? await store.files.read(hash) : null;
      if (!file) throw refusal('not-found');
      // Never shown in the browser: what is in it is anybody's.
      return c.body(file.body, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${hash.slice(0, 12)}"`,
      });
    },
  );

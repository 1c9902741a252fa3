import { FileReply, LIMITS, Sha256 } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { readBytes, validate } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { keepFile } from '../submission/kept-file.ts';

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
      const owner = caller.unit?.code ?? caller.credential;
      await keepFile(store, { owner, hash, bytes, at: now() }, c.env.FILE_QUOTA_MB);
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

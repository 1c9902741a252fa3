import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { LIMITS, SubmissionBody } from '../../shared/api.ts';
import { ENGINE } from '../../shared/inspect.ts';
import type { Caller } from '../auth/caller.ts';
import { validate } from '../body.ts';
import type { Context } from '../context.ts';
import { entered } from '../entered.ts';
import type { Env } from '../env.ts';
import { draftOf } from '../submission/draft.ts';
import { keepFile } from '../submission/kept-file.ts';
import { type Received, receive } from '../submission/receive.ts';
import { senderOf } from '../submission/sender.ts';
import type { Named } from './current.ts';

/** Bytes of the form: the mail that came, and what is typed beside it. */
export const NIL_LIMIT = LIMITS.file + 64 * 1024;

/** What the form carries beside what the submission says: minted with the page, so that pressing twice sends once. */
const Sent = z.object({
  key: z.string().regex(/^[\w-]{8,100}$/),
  base: z.coerce.number().int().min(0),
});

/** Enters for a unit that mailed that it has nothing to report; the mail, where it is at hand, is kept beside. */
export async function enterNil(
  here: Context['Variables'] & { caller: Caller },
  { FILE_QUOTA_MB }: Env,
  { unit, ...named }: Named & { unit: string },
  fields: Record<string, string>,
  mail: ArrayBuffer | null,
): Promise<Received> {
  const { caller, store, locale, now } = here;
  const { key, base } = validate(Sent, fields, locale);
  const hash = mail && bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', mail)));
  const said = bodyOf(caller, { unit, ...named }, entered(fields, { date: 'day' }, locale), hash);
  const body = validate(SubmissionBody, said, locale);
  const sender = senderOf(caller, await here.store.units.register(), unit);
  if (mail && hash) await keepFile(store, { owner: caller.credential, hash, bytes: mail, at: now() }, FILE_QUOTA_MB);
  return receive(here, sender, await draftOf(body, key, base), body);
}

function bodyOf(
  { name, position }: Caller,
  { unit, plan, period }: Named & { unit: string },
  { annex, remark = '', number = '', date = '', signer = '' }: Record<string, string>,
  file: string | null,
): object {
  const isDocumented = number || date || signer || file;
  return {
    ...{ plan, period, annex, parts: [], nil: { remark }, onBehalf: unit, sender: { name, position } },
    document: isDocumented ? { number, date: date || null, signer, ...(file && { file }) } : null,
    client: { name: 'page', version: ENGINE },
  };
}

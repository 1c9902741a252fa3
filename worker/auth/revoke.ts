import type { Context } from '../context.ts';
import { record } from '../log.ts';
import type { Caller } from './caller.ts';

/** It opens nothing any more. False: there is none in force by this id. */
export function revoke(here: Context['Variables'], caller: Caller, credential: string): Promise<boolean> {
  const entry = record(here, 'credential.revoked', credential, { credential, by: caller.credential });
  return here.store.credentials.revoke(credential, here.now(), entry);
}

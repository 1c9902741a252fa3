import type { LogEntry } from '../../shared/log/entry.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import type { NewCredential } from '../store/credentials.ts';
import { digest, newToken } from './secret.ts';

interface Holder {
  /** Hash of the code or secret that it is exchanged for. */
  origin: string;
  name: string;
  position: string;
}

/** A new credential for a device: what is stored of it, and the token that only its holder will ever know. */
export async function mintDevice(vars: Context['Variables'], holder: Holder) {
  const token = newToken();
  return { token, stored: newCredential(vars, holder, 'device', await digest(token)) };
}

/** A new credential for a person: it has no token, the provider says each time who it is. */
export const mintPerson = (vars: Context['Variables'], holder: Holder, identity: string): NewCredential =>
  newCredential(vars, holder, 'person', identity);

/** Its line of the log. What role it has stands in that of the code it was exchanged for, by the code's hash. */
export const grantEntry = (
  here: Context['Variables'],
  { hash: _, createdAt, ...credential }: NewCredential,
): LogEntry => record(here, 'credential.granted', credential.id, { ...credential, createdAt: createdAt.toISOString() });

const newCredential = (
  { now, newId }: Context['Variables'],
  { origin, name, position }: Holder,
  kind: NewCredential['kind'],
  hash: string,
): NewCredential => ({ id: newId(), kind, hash, origin, name, position, createdAt: now() });

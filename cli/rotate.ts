import { randomBytes } from 'node:crypto';
import { ROLES } from '../shared/api.ts';
import { ProblemError } from '../shared/client.ts';
import { parse, required } from './arguments.ts';
import { credentialFor, keep, makeFolder, type StoredCredential } from './credential.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { type ExitCode, type Session, UsageTrouble } from './terminal.ts';

const OPTIONS = { server: { type: 'string' }, unit: { type: 'string' } } as const;

/**
 * Another credential for this device; the one before ends at once. The new one is made and kept here before the server
 * hears of it: wherever the line breaks, the same command run again finds out which of the two is in force.
 */
export async function rotate(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  const server = serverOrigin(required(values.server, 'server', words), words);
  const folder = await makeFolder(server, session);
  const { next = randomBytes(32).toString('base64url'), ...stored } = await credentialFor(
    server,
    ROLES,
    values.unit,
    session,
  );
  await keep({ ...stored, next }, folder, session);
  await inForce(server, stored, next, session);
  const path = await keep({ ...stored, credential: next }, folder, session);
  terminal.out(words.rotate.done(server, path));
  return 0;
}

/** Settles when `next` is in force, now or since an earlier call whose answer was lost. */
async function inForce(server: string, { credential }: StoredCredential, next: string, session: Session) {
  const ask = (by: string) =>
    patiently(server, () => connect(server, by, session).rotate({ credential: next }), session);
  await ask(credential).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not-signed-in') return ask(next);
    throw error;
  });
}

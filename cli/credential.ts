import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { z } from 'zod';
import { Role } from '../shared/api.ts';
import { writeWhole } from './output-file.ts';
import { type Session, Trouble } from './terminal.ts';

const Stored = z.object({
  credential: z.string().min(1),
  /** Of a rotation that is not known to be done: the credential that may be in force instead. */
  next: z.string().optional(),
  role: Role,
  unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Who sends, as stated at enrolment. */
  name: z.string(),
  position: z.string(),
  expiresAt: z.string(),
});
export type StoredCredential = z.infer<typeof Stored>;

/** One folder per server, one file per unit (or role), readable by its owner alone. */
function folder(server: string, { env }: Session['terminal']): string {
  const home = env.XDG_CONFIG_HOME || (platform === 'win32' && env.APPDATA) || join(homedir(), '.config');
  return join(home, 'phuluc', encodeURIComponent(server));
}

const fileName = ({ unit, role }: StoredCredential): string => `${unit?.code ?? role}.json`;

/** Made before a code is spent: a credential that cannot be kept would be lost. */
export async function makeFolder(server: string, { terminal, words }: Session): Promise<string> {
  const path = folder(server, terminal);
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('unwritable', words.cannotWrite(path, words.file.unreadable(error.code ?? '')));
  });
  return path;
}

export async function keep(stored: StoredCredential, path: string, { words }: Session): Promise<string> {
  const file = join(path, fileName(stored));
  await writeWhole(file, `${JSON.stringify(stored, null, 2)}\n`, words, 0o600);
  return file;
}

/** The one that fits; a Trouble where there is none, or where the caller has to say which. */
export async function credentialFor(
  server: string,
  roles: readonly StoredCredential['role'][],
  unit: string | undefined,
  session: Session,
): Promise<StoredCredential> {
  const all = await readAll(folder(server, session.terminal), session);
  const fitting = all.filter((each) => roles.includes(each.role) && (unit === undefined || each.unit?.code === unit));
  const [first, ...others] = fitting;
  if (!first) throw new Trouble('no-credential', session.words.server.noCredential(server));
  if (others.length && first.unit)
    throw new Trouble(
      'which-unit',
      session.words.server.whichUnit(
        server,
        fitting.map((each) => each.unit?.code ?? each.role),
      ),
    );
  return first;
}

async function readAll(path: string, { words }: Session): Promise<StoredCredential[]> {
  const names = await readdir(path).catch(() => []);
  return Promise.all(
    names
      .filter((name) => /^[\w-]+\.json$/.test(name))
      .sort()
      .map(async (name) => {
        const file = join(path, name);
        const text = await readFile(file, 'utf8').catch(() => '');
        const read = Stored.safeParse(asJson(text));
        if (!read.success) throw new Trouble('bad-credential', words.server.badStore(file));
        return read.data;
      }),
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

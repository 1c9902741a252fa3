import { userInfo } from 'node:os';
import { roleLabel } from '../shared/message/role.ts';
import { parse, required } from './arguments.ts';
import { keep, makeFolder } from './credential.ts';
import { connect, serverOrigin } from './network.ts';
import { type ExitCode, type Session, UsageTrouble } from './terminal.ts';

const OPTIONS = {
  server: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  position: { type: 'string' },
} as const;

/** Exchanges a code for the credential of this device. Not repeated by itself: a code opens one door, once. */
export async function enrol(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  const server = serverOrigin(required(values.server, 'server', words), words);
  const code = required(values.code, 'code', words);
  const name = await stated(values.name, words.enrol.name, userInfo().username, session);
  const position = await stated(values.position, words.enrol.position, '-', session);

  const folder = await makeFolder(server, session);
  const device = await connect(server, null, session).enrol({ code, name, position });
  const { credential, role, unit, expiresAt } = device;
  const path = await keep({ credential, role, unit, name, position, expiresAt }, folder, session);
  terminal.out(words.enrol.done(unit ? `${unit.name} (${unit.code})` : roleLabel(role, session.locale), server, path));
  return 0;
}

/** Who sends is part of every submission: stated, asked for, or what the machine knows. */
async function stated(given: string | undefined, question: string, otherwise: string, { terminal }: Session) {
  const answer = given ?? (terminal.ask ? await terminal.ask(question) : '');
  return answer.trim() || otherwise;
}

import { parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { writeWhole } from './output-file.ts';
import { type ExitCode, type Session, UsageTrouble } from './terminal.ts';

const OPTIONS = {
  server: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Downloads the merged workbook as the server has it now. */
export async function merge(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  const server = serverOrigin(required(values.server, 'server', words), words);
  const plan = required(values.plan, 'plan', words);
  const period = required(values.period, 'period', words);
  const out = required(values.out, 'out', words);

  const { credential } = await credentialFor(server, ['aggregator', 'admin', 'auditor', 'service'], undefined, session);
  const client = connect(server, credential, session);
  await writeWhole(out, await patiently(server, () => client.workbook(plan, period), session), words);
  terminal.out(words.written(out));
  return 0;
}

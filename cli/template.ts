import type { AnnexKind } from '../shared/annex/columns.ts';
import { oneOf, parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { writeWhole } from './output-file.ts';
import { planNamed } from './plans.ts';
import { type ExitCode, type Session, UsageTrouble } from './terminal.ts';

const OPTIONS = {
  plan: { type: 'string' },
  annex: { type: 'string' },
  stage: { type: 'string' },
  server: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  out: { type: 'string' },
} as const;

type Values = { [K in keyof typeof OPTIONS]?: string | undefined };

/** An annex to begin with: an empty one of a built-in plan, or the server's for a period and the unit of this device. */
export async function template(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  const plan = required(values.plan, 'plan', words);
  const annex = oneOf(required(values.annex, 'annex', words), ['tasks', 'targets'] as const, 'annex', words);
  const out = required(values.out, 'out', words);
  const bytes =
    values.server === undefined ? empty(plan, annex, values, session) : fetched(plan, annex, values, session);
  await writeWhole(out, await bytes, words);
  terminal.out(words.written(out));
  return 0;
}

async function empty(id: string, annex: AnnexKind, values: Values, session: Session): Promise<Uint8Array> {
  const { words } = session;
  const plan = planNamed(id, session);
  const stage = oneOf(values.stage ?? 'plan', ['plan', 'report'] as const, 'stage', words);
  if (!plan.annexes.some(({ kind, stages }) => kind === annex && stages[stage]))
    throw new UsageTrouble(words.template.noAnnex(annex, plan.id));
  /** Loaded here: the writer's library is large, and no other command needs it. */
  const { templateWorkbook } = await import('../shared/xlsx/template.ts');
  return templateWorkbook(plan, annex, stage);
}

async function fetched(plan: string, annex: AnnexKind, values: Values, session: Session): Promise<Uint8Array> {
  const { words } = session;
  const server = serverOrigin(required(values.server, 'server', words), words);
  const period = required(values.period, 'period', words);
  const { credential } = await credentialFor(server, ['staff'], values.unit, session);
  const client = connect(server, credential, session);
  return patiently(server, () => client.annex(plan, period, annex), session);
}

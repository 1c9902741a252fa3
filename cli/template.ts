import { oneOf, parse, required } from './arguments.ts';
import { writeWhole } from './output-file.ts';
import { planNamed } from './plans.ts';
import { type ExitCode, type Session, UsageTrouble } from './terminal.ts';

const OPTIONS = {
  plan: { type: 'string' },
  annex: { type: 'string' },
  stage: { type: 'string' },
  out: { type: 'string' },
} as const;

/** An empty annex of a built-in plan. */
export async function template(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  const plan = planNamed(required(values.plan, 'plan', words), session);
  const annex = oneOf(required(values.annex, 'annex', words), ['tasks', 'targets'] as const, 'annex', words);
  const stage = oneOf(values.stage ?? 'plan', ['plan', 'report'] as const, 'stage', words);
  const out = required(values.out, 'out', words);
  if (!plan.annexes.some(({ kind, stages }) => kind === annex && stages[stage]))
    throw new UsageTrouble(words.template.noAnnex(annex, plan.id));

  /** Loaded here: the writer's library is large, and no other command needs it. */
  const { templateWorkbook } = await import('../shared/xlsx/template.ts');
  await writeWhole(out, await templateWorkbook(plan, annex, stage), words);
  terminal.out(words.written(out));
  return 0;
}

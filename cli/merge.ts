import { resolve } from 'node:path';
import { isOpen, sayFileNote } from '../shared/message/file-note.ts';
import { departmentsAsked } from '../shared/plan/departments.ts';
import { registerOf } from '../shared/plan/units.ts';
import type { FileRead } from '../shared/xlsx/city-files.ts';
import { parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { inputFiles } from './merging/inputs.ts';
import { mergeFiles } from './merging/merge-files.ts';
import { progressOf } from './merging/progress.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { writeWhole } from './output-file.ts';
import { periodOf, planNamed } from './plans.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';

const OPTIONS = {
  server: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>['values'];

/** The merged workbook: as the server has it now, or of files on this machine. */
export async function merge(args: string[], session: Session): Promise<ExitCode> {
  const { words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  if (values.server === undefined) return fromFiles(positionals, values, session);
  if (positionals[0]) throw new UsageTrouble(words.noFile(positionals[0]));
  return fromServer(values.server, values, session);
}

async function fromServer(address: string, values: Values, session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const server = serverOrigin(address, words);
  const plan = required(values.plan, 'plan', words);
  const period = required(values.period, 'period', words);
  const out = required(values.out, 'out', words);

  const { credential } = await credentialFor(server, ['aggregator', 'admin', 'auditor', 'service'], undefined, session);
  const client = connect(server, credential, session);
  await writeWhole(out, await patiently(server, () => client.workbook(plan, period), session), words);
  terminal.out(words.written(out));
  return 0;
}

/** 1 where a person has to look at a file again: it is not in the workbook, or not under its unit. */
async function fromFiles(named: string[], values: Values, session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  if (named.length === 0) throw new UsageTrouble(words.merge.whatFrom);
  const plan = planNamed(required(values.plan, 'plan', words), session);
  const out = required(values.out, 'out', words);
  const period = periodOf(plan, values.period ?? plan.periods[0]?.id ?? '', session);
  if (named.some((name) => resolve(name) === resolve(out))) throw new UsageTrouble(words.merge.ontoItself(out));
  const inputs = await inputFiles(named, out);
  if (inputs.length === 0) throw new Trouble('no-files', words.merge.noFiles);

  terminal.out(words.report.plan(plan.title, plan.id, 'given'));
  terminal.out(words.merge.period(period.title));
  const register = registerOf(departmentsAsked(plan));
  const progress = progressOf(inputs.length, terminal, words);
  const merged = await mergeFiles(inputs, { register, plan, period }, ({ name }, done) =>
    progress.step(name, done),
  ).finally(progress.end);
  for (const line of noteLines(merged.files, session)) terminal.out(line);
  terminal.out(words.merge.total({ ...merged, files: merged.files.length, used: merged.files.filter(isIn).length }));
  await writeWhole(out, merged.workbook, words);
  terminal.out(words.written(out));
  return merged.files.some(({ notes }) => notes.some(isOpen)) ? 1 : 0;
}

const isIn = ({ rows }: FileRead): boolean => rows > 0;

/** What there is to say of files, once for all of which it is said. */
function noteLines(files: readonly FileRead[], { locale }: Session): string[] {
  const said = files.flatMap(({ file, notes }) => notes.map((note) => ({ file, text: sayFileNote(note, locale) })));
  return [...Map.groupBy(said, ({ text }) => text)].flatMap(([text, same]) => [
    text,
    ...same.map(({ file }) => `  ${file}`),
  ]);
}

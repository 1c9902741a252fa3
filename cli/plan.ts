import { readFile } from 'node:fs/promises';
import type { PreviewReply } from '../shared/api.ts';
import type { Client } from '../shared/client.ts';
import { ProblemError } from '../shared/client.ts';
import { type FormMistake, formMistakes, saidIn } from '../shared/message/form.ts';
import { renderMistake } from '../shared/message/plan-mistake.ts';
import { withPage } from '../shared/plan/impact.ts';
import { planMistakes } from '../shared/plan/mistakes.ts';
import { type Plan, PlanSchema } from '../shared/plan/schema.ts';
import { agencyKey, listAgencies } from '../shared/value/agency-list.ts';
import { parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { previewLines } from './preview.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';

const OPTIONS = { server: { type: 'string' }, json: { type: 'boolean' } } as const;
type Values = { server?: string | undefined; json?: boolean | undefined };

/** What can be done with the document of a plan. Each is given one that is free of mistakes. */
const ACTS: Record<
  'check' | 'preview' | 'agencies' | 'publish',
  (plan: Plan, values: Values, session: Session) => Promise<void>
> = {
  check: async ({ id, version }, _, { terminal, words }) => terminal.out(words.plan.fine(id, version)),
  preview: async (plan, values, session) => {
    const reply = await wholePreview(plan, values, session);
    session.terminal.out(values.json ? JSON.stringify(reply, null, 2) : previewLines(reply, session).join('\n'));
  },
  /** For whoever adds aliases: what is in the document by now is not named any more. */
  agencies: async (plan, values, session) => {
    const reply = await asked(values, session, (client) => client.unknownAgencies(plan.id));
    const { idByKey } = listAgencies(plan.agencies);
    const agencies = reply.agencies.filter(({ name }) => !idByKey.has(agencyKey(name)));
    const { words, terminal } = session;
    const said = agencies.length === 0 ? [words.plan.noAgencies] : agencies.map(words.plan.agency);
    terminal.out(values.json ? JSON.stringify({ ...reply, agencies }, null, 2) : said.join('\n'));
  },
  publish: async (plan, values, session) => {
    const { plan: id, version } = await asked(values, session, (client) => client.publishPlan(plan));
    session.terminal.out(session.words.plan.published(id, version));
  },
};

const isAct = (name: string): name is keyof typeof ACTS => Object.hasOwn(ACTS, name);

/** `phuluc plan check | preview | agencies | publish FILE.json`. */
export async function plan(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  const [name = '', file, ...others] = positionals;
  if (!isAct(name)) throw new UsageTrouble(words.unknownCommand(`plan ${name}`.trim()));
  if (!file || others.length > 0) throw new UsageTrouble(words.oneFile);
  const { document, mistakes } = await read(file, session);
  if (!document) {
    tell(file, mistakes, session);
    return 1;
  }
  try {
    await ACTS[name](document, values, session);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    terminal.out(`${error.problem.title}. ${error.problem.detail}`);
    tell(file, error.problem.errors ?? [], session);
    return 1;
  }
}

const tell = (file: string, mistakes: readonly FormMistake[], { terminal, words }: Session): void => {
  if (mistakes.length === 0) return;
  terminal.out(words.plan.mistakes(file, mistakes.length));
  for (const { path, message } of mistakes) terminal.out(`  ${path || '–'}: ${message}`);
};

/** Page by page: no request has to look at what a whole city has sent. */
async function wholePreview(plan: Plan, values: Values, session: Session): Promise<PreviewReply> {
  let whole = await asked(values, session, (client) => client.previewPlan(plan));
  for (let { next } = whole; next !== null; next = whole.next) {
    const after = next;
    whole = withPage(whole, await asked(values, session, (client) => client.previewPlan(plan, after)));
    session.terminal.err(session.words.plan.looked(unitsOf(whole)));
  }
  return whole;
}

/** Units once for each period they have answered. */
const unitsOf = ({ impact }: PreviewReply): number => impact.reduce((sum, { units }) => sum + units, 0);

async function asked<T>(values: Values, session: Session, ask: (client: Client) => Promise<T>): Promise<T> {
  const server = serverOrigin(required(values.server, 'server', session.words), session.words);
  const { credential } = await credentialFor(server, ['admin'], undefined, session);
  const client = connect(server, credential, session);
  return patiently(server, () => ask(client), session);
}

/** The document and, where it is none that could be published, every mistake in it. */
async function read(file: string, session: Session): Promise<{ document: Plan | null; mistakes: FormMistake[] }> {
  const { words, locale } = session;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? words.file.missing : words.file.unreadable(error.code ?? '');
    throw new Trouble(error.code === 'ENOENT' ? 'not-found' : 'unreadable', words.cannotRead(file, why));
  });
  const parsed = PlanSchema.safeParse(asJson(text), saidIn(locale));
  if (!parsed.success) return { document: null, mistakes: formMistakes(parsed.error) };
  const mistakes = planMistakes(parsed.data).map((mistake) => ({
    path: mistake.path,
    message: renderMistake(mistake, locale),
  }));
  return { document: mistakes.length === 0 ? parsed.data : null, mistakes };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

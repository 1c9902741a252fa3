import { ProblemError, UnreachableError } from '../shared/client.ts';
import type { Locale } from '../shared/message/column.ts';
import { check } from './check.ts';
import { enrol } from './enrol.ts';
import { merge } from './merge.ts';
import { plan } from './plan.ts';
import { push } from './push.ts';
import { rotate } from './rotate.ts';
import { template } from './template.ts';
import { type ExitCode, type Session, type Terminal, Trouble, UsageTrouble } from './terminal.ts';
import { verify } from './verify.ts';
import { type CommandName, WORDS } from './words.ts';

const COMMANDS: Record<CommandName, (args: string[], session: Session) => Promise<ExitCode>> = {
  check,
  enrol,
  rotate,
  push,
  merge,
  template,
  plan,
  verify,
};

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(COMMANDS, name);

/** One call of `phuluc`: what it says goes to the terminal, what it comes to is the exit code. */
export async function run(argv: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...args] = argv;
  const given = language(argv);
  const locale = given === 'en' ? 'en' : 'vi';
  const session: Session = { terminal, locale, words: WORDS[locale] };
  if (argv.some((each) => each === '--help' || each === '-h') || name === undefined || name === 'help') {
    terminal.out(usage(isCommand(name) ? name : 'all', given));
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) return explain(new UsageTrouble(session.words.unknownCommand(name)), 'all', session);
  if (given !== null && given !== locale)
    return explain(new UsageTrouble(session.words.notAllowed('lang', given, ['vi', 'en'])), name, session);
  return COMMANDS[name](args, session).catch((error: unknown) => explain(error, name, session));
}

/** Looked for before anything else is understood, so that even a wrong call is answered in the language asked for. */
function language(argv: string[]): string | null {
  const at = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const option = argv[at];
  return option === undefined ? null : option === '--lang' ? (argv[at + 1] ?? '') : option.slice('--lang='.length);
}

/** Vietnamese with the English beside it, unless a language was asked for. */
const usage = (name: CommandName | 'all', given: string | null): string =>
  given === 'vi' || given === 'en' ? WORDS[given].usage[name] : `${WORDS.vi.usage[name]}\n\n${WORDS.en.usage[name]}`;

function explain(error: unknown, name: CommandName | 'all', { terminal, words }: Session): ExitCode {
  if (error instanceof ProblemError) {
    terminal.err(`${error.problem.title}. ${error.problem.detail}`);
    return 1;
  }
  if (error instanceof UnreachableError) terminal.err(words.server.unreachable(error.server));
  else if (error instanceof Trouble) terminal.err(error.message);
  else terminal.err(words.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  if (error instanceof UsageTrouble) terminal.err(`\n${usage(name, localeOf(words))}`);
  return 2;
}

const localeOf = (words: Session['words']): Locale => (words === WORDS.en ? 'en' : 'vi');

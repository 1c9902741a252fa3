import { readFile } from 'node:fs/promises';
import { exhibitsOf } from '../shared/exhibits.ts';
import { type Examined, examine, isRefuted } from '../shared/log/examine.ts';
import { type Exhibit, readExhibit } from '../shared/log/exhibit.ts';
import { webEd25519 } from '../shared/log/web-ed25519.ts';
import { LIMITS_OF_PROOF, renderSubject, renderVerdict, VERDICT_MARKS } from '../shared/message/evidence.ts';
import { renderFailure } from '../shared/message/workbook.ts';
import { WorkbookError } from '../shared/xlsx/read.ts';
import { parse } from './arguments.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { fetchMissing } from './verify-fetch.ts';

const OPTIONS = {
  key: { type: 'string', multiple: true },
  checkpoint: { type: 'string', multiple: true },
  workbook: { type: 'string' },
  proof: { type: 'string', multiple: true },
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * Says what the given things prove of the log, relative to what, and what they do not; on this machine, without the server.
 * What each file is, it says itself; the options are for those who would rather name it.
 */
export async function verify(args: string[], session: Session): Promise<ExitCode> {
  const { values, positionals } = parse(args, OPTIONS, session.words);
  const { key = [], checkpoint = [], workbook, proof = [], server } = values;
  if (positionals.length === 0) throw new UsageTrouble(session.words.verify.someFile);
  const named = [workbook, ...proof].filter((file) => file !== undefined);
  const exhibits = [
    ...(await Promise.all(key.map((given) => keyIn(given, session)))),
    ...(await Promise.all([...positionals, ...named].map((file) => exhibitsIn(file, session)))).flat(),
    ...(await Promise.all(checkpoint.map((given) => textExhibit(given, session)))),
  ];
  const examined = await examine(
    server === undefined ? exhibits : [...exhibits, ...(await fetchMissing(exhibits, server, session))],
    webEd25519,
  );
  if (examined.length === 0) throw new Trouble('no-receipt', session.words.verify.nothing(positionals.join(', ')));
  report(positionals, examined, values.json ?? false, session);
  return isRefuted(examined) ? 1 : 0;
}

function report(files: string[], examined: Examined[], asJson: boolean, { terminal, locale }: Session): void {
  if (asJson) {
    const results = examined.map(({ kind, verdicts }) => ({ about: kind, verdicts }));
    terminal.out(JSON.stringify({ files, results }, null, 2));
    return;
  }
  for (const each of examined) {
    terminal.out(renderSubject(each, locale));
    for (const verdict of each.verdicts)
      terminal.out(`  ${VERDICT_MARKS[verdict.outcome]} ${renderVerdict(verdict, locale)}`);
  }
  terminal.out(LIMITS_OF_PROOF[locale]);
}

const unreadable =
  (file: string, { words }: Session) =>
  (error: NodeJS.ErrnoException) => {
    throw new Trouble('unreadable', words.cannotRead(file, words.file.unreadable(error.code ?? error.name)));
  };

async function exhibitsIn(file: string, session: Session): Promise<Exhibit[]> {
  const bytes = await readFile(file).catch(unreadable(file, session));
  return exhibitsOf(bytes).catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.detail === 'text') throw new Trouble('no-receipt', session.words.verify.nothing(file));
    throw new Trouble(error.reason, session.words.cannotRead(file, renderFailure(error.detail, session.locale)));
  });
}

/** The text itself, or a file that holds it. */
async function textExhibit(given: string, session: Session): Promise<Exhibit> {
  const exhibit = readExhibit(given) ?? readExhibit(await readFile(given, 'utf8').catch(unreadable(given, session)));
  if (!exhibit) throw new Trouble('no-receipt', session.words.verify.nothing(given));
  return exhibit;
}

async function keyIn(given: string, session: Session): Promise<Exhibit> {
  const exhibit = await textExhibit(given, session).catch(() => null);
  if (exhibit?.kind !== 'key') throw new Trouble('no-key', session.words.verify.noKey(given));
  return exhibit;
}

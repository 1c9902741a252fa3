import { readFile as readBytes, stat } from 'node:fs/promises';
import { type OpenedFile, openFile } from '../shared/file.ts';
import type { Grid } from '../shared/grid.ts';
import type { Locale } from '../shared/message/column.ts';
import { renderFailure } from '../shared/message/workbook.ts';
import { WORKBOOK_LIMITS } from '../shared/xlsx/limits.ts';
import { WorkbookError } from '../shared/xlsx/read.ts';
import { type Session, Trouble } from './terminal.ts';
import { WORDS, type Words } from './words.ts';

export interface LoadedFile extends OpenedFile {
  bytes: Uint8Array;
}

export const loadWorkbook = async (path: string, session: Session): Promise<Grid[]> =>
  (await loadFile(path, session)).grids;

/** A file that cannot be opened, and why, in either language. */
export class Unopened extends Error {
  readonly reason: string;
  readonly why: Readonly<Record<Locale, string>>;

  constructor(reason: string, say: (locale: Locale) => string) {
    super(reason);
    this.name = 'Unopened';
    this.reason = reason;
    this.why = { vi: say('vi'), en: say('en') };
  }
}

/** A file on disk with its sheets; a Trouble says what the file is and what to do where it cannot be read. */
export const loadFile = (path: string, { words, locale }: Session): Promise<LoadedFile> =>
  openPath(path).catch((error: unknown) => {
    if (!(error instanceof Unopened)) throw error;
    throw new Trouble(error.reason, words.cannotRead(path, error.why[locale]));
  });

/** The same, for a caller who goes on without the file: throws Unopened. */
export async function openPath(path: string): Promise<LoadedFile> {
  const found = await stat(path).catch(refuse);
  if (found.isDirectory()) throw new Unopened('folder', (locale) => WORDS[locale].file.folder);
  if (found.size > WORKBOOK_LIMITS.file) throw new Unopened('too-large', (locale) => renderFailure('file', locale));
  const bytes = await readBytes(path).catch(refuse);
  const opened = await openFile(bytes).catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
    throw new Unopened(error.reason, (locale) => renderFailure(error.detail, locale));
  });
  return { ...opened, bytes };
}

function refuse(error: NodeJS.ErrnoException): never {
  const [reason, why] = failure(error.code ?? error.name);
  throw new Unopened(reason, (locale) => why(WORDS[locale]));
}

function failure(code: string): [string, (words: Words) => string] {
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['not-found', ({ file }) => file.missing];
  if (code === 'EACCES' || code === 'EPERM') return ['denied', ({ file }) => file.denied];
  return ['unreadable', ({ file }) => file.unreadable(code)];
}

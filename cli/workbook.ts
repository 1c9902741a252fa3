import { readFile as readBytes, stat } from 'node:fs/promises';
import { type OpenedFile, openFile } from '../shared/file.ts';
import type { Grid } from '../shared/grid.ts';
import { renderFailure } from '../shared/message/workbook.ts';
import { WORKBOOK_LIMITS } from '../shared/xlsx/limits.ts';
import { WorkbookError } from '../shared/xlsx/read.ts';
import { type Session, Trouble } from './terminal.ts';
import type { Words } from './words.ts';

export interface LoadedFile extends OpenedFile {
  bytes: Uint8Array;
}

export const loadWorkbook = async (path: string, session: Session): Promise<Grid[]> =>
  (await loadFile(path, session)).grids;

/** A file on disk with its sheets; a Trouble says what the file is and what to do where it cannot be read. */
export async function loadFile(path: string, { words, locale }: Session): Promise<LoadedFile> {
  const { size } = await stat(path).then(
    (found) => {
      if (found.isDirectory()) throw new Trouble('folder', words.cannotRead(path, words.file.folder));
      return found;
    },
    refuse(path, words),
  );
  if (size > WORKBOOK_LIMITS.file)
    throw new Trouble('too-large', words.cannotRead(path, renderFailure('file', locale)));
  const bytes = await readBytes(path).catch(refuse(path, words));
  const opened = await openFile(bytes).catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
    throw new Trouble(error.reason, words.cannotRead(path, renderFailure(error.detail, locale)));
  });
  return { ...opened, bytes };
}

const refuse =
  (path: string, words: Words) =>
  (error: NodeJS.ErrnoException): never => {
    const [reason, why] = failure(error.code ?? error.name, words);
    throw new Trouble(reason, words.cannotRead(path, why));
  };

function failure(code: string, { file }: Words): [string, string] {
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['not-found', file.missing];
  if (code === 'EACCES' || code === 'EPERM') return ['denied', file.denied];
  return ['unreadable', file.unreadable(code)];
}

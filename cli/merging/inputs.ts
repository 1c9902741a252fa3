import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file to be merged. */
export interface InputFile {
  path: string;
  /** As the workbook calls it: from the folder that all files are in; folders may be called after units. */
  name: string;
}

/** What Excel and the file system put beside the files of people: locks of open workbooks, hidden files. */
const isAside = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/** Every file in a folder and the folders in it. */
async function within(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.filter(({ name }) => !isAside(name));
  const nested = inside.filter((entry) => entry.isDirectory()).map(({ name }) => within(join(folder, name)));
  const files = inside.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  return [...files, ...(await Promise.all(nested)).flat()];
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The folder that all of these are in. */
function shared(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const isAbove = (folder: string) => others.every((other) => `${other}${sep}`.startsWith(join(folder, sep)));
  let folder = first;
  while (!isAbove(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Files as named, and those in the folders named, each once, in the order of their names. One that is left out is so. */
export async function inputFiles(named: readonly string[], leftOut: string): Promise<InputFile[]> {
  const found = await Promise.all(
    named.map(async (name) => {
      const path = resolve(name);
      const folder = await isFolder(path);
      return { base: folder ? path : dirname(path), paths: folder ? await within(path) : [path] };
    }),
  );
  const base = shared(found.map((each) => each.base));
  const paths = new Set(found.flatMap((each) => each.paths));
  paths.delete(resolve(leftOut));
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return [...paths]
    .map((path) => ({ path, name: relative(base, path).split(sep).join('/').normalize('NFC') }))
    .sort((a, b) => compare(a.name, b.name) || (a.path < b.path ? -1 : 1));
}

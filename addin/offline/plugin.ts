import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, transformWithOxc } from 'vite';

export const SCRIPT = 'service-worker.js';
const SOURCE = fileURLToPath(new URL('./service-worker.ts', import.meta.url));

const hashOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Files that are copied as they are; `_headers` is for the server alone. */
async function publicFiles(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== '_headers')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, hashOf(await readFile(join(folder, name)))]),
  );
}

/** Writes the service worker with the list of what was built, so that it changes whenever anything does. */
export const offline = (): Plugin => {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ publicDir }) => {
      folder = publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle).map((file): [string, string] => [
          file.fileName,
          hashOf(file.type === 'chunk' ? file.code : file.source),
        ]);
        const files = Object.fromEntries(
          [...built, ...(await publicFiles(folder))].sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
        const script = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE);
        const source = `const RELEASE = ${JSON.stringify({ version, files })};\n${script.code}`;
        this.emitFile({ type: 'asset', fileName: SCRIPT, source });
      },
    },
  };
};

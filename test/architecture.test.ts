import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Every source file of a room with the rooms and files it imports, as paths from the root. */
function imports(room: string): { file: string; to: string }[] {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(room, name));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return found.map((to) => ({
      file,
      to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to,
    }));
  });
}

const into = (room: string, ...others: string[]) =>
  imports(room).filter(({ to }) => others.some((other) => to === other || to.startsWith(`${other}/`)));

it('imports run one way: addin → shared ← worker, cli → shared', () => {
  expect(into('shared', 'addin', 'worker', 'cli', 'demo', 'test', 'bench')).toEqual([]);
  expect(into('addin', 'worker', 'cli', 'demo', 'test', 'bench')).toEqual([]);
  expect(into('worker', 'addin', 'cli', 'demo', 'test', 'bench')).toEqual([]);
  expect(into('cli', 'addin', 'worker', 'demo', 'test', 'bench')).toEqual([]);
  expect(into('ops', 'addin', 'worker', 'cli', 'demo', 'test', 'bench')).toEqual([]);
  expect(['shared', 'addin', 'worker', 'cli'].flatMap((room) => into(room, 'ops'))).toEqual([]);
});

it('the checker knows no words, the merge no checker', () => {
  expect(into('shared/check', 'shared/message')).toEqual([]);
  expect(into('shared/recognise', 'shared/message', 'shared/check')).toEqual([]);
  expect(
    ['shared/check', 'shared/recognise', 'worker', 'cli'].flatMap((room) => into(room, 'shared/rulebook')),
  ).toEqual([]);
  expect(imports('shared').filter(({ file, to }) => file === 'shared/merge.ts' && to === 'shared/inspect.ts')).toEqual(
    [],
  );
});

it('only xlsx/ knows a workbook library, only store/ speaks SQL, only excel.ts runs Excel', () => {
  const rooms = ['shared', 'addin', 'worker', 'cli'].flatMap(imports);
  expect(rooms.filter(({ file, to }) => /^(hucre|fflate|saxes)/.test(to) && !file.startsWith('shared/xlsx/'))).toEqual(
    [],
  );
  expect(rooms.filter(({ file, to }) => to === '@e965/xlsx' && !file.startsWith('shared/xlsx/'))).toEqual([]);
  expect(rooms.filter(({ file, to }) => to.startsWith('mammoth') && !file.startsWith('shared/flow/'))).toEqual([]);
  const texts = ['worker', 'addin'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ file: join(room, name), text: readFileSync(join(root, room, name), 'utf8') })),
  );
  expect(
    texts
      .filter(({ file, text }) => /\.prepare\(/.test(text) && !file.startsWith('worker/store/'))
      .map(({ file }) => file),
  ).toEqual([]);
  expect(
    texts
      .filter(({ file, text }) => /Excel\.run\(/.test(text) && file !== 'addin/host/excel.ts')
      .map(({ file }) => file),
  ).toEqual([]);
});

it('the core needs nothing but the language: no Node, no browser, no Worker', () => {
  expect(imports('shared').filter(({ to }) => to.startsWith('node:') || to.startsWith('cloudflare:'))).toEqual([]);
});

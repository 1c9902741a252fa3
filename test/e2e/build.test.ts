import { readdir, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const files = (await readdir(DIST, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}${sep}${entry.name}`);

it('names no place of the machine that built it', async () => {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    expect([file, text.includes(REPOSITORY), text.includes('node_modules')]).toEqual([file, false, false]);
  }
});

it('gives every asset a name with a hash, so that it may be kept for ever', () => {
  const assets = files.filter((file) => file.includes(`${sep}assets${sep}`));
  expect(assets.length).toBeGreaterThan(4);
  for (const asset of assets) expect(asset).toMatch(/-[\w-]{8}\.(?:js|css|xlsx)$/);
});

it('carries no copy of Office.js; the task pane asks Microsoft’s own', async () => {
  expect(files.filter((file) => /office|excel-web/i.test(file))).toEqual([]);
  expect(await readFile(`${DIST}${sep}taskpane.html`, 'utf8')).toContain(
    'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
  );
  expect(await readFile(`${DIST}${sep}index.html`, 'utf8')).not.toContain('office.js');
});

import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest/lib/manifestOperations.js';
import { expect, it } from 'vitest';
import { addressesOf, manifestFaults } from './manifest-rules.ts';

const FILE = new URL('../../manifest.xml', import.meta.url);
const manifest = await readFile(FILE, 'utf8');
const changed = (from: string | RegExp, to: string): string => {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`nothing to change: ${from}`);
  return text;
};

it('keeps to the schema', () => expect(manifestFaults(manifest)).toEqual([]));

it('is understood by the library of Microsoft', async () => {
  const read = await OfficeAddinManifest.readManifestFile(fileURLToPath(FILE));
  expect(read).toMatchObject({
    id: '1f5d7ab6-99ff-45f4-b111-923187a9aa73',
    displayName: 'Phụ lục',
    hosts: ['Workbook'],
  });
});

it('names files that the interface has', async () => {
  const paths = addressesOf(manifest).map((url) => new URL(url).pathname);
  expect(paths).toContain('/taskpane.html');
  for (const path of new Set(paths.filter((path) => path !== '/'))) {
    const folder = path.startsWith('/icons/') ? '../../addin/public' : '../../addin';
    await access(new URL(folder + path, import.meta.url));
  }
});

it('asks for a low requirement set, so that the pane opens and explains itself', () =>
  expect([...manifest.matchAll(/<Set .*?>/g)].map(String)).toEqual(['<Set Name="ExcelApi" MinVersion="1.1"/>']));

it.each([
  ['an Id that is none', changed(/<Id>.*<\/Id>/, '<Id>nope</Id>'), 'Id is no GUID'],
  [
    'an address without https',
    changed('https://localhost:3443/taskpane', 'http://localhost:3443/taskpane'),
    'not https',
  ],
  ['a wrong order', changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'), 'OfficeApp: '],
  ['a button without an icon', changed(/<Icon>\s*(<bt:Image[^>]*>\s*)+<\/Icon>\s*<Action/, '<Action'), 'Control: '],
  ['a long short string', changed('"Kiểm tra phụ lục"', `"${'dài '.repeat(40)}"`), 'ShortStrings too long'],
  ['a resource nobody gave', changed('resid="Pane.Url"', 'resid="Other.Url"'), 'no resource Other.Url'],
  ['a text without English', changed(/<bt:Override Locale="en-US" Value="Check annex"\/>/, ''), 'no English for'],
])('finds %s', (_, xml, fault) =>
  expect(manifestFaults(xml)).toEqual(expect.arrayContaining([expect.stringContaining(fault)])),
);

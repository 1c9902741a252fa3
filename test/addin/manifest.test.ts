import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { OfficeAddinManifest } from 'office-addin-manifest/lib/manifestOperations.js';
import { describe, expect, it } from 'vitest';
import { REOPEN_EN } from '../../addin/view/words/common/en.ts';
import { REOPEN_VI } from '../../addin/view/words/common/vi.ts';
import { productionManifest } from '../../ops/manifest/production.ts';
import { addressesOf, manifestFaults, productionFaults } from '../../ops/manifest/rules.ts';

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

it.each([
  ['vi', REOPEN_VI, /id="Button.Label" DefaultValue="([^"]+)"/],
  ['en', REOPEN_EN, /id="Button.Label"[^>]*>\s*<bt:Override Locale="en-US" Value="([^"]+)"/],
])('the pane calls the button by its name (%s)', (_, reopen, label) => {
  expect(manifest).toContain('<OfficeTab id="TabHome">');
  expect(reopen.pane).toContain(`"${label.exec(manifest)?.[1]}"`);
  expect(reopen.pane).toContain('Home');
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
  ['an icon too few', changed(/<bt:Image size="40"[^>]*>/, ''), 'no icon of 40 px'],
  ['a text without English', changed(/<bt:Override Locale="en-US" Value="Check annex"\/>/, ''), 'no English for'],
])('finds %s', (_, xml, fault) =>
  expect(manifestFaults(xml)).toEqual(expect.arrayContaining([expect.stringContaining(fault)])),
);

const ID = '7a3f4c1e-9d20-4b58-8c6a-51e0d2b7f394';
const PLACE = { url: 'https://phu-luc.haiphong.gov.vn', id: ID, version: '1.2.0.0' };

describe('for production', () => {
  it('has the address, Id and version given, everything else as in development', () => {
    const made = productionManifest(manifest, PLACE);
    expect(productionFaults(made, manifest)).toEqual([]);
    expect(new Set(addressesOf(made).map((url) => new URL(url).origin))).toEqual(new Set([PLACE.url]));
    expect(made).toContain(`<Id>${ID}</Id>`);
    expect(made).toContain('<Version>1.2.0.0</Version>');
    expect(made).not.toMatch(/localhost|For development/);
    const back = made
      .replaceAll(PLACE.url, 'https://localhost:3443')
      .replace(ID, '1f5d7ab6-99ff-45f4-b111-923187a9aa73')
      .replace('1.2.0.0', '1.0.0.0');
    expect(back).toBe(manifest.replace(/<!--\s*For development[\s\S]*?-->\n/, ''));
  });

  it.each([
    ['localhost', { ...PLACE, url: 'https://localhost:3443' }, 'nobody else reaches localhost'],
    ['a sample address', { ...PLACE, url: 'https://contoso.com' }, 'nobody else reaches contoso.com'],
    ['no https', { ...PLACE, url: 'http://phu-luc.haiphong.gov.vn' }, 'not https'],
    ['an Id that is none', { ...PLACE, id: 'abc' }, 'Id is no GUID'],
    [
      'the Id of development',
      { ...PLACE, id: '1f5d7ab6-99ff-45f4-b111-923187a9aa73' },
      'the Id is that of development',
    ],
    ['a version that is none', { ...PLACE, version: 'v2' }, 'Version is no version'],
  ])('%s is refused', (_, place, fault) =>
    expect(productionFaults(productionManifest(manifest, place), manifest)).toEqual(
      expect.arrayContaining([expect.stringContaining(fault)]),
    ),
  );

  it('is written by npm run manifest, and not where something is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phu-luc-manifest-'));
    const run = (url: string, file: string) =>
      promisify(execFile)(execPath, ['ops/manifest/main.ts', '--url', url, '--id', ID, '--out', join(folder, file)]);
    await run(`${PLACE.url}/`, 'good.xml');
    expect(productionFaults(await readFile(join(folder, 'good.xml'), 'utf8'), manifest)).toEqual([]);
    await expect(run('https://localhost', 'bad.xml')).rejects.toMatchObject({ code: 1 });
    await expect(access(join(folder, 'bad.xml'))).rejects.toThrow();
    await rm(folder, { recursive: true });
  });
});

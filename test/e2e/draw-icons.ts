import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './stage/browser.ts';

/** Draws the icons of the manifest out of the two drawings; by hand, after a drawing has changed: node test/e2e/draw-icons.ts */
const FOLDER = new URL('../../addin/public/icons/', import.meta.url);
/** Up to this size the simpler drawing is clearer. */
const SMALL = 24;
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const size of SIZES) {
  const drawing = await readFile(new URL(size <= SMALL ? 'phu-luc-small.svg' : 'phu-luc.svg', FOLDER), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await writeFile(new URL(`icon-${size}.png`, FOLDER), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
console.log(`${SIZES.length} icons in ${fileURLToPath(FOLDER)}`);

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { fixture } from './pane.ts';

/** Drops a file on the page, as a hand does. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('.drop').waitFor();
  // A data transfer is made in the page; large files go there in one piece.
  const content = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const given = new DataTransfer();
      given.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], file));
      return given;
    },
    [name, content] as const,
  );
  await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
}

/** Pastes what a program would put on the clipboard. */
export async function paste(page: Page, clipboard: Record<string, string>): Promise<void> {
  await page.locator('#paste').evaluate((box, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(given)) clipboardData.setData(type, content);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}

/** Fixtures chosen together in the file box. */
export const choose = (page: Page, ...names: string[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => fileURLToPath(fixture(name))));

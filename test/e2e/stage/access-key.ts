import type { Page } from 'playwright-core';

const ALT = 1;

/**
 * Alt and a letter, as the browser tells its pages: Playwright's own press leaves out the text that access keys go by.
 * Pressed while the page that was just asked for has not come yet, it would be lost.
 */
export async function accessKey(page: Page, letter: string): Promise<void> {
  await page.locator(`[accesskey=${letter}]`).waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: ALT, key: letter, code: `Key${letter.toUpperCase()}`, unmodifiedText: letter };
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, windowsVirtualKeyCode, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode, ...key });
  await session.detach();
}

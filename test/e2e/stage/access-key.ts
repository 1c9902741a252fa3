import type { Page } from 'playwright-core';

const ALT = 1;

/** Alt and a letter, as the browser tells its pages: Playwright's own press leaves out the text that access keys go by. */
export async function accessKey(page: Page, letter: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: ALT, key: letter, code: `Key${letter.toUpperCase()}`, unmodifiedText: letter };
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, windowsVirtualKeyCode, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode, ...key });
  await session.detach();
}

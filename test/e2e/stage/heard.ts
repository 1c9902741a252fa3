import type { BrowserContext, Frame } from 'playwright-core';

/**
 * Writes down what is read out to those who listen: new words of a region that was there before. One that comes with its
 * words is not read out; one that is emptied says nothing.
 */
function listen(): void {
  const known = new Map<Element, string>();
  const heard: string[] = [];
  const look = () => {
    for (const region of document.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')) {
      const text = region.checkVisibility() ? region.innerText.trim() : '';
      if (text && text !== known.get(region) && (known.has(region) || region.role === 'alert')) heard.push(text);
      known.set(region, text);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { heard });
}

export const startListening = (context: BrowserContext): Promise<unknown> => context.addInitScript(listen);

/** What was read out since the last time it was asked. */
export const heardSince = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

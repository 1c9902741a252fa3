import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Switches of the package that a test must not have: one process for all (closing a page ends it), no web security; nor a
 * new start of the whole browser for each page, which takes twice as long as a copy of one that waits (the zygote).
 */
const UNWANTED = [
  ...['--single-process', '--no-zygote', '--in-process-gpu'],
  ...['--disable-web-security', '--allow-running-insecure-content'],
];

/** Nor a graphics card played by software: pages are painted without one, a sixth of the time less. */
const isGraphics = (switched: string): boolean => /gl=|angle=|swiftshader|gpu/.test(switched);

/** Switches that keep the browser from calling home; nothing of a test leaves the machine. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Headless Chromium out of a package: no root, nothing fetched at run time. */
export async function openBrowser(): Promise<Browser> {
  const args = chromium.args.filter((switched) => !UNWANTED.includes(switched) && !isGraphics(switched));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, ...QUIET, '--disable-gpu'],
  });
}

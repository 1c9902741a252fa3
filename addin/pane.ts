import { excelFits, excelHost } from './host/excel.ts';
import { walkByTab } from './host/excel-keys.ts';
import { signInDialog, signOutDialog } from './host/sign-in-dialog.ts';
import { begin, startChecker } from './main.tsx';
import { keepForOffline } from './offline/register.ts';

declare global {
  interface Window {
    /** The guard of taskpane.html: plain text for what is too old to run this, or when Office.js is missing. */
    phuLucGuard: { say(reason: 'excel' | 'office'): void; pass(): void };
  }
}

const language = (): 'vi' | 'en' => (Office.context.displayLanguage?.toLowerCase().startsWith('vi') ? 'vi' : 'en');

/** The task pane: starts with the workbook that is open in Excel. */
async function start(): Promise<void> {
  // What checks and shows a workbook comes while Excel gets ready; where it does not, the screen says so later.
  const checker = startChecker();
  void import('./view/OpenBook.tsx').catch(() => undefined);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return window.phuLucGuard.say('office');
  if (!excelFits()) return window.phuLucGuard.say('excel');
  window.phuLucGuard.pass();
  walkByTab();
  const acts = begin({
    place: 'pane',
    locale: language(),
    partition: Office.context.partitionKey ?? '',
    checker,
    signIn: signInDialog,
    signOut: signOutDialog,
  });
  await acts.check.open(
    excelHost(async (bytes) => (await checker.run('read', { bytes })).grids),
    '',
  );
  void keepForOffline();
  addEventListener('pagehide', acts.marking.leave);
  await acts.marking.sweep();
}

if (typeof Office === 'undefined') window.phuLucGuard.say('office');
else void start();

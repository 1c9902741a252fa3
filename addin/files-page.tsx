import { render } from 'preact';
import { version } from '../package.json';
import type { Locale } from '../shared/message/column.ts';
import { patientFetch } from '../shared/patient.ts';
import { mailedActs } from './act/mailed/acts.ts';
import { createBoard, type Surroundings } from './act/mailed/board.ts';
import { plansAtHand } from './act/mailed/plans-at-hand.ts';
import { createChecker } from './check/checker.ts';
import { createKept } from './sync/kept.ts';
import { clientFor, politeFetch } from './sync/server.ts';
import { createStorage } from './sync/storage.ts';
import { MailedPage } from './view/mailed/MailedPage.tsx';
import type { MailedWords } from './view/mailed/words.ts';
import { saveFile } from './view/save-file.ts';
import { languageAtHand, wordsOf } from './view/words/words.ts';
import './view/style/style.css';
import './view/style/mailed.css';

/** A page of files that are read here: entered at the city's own server, or without one sealed into packages. */
export async function openFilesPage(
  server: Surroundings['server'],
  catalogue: Record<Locale, MailedWords>,
): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const locale = await languageAtHand(asked.get('lang') === 'en' ? 'en' : 'vi');
  const words = catalogue[locale];
  document.documentElement.lang = locale;
  document.title = `${wordsOf(locale).product}: ${words.title}`;
  // Nothing is kept here, only looked up.
  const storage = createStorage(
    () => localStorage,
    'phu-luc.',
    () => {},
  );
  const kept = createKept(storage);
  const checker = createChecker(() => new Worker(new URL('./check/worker.ts', import.meta.url), { type: 'module' }));
  const board = createBoard();
  const fetch = patientFetch(
    politeFetch({
      release: { name: 'page', version },
      locale: () => locale,
      // Each file that is refused for it says so.
      outdated: () => {},
    }),
    board.wait,
  );
  const client = clientFor(null, fetch);
  const acts = mailedActs(board, {
    ...{ checker, fetch, server, remembered: kept.mappings, version },
    ...(server === null ? plansAtHand(checker, kept) : { plans: client.plans, plan: client.plan, units: client.units }),
    newKey: () => crypto.randomUUID(),
    now: () => new Date(),
    save: (name, content) => saveFile(name, content, 'application/octet-stream'),
  });
  void acts.begin({ plan: asked.get('plan'), period: asked.get('period') });
  // Files live in this page alone: leaving it with some that were not entered is asked about by the browser.
  addEventListener('beforeunload', (event) => {
    if (board.files.peek().some((file) => file.peek().course.at !== 'sent')) event.preventDefault();
  });
  const root = document.getElementById('app');
  if (root) render(<MailedPage board={board} acts={acts} locale={locale} words={words} />, root);
}

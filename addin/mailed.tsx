import { render } from 'preact';
import packageFacts from '../package.json';
import { mailedActs } from './act/mailed/acts.ts';
import { createBoard } from './act/mailed/board.ts';
import { createChecker } from './check/checker.ts';
import { createKept } from './sync/kept.ts';
import { politeFetch } from './sync/server.ts';
import { createStorage } from './sync/storage.ts';
import { MailedPage } from './view/mailed/MailedPage.tsx';
import { MAILED_WORDS } from './view/mailed/words.ts';
import { wordsOf } from './view/words/words.ts';
import './view/style/style.css';
import './view/style/mailed.css';

/** The page for whoever enters what units mailed: files are read here; what was confirmed goes to the server. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('lang') === 'en' ? 'en' : 'vi';
document.documentElement.lang = locale;
document.title = `${wordsOf(locale).product}: ${MAILED_WORDS[locale].title}`;
// Nothing is kept here, only looked up.
const kept = createKept(
  createStorage(
    () => localStorage,
    'phu-luc.',
    () => {},
  ),
);
const board = createBoard();
const acts = mailedActs(board, {
  checker: createChecker(() => new Worker(new URL('./check/worker.ts', import.meta.url), { type: 'module' })),
  fetch: politeFetch({
    release: { name: 'page', version: packageFacts.version },
    locale: () => locale,
    // Each file that is refused for it says so.
    outdated: () => {},
  }),
  newKey: () => crypto.randomUUID(),
  remembered: kept.mappings,
  version: packageFacts.version,
});
void acts.begin({ plan: asked.get('plan'), period: asked.get('period') });
// Files live in this page alone: leaving it with some that were not entered is asked about by the browser.
addEventListener('beforeunload', (event) => {
  if (board.files.peek().some((file) => file.peek().course.at !== 'sent')) event.preventDefault();
});
const root = document.getElementById('app');
if (root) render(<MailedPage board={board} acts={acts} locale={locale} />, root);

import { render } from 'preact';
import { createChecker } from './check/checker.ts';
import { VerifyPage } from './view/verify/VerifyPage.tsx';
import { VERIFY_WORDS } from './view/verify/words.ts';
import { languageAtHand, wordsOf } from './view/words/words.ts';
import './view/style/style.css';
import './view/style/verify.css';

/** The page for whoever holds a receipt, a workbook or a bundle: everything is computed here, nothing is sent anywhere. */
const locale = await languageAtHand(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi');
document.documentElement.lang = locale;
document.title = `${wordsOf(locale).product}: ${VERIFY_WORDS[locale].title}`;
const checker = createChecker(() => new Worker(new URL('./check/worker.ts', import.meta.url), { type: 'module' }));
const root = document.getElementById('app');
if (root) render(<VerifyPage checker={checker} locale={locale} />, root);

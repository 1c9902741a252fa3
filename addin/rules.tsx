import { render } from 'preact';
import { EXPLAINED_CODES, explain } from '../shared/rulebook/explained.ts';
import { RulesPage } from './view/rules/RulesPage.tsx';
import { rulesWordsOf } from './view/words/rules-words.ts';
import { languageAtHand, wordsOf } from './view/words/words.ts';
import './view/style/style.css';

/** The page of rules: nothing is asked of any server, every example is checked on the spot. */
const locale = await languageAtHand(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi');
document.documentElement.lang = locale;
document.title = `${wordsOf(locale).product}: ${rulesWordsOf(locale).title}`;
const root = document.getElementById('app');
if (root) render(<RulesPage rules={EXPLAINED_CODES.map(explain)} locale={locale} />, root);

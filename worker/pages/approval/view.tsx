import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../../../shared/message/column.ts';
import { type Paging, page } from '../page.tsx';
import { APPROVAL_STYLE } from './style.ts';
import { type ApprovalWords, approvalWords } from './words.ts';

/** In which language, and with which ending of addresses, so that a chosen language stays chosen. */
export interface View {
  locale: Locale;
  words: ApprovalWords;
  /** "?lang=en" where it was chosen by hand. */
  lang: string;
}

export function viewOf(c: Paging): View {
  const { locale } = c.var;
  return { locale, words: approvalWords(locale), lang: c.req.query('lang') ? `?lang=${locale}` : '' };
}

/** A page of the leader: the way back, the other language, the account. */
export function approvalView(c: Paging, title: string, content: Child, status: ContentfulStatusCode = 200) {
  const { words, locale } = viewOf(c);
  const other = locale === 'vi' ? 'en' : 'vi';
  const path = c.req.method === 'GET' ? c.req.path : c.req.path.replace(/\/[^/]+$/, '');
  const bar = (
    <nav class="bar">
      <a href={`${path}?lang=${other}`} lang={other} hreflang={other} class="plain">
        {words.other}
      </a>
      <a href="/sign-in">{words.account}</a>
    </nav>
  );
  return page(
    c,
    title,
    <>
      {bar}
      {content}
    </>,
    { status, locale, style: APPROVAL_STYLE },
  );
}

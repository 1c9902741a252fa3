import type { Context as HonoContext } from 'hono';
import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../../shared/message/column.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { Asking, Context } from '../context.ts';
import { STYLE } from './style.ts';

/** What a page may ask of the request, and the answer it becomes. */
export type Paging = Asking & Pick<HonoContext<Context>, 'html'>;

/** The same for whoever is signed in, where the units of the city are known by name. */
export type Inside = Paging & { var: { register: Register } };

/** How a page differs from the others. */
interface Look {
  status?: ContentfulStatusCode;
  /** Of a page that is written in one language. */
  locale?: Locale;
  /** Beside the style that all pages share. */
  style?: string;
  /** The address of a script of ours that the page can do without; it may ask this server, and nobody else. */
  script?: string;
  /** The address that the browser goes on to at once. */
  goesOn?: string;
}

/** A page of ours: no script but the one named, its one style sheet inside it, its forms sent to us, framed by nobody. */
export function page(c: Paging, title: string, content: Child, look: Look = {}) {
  const { status = 200, locale = 'vi', style = '', script, goesOn } = look;
  const nonce = c.var.newId();
  c.header(
    'content-security-policy',
    `default-src 'none'; ${script ? "script-src 'self'; connect-src 'self'; " : ''}style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  return c.html(
    html`<!doctype html>${(
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          {goesOn && <meta http-equiv="refresh" content={`0; url=${goesOn}`} />}
          <title>{title} · Phụ lục</title>
          <style nonce={nonce}>{raw(STYLE + style)}</style>
          {script && <script src={script} type="module" />}
        </head>
        <body>
          <main>{content}</main>
        </body>
      </html>
    )}`,
    status,
  );
}

/** Where the keyboard goes on once a page has opened: at what has just happened, or at the field to be mended. */
export const GOES_ON_HERE = { tabindex: -1, autofocus: true } as const;

/** The first thing the Tab key comes to: past the links that stand on every page. Whoever uses it marks where the page begins. */
export const PastLinks = ({ locale }: { locale: Locale }) => (
  <a class="past" href={`#${BEGINNING}`}>
    {{ vi: 'Tới nội dung', en: 'To the content' }[locale]}
  </a>
);
export const BEGINNING = 'noi-dung';

/** Vietnamese, with English beside it for whoever reads no Vietnamese. */
export const Both = ({ vi, en }: { vi: string; en: string }) => (
  <>
    <span>{vi}</span> <span lang="en">{en}</span>
  </>
);

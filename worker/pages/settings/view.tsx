import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../../../shared/message/column.ts';
import type { Register } from '../../../shared/plan/units.ts';
import { APPROVAL_STYLE } from '../approval/style.ts';
import { DESK_STYLE } from '../desk/style.ts';
import { OtherLanguage } from '../desk/view.tsx';
import { BEGINNING, type Inside, PastLinks, page } from '../page.tsx';
import { type Attempted, Outcome } from './outcome.tsx';
import { SETTINGS_STYLE } from './style.ts';
import { type SettingsWords, settingsWords } from './words.ts';

/** Where each of the settings stands. */
export const SETTINGS = {
  units: '/quan-tri/don-vi',
  people: '/quan-tri/nguoi',
  periods: '/quan-tri/ky',
  plans: '/quan-tri/ke-hoach',
} as const;
export type Section = keyof typeof SETTINGS;

export interface SettingsView {
  locale: Locale;
  words: SettingsWords;
  now: string;
  /** An address in the language that was chosen by hand. */
  to(path: string, query?: Record<string, string>): string;
  register: Register;
}

export function settingsView(c: Inside): SettingsView {
  const { locale } = c.var;
  const lang = c.req.query('lang') === undefined ? {} : { lang: locale };
  return {
    locale,
    words: settingsWords(locale),
    now: c.var.now().toISOString(),
    register: c.var.register,
    to(path, query = {}) {
      const sent = new URLSearchParams({ ...query, ...lang }).toString();
      return sent === '' ? path : `${path}?${sent}`;
    },
  };
}

interface Shown {
  title: string;
  at: Section | 'index';
  /** What came of the form that was just sent. */
  attempted?: Attempted | null;
  status?: ContentfulStatusCode;
  /** One that the page can do without. */
  script?: string;
}

/** A page for whoever administers: plain forms, that need no script. */
export function settingsPage(c: Inside, { title, at, attempted = null, status, script }: Shown, content: Child) {
  const { locale, words, to } = settingsView(c);
  return page(
    c,
    title,
    <>
      <PastLinks locale={locale} />
      <nav class="bar" aria-label={words.pages}>
        {(Object.keys(SETTINGS) as Section[]).map((section) => (
          <a href={to(SETTINGS[section])} {...(section === at ? { 'aria-current': 'page' } : {})}>
            {words.sections[section]}
          </a>
        ))}
        <a href={to('/so')}>{words.desk}</a>
        <span class="apart" />
        <OtherLanguage c={c} locale={locale} words={words} />
        <a href="/sign-in">{words.account}</a>
      </nav>
      <h1 id={BEGINNING}>{title}</h1>
      <Outcome attempted={attempted} words={words} />
      {content}
    </>,
    {
      locale,
      status: status ?? attempted?.status ?? 200,
      style: APPROVAL_STYLE + DESK_STYLE + SETTINGS_STYLE,
      ...(script && { script }),
    },
  );
}

/** What can be set, and what each is for. */
export const settingsIndex = (c: Inside) => {
  const { words, to } = settingsView(c);
  return settingsPage(
    c,
    { title: words.title, at: 'index' },
    <ul class="drafts">
      {(Object.keys(SETTINGS) as Section[]).map((section) => (
        <li>
          <a href={to(SETTINGS[section])}>{words.sections[section]}</a>
          <p>{words.about[section]}</p>
        </li>
      ))}
    </ul>,
  );
};

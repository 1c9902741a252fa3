import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { Locale } from '../../../shared/message/column.ts';
import { annexesAsked } from '../../../shared/plan/asked.ts';
import type { Register } from '../../../shared/plan/units.ts';
import { allows } from '../../auth/role.ts';
import type { Named } from '../../desk/current.ts';
import type { Place } from '../../desk/place.ts';
import { APPROVAL_STYLE } from '../approval/style.ts';
import { type Inside, PastLinks, page } from '../page.tsx';
import { coveragePath, deskPath, mailedPath, matrixPath, progressPath, queuePath, tablePath } from './address.ts';
import { Deadline } from './deadline.tsx';
import { DESK_STYLE } from './style.ts';
import { type DeskWords, deskWords } from './words.ts';

/** In which language, and how an address is written so that a chosen language stays chosen. */
export interface DeskView {
  locale: Locale;
  words: DeskWords;
  now: string;
  /** Where it was chosen by hand. */
  lang: Locale | null;
  to(path: string, query?: Record<string, string>): string;
  register: Register;
  /** A unit as an address writes it, by its code. */
  nameOf: Register['nameOf'];
}

export function deskView(c: Inside): DeskView {
  const { locale, now } = c.var;
  const lang = c.req.query('lang') === undefined ? null : locale;
  return {
    locale,
    words: deskWords(locale),
    now: now().toISOString(),
    lang,
    register: c.var.register,
    nameOf: c.var.register.nameOf,
    to(path, query = {}) {
      const sent = new URLSearchParams({ ...query, ...(lang && { lang }) }).toString();
      return sent === '' ? path : `${path}?${sent}`;
    },
  };
}

export const namedOf = ({ plan, period }: Place): Named => ({ plan: plan.id, period: period.id });

interface Shown extends Place {
  title: string;
  /** Which of the desk's pages it is. */
  at: 'overview' | 'queue' | 'unit' | 'matrix' | 'coverage' | 'progress' | AnnexKind;
  /** What it can do without, and is quicker with. */
  script?: string;
}

/** A page that every page of the desk leads to. */
interface Leading {
  name: Shown['at'];
  path(named: Named): string;
  label(words: DeskWords): string;
  key?: string;
}

/** Those that have something to show of a plan and a period. */
function pagesOf({ plan, period }: Place): Leading[] {
  const asked = annexesAsked(plan, period.stage);
  const pages: (Leading & { if?: boolean })[] = [
    { name: 'overview', path: deskPath, label: ({ overview }) => overview, key: 't' },
    { name: 'queue', path: queuePath, label: ({ queue }) => queue, key: 'x' },
    ...asked.map((annex) => ({
      name: annex,
      path: (named: Named) => tablePath(named, annex),
      label: ({ tables }: DeskWords) => tables[annex],
    })),
    { name: 'matrix', path: matrixPath, label: ({ matrix }) => matrix, if: asked.includes('targets') },
    { name: 'coverage', path: coveragePath, label: ({ coverage }) => coverage },
    { name: 'progress', path: progressPath, label: ({ progress }) => progress, if: period.stage === 'report' },
  ];
  return pages.filter((page) => page.if !== false);
}

/** A page of the desk: where one is and until when on top of it, always in sight. */
export function deskPage(
  c: Inside,
  { title, at, script, ...place }: Shown,
  content: Child,
  status: ContentfulStatusCode = 200,
) {
  const view = deskView(c);
  const body = (
    <>
      <PastLinks locale={view.locale} />
      <Pages c={c} at={at} place={place} view={view} />
      <Deadline place={place} view={view} />
      {content}
    </>
  );
  return page(c, `${title}, ${place.period.title}`, body, {
    ...{ status, locale: view.locale, style: APPROVAL_STYLE + DESK_STYLE },
    ...(script && { script }),
  });
}

interface PagesProps {
  c: Inside;
  at: Shown['at'];
  place: Place;
  view: DeskView;
}

/** The ways to all of them, and out. */
const Pages = ({ c, at, place, view: { words, locale, to } }: PagesProps) => (
  <nav class="bar" aria-label={words.pages}>
    {pagesOf(place).map(({ name, path, label, key }) => (
      <a href={to(path(namedOf(place)))} accesskey={key} {...(name === at && { 'aria-current': 'page' })}>
        {label(words)}
      </a>
    ))}
    <OfRole c={c} named={namedOf(place)} words={words} />
    <span class="apart" />
    <OtherLanguage c={c} locale={locale} words={words} />
    <a href="/sign-in">{words.account}</a>
  </nav>
);

/** What only some of those who see the desk may do. */
function OfRole({ c, named, words }: { c: Inside; named: Named; words: DeskWords }) {
  const role = c.var.caller?.role ?? null;
  return (
    <>
      {allows('submission.send', role) && <a href={mailedPath(named)}>{words.mailed}</a>}
      {allows('settings.read', role) && <a href="/quan-tri">{words.settings}</a>}
    </>
  );
}

/** The same page in the other language, its state kept. The answer to a form has no address of its own. */
export function OtherLanguage({ c, locale, words }: { c: Inside; locale: Locale; words: Pick<DeskWords, 'other'> }) {
  if (c.req.method !== 'GET') return null;
  const other = locale === 'vi' ? 'en' : 'vi';
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('lang', other);
  return (
    <a href={`${pathname}?${searchParams}`} lang={other} hreflang={other} class="plain">
      {words.other}
    </a>
  );
}

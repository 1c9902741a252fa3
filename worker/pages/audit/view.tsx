import type { Child } from 'hono/jsx';
import { day } from '../../../shared/message/moment.ts';
import type { Caller } from '../../auth/caller.ts';
import { APPROVAL_STYLE } from '../approval/style.ts';
import { DESK_STYLE } from '../desk/style.ts';
import { type DeskView, deskView, OtherLanguage } from '../desk/view.tsx';
import { BEGINNING, type Inside, PastLinks, page } from '../page.tsx';
import { AUDIT, TIMELINE } from './address.ts';
import { AUDIT_STYLE } from './style.ts';
import { type AuditWords, auditWords } from './words.ts';

/** As at the desk, in the auditor's words. */
export type AuditView = Omit<DeskView, 'words'> & { words: AuditWords };

export const auditView = (c: Inside): AuditView => ({ ...deskView(c), words: auditWords(c.var.locale) });

/** Who reads, and under which decision: none for an administrator. */
export interface Reader {
  caller: Caller;
  decision: string | null;
}

/** A page of the auditor: until when and by what right on top of it. */
export function auditPage(
  c: Inside,
  reader: Reader,
  title: string,
  content: Child,
  at: 'overview' | 'timeline' | null,
  status: 200 | 400 = 200,
) {
  const view = auditView(c);
  const { words, locale, to } = view;
  const current = (name: typeof at) => (name === at ? ({ 'aria-current': 'page' } as const) : {});
  const body = (
    <>
      <PastLinks locale={locale} />
      <nav class="bar" aria-label={words.pages}>
        <a href={to(AUDIT)} {...current('overview')}>
          {words.overview}
        </a>
        <a href={to(TIMELINE)} {...current('timeline')}>
          {words.timeline}
        </a>
        <a href={to('/so')}>{words.desk}</a>
        <span class="apart" />
        <OtherLanguage c={c} locale={locale} words={words} />
        <a href="/sign-in">{words.account}</a>
      </nav>
      <Mandate reader={reader} words={words} />
      {content}
    </>
  );
  return page(c, title, body, { status, locale: locale, style: APPROVAL_STYLE + DESK_STYLE + AUDIT_STYLE });
}

/** The credential ends at a moment; the last day is the one before it. */
function Mandate({ reader: { caller, decision }, words }: { reader: Reader; words: AuditWords }) {
  const last = new Date(Date.parse(caller.expiresAt) - 1).toISOString();
  return (
    <p class="mandate" id={BEGINNING}>
      {decision !== null && <strong>{words.mandate(day(last), decision)}</strong>}
      <span class="hint">{words.readOnly}</span>
    </p>
  );
}

import type { EnrolmentReply, Role } from '../../../shared/api.ts';
import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import type { Inside } from '../page.tsx';
import { Qr } from './qr.tsx';
import { type Section, type SettingsView, settingsPage, settingsView } from './view.tsx';

/** Where somebody of a role goes once signed in; another system signs in nowhere. */
const HOME: Record<Role, string | null> = {
  staff: '/',
  leader: '/duyet',
  aggregator: '/so',
  admin: '/quan-tri',
  auditor: '/kiem-tra',
  service: null,
};

/** Codes just issued, a slip for each: printed or kept now, since nobody sees them again. */
export function sheetPage(c: Inside, at: Section, issued: readonly EnrolmentReply[]) {
  const view = settingsView(c);
  const { words } = view;
  return settingsPage(
    c,
    { title: words.sheetTitle, at },
    <>
      <p class="screen" role="status">
        {words.sheetIntro(issued.length)}
      </p>
      <ul class="slips">
        {issued.map((one) => (
          <Slip issued={one} origin={new URL(c.req.url).origin} view={view} />
        ))}
      </ul>
    </>,
  );
}

function Slip({
  issued,
  origin,
  view: { words, locale },
}: {
  issued: EnrolmentReply;
  origin: string;
  view: SettingsView;
}) {
  const { code, role, unit, expiresAt } = issued;
  const whom = unit?.name ?? roleLabel(role, locale);
  const home = HOME[role];
  return (
    <li data-unit={unit?.code}>
      <h2>{unit ? `${unit.name}, ${roleLabel(role, locale)}` : whom}</h2>
      <div>
        <p>{words.code}</p>
        <p class="secret">{code}</p>
        <p>{home === null ? words.typeAt : words.scan(`${origin}/sign-in`)}</p>
        <p>{words.usableUntil(day(expiresAt))}</p>
      </div>
      {home !== null && (
        <Qr text={`${origin}/sign-in?${new URLSearchParams({ to: home, code })}`} label={words.qr(whom)} />
      )}
    </li>
  );
}

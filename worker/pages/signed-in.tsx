import { unitTitle } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { type Action, allows } from '../auth/role.ts';
import { Both, type Paging, page } from './page.tsx';

/** Where one's work is, for whoever may do it. */
const WAYS: { action: Action; href: string; vi: string; en: string }[] = [
  { action: 'submission.send', href: '/', vi: 'Kiểm tra và gửi phụ lục', en: 'Check and send an annex' },
  { action: 'draft.decide', href: '/duyet', vi: 'Phụ lục trình duyệt', en: 'Annexes to approve' },
  { action: 'desk.read', href: '/so', vi: 'Trang tổng hợp', en: "The city's desk" },
  { action: 'audit.read', href: '/kiem-tra', vi: 'Lịch sử và nhật ký', en: 'History and log' },
  { action: 'settings.read', href: '/quan-tri', vi: 'Quản trị', en: 'Settings' },
];

/** Who is signed in in this browser, and the ways out; `to`: where one wanted to go, if anywhere. */
export const signedInPage = (c: Paging, { name, position, unit, role }: Caller, to: string | null) =>
  page(
    c,
    'Đã đăng nhập',
    <>
      <h1>
        <Both vi="Đã đăng nhập" en="Signed in" />
      </h1>
      <p>
        <strong>{name}</strong>, {position}
        {unit && <>, {unitTitle(unit)}</>}
      </p>
      {to === null && (
        <p>
          <Both
            vi="Có thể đóng trang này và quay lại trang trước."
            en="This page can be closed; go back to the one before."
          />
        </p>
      )}
      {to === null && (
        <ul>
          {WAYS.filter(({ action }) => allows(action, role)).map(({ href, vi, en }) => (
            <li>
              <a href={href}>
                <Both vi={vi} en={en} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {to !== null && (
          <a class="button primary" href={to}>
            <Both vi="Tiếp tục" en="Continue" />
          </a>
        )}
        <form method="post" action="/auth/sign-out">
          <button class="button" type="submit">
            <Both vi="Đăng xuất" en="Sign out" />
          </button>
        </form>
        <form method="post" action="/auth/sign-out-everywhere">
          <button class="button" type="submit">
            <Both vi="Đăng xuất ở mọi nơi" en="Sign out everywhere" />
          </button>
        </form>
      </div>
    </>,
  );

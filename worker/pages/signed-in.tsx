import { unitTitle } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { Both, type Paging, page } from './page.tsx';

/** Who is signed in in this browser, and the ways out; `to`: where one wanted to go, if anywhere. */
export const signedInPage = (c: Paging, { name, position, unit }: Caller, to: string | null) =>
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

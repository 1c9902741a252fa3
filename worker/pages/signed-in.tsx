import { unitTitle } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { Both, type Paging, page } from './page.tsx';

/** Who is signed in in this browser, and the ways out. */
export const signedInPage = (c: Paging, { name, position, unit }: Caller, to: string) =>
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
      <div class="buttons">
        <a class="button primary" href={to}>
          <Both vi="Tiếp tục" en="Continue" />
        </a>
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

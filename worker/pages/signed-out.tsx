import { Both, type Paging, page } from './page.tsx';

/**
 * Signed out here; the account may still be open at its provider, so that one press would let the next person in. Goes on to
 * the provider's own page by itself; `provider` is null where it has none or is silent. Not a redirect: a form of ours may
 * lead to no other site, and browsers hold its redirects to that too.
 */
export const signedOutPage = (c: Paging, provider: string | null) =>
  page(
    c,
    'Đã đăng xuất',
    <>
      <h1>
        <Both vi="Đã đăng xuất" en="Signed out" />
      </h1>
      {provider === null ? <StillOpen /> : <GoOn provider={provider} />}
      <div class="buttons">
        <a class="button" href="/sign-in">
          <Both vi="Về trang đăng nhập" en="To the sign-in page" />
        </a>
      </div>
    </>,
    provider === null ? {} : { goesOn: provider },
  );

const StillOpen = () => (
  <p>
    <Both
      vi="Tài khoản có thể vẫn đang đăng nhập ở nơi cấp tài khoản. Trên máy dùng chung, đề nghị đăng xuất cả ở đó."
      en="The account may still be signed in at its provider. On a shared computer, sign out there as well."
    />
  </p>
);

const GoOn = ({ provider }: { provider: string }) => (
  <>
    <p>
      <Both
        vi="Đang chuyển đến nơi cấp tài khoản để đăng xuất cả ở đó."
        en="Going on to the provider of the account, to sign out there as well."
      />
    </p>
    <div class="buttons">
      <a class="button primary" href={provider}>
        <Both vi="Đăng xuất ở nơi cấp tài khoản" en="Sign out at the provider" />
      </a>
    </div>
  </>
);

import { renderProblem } from '../../shared/message/problem.ts';
import { Both, type Paging, page } from './page.tsx';

interface Asked {
  /** Where to go afterwards. */
  to: string;
  /** Whether there is a provider of accounts. */
  accounts: boolean;
  /** Name of the account that is signed in at the provider and unknown here; null: none is. */
  account: string | null;
  /** The code that a slip's QR code brought along; it is spent by sending the form alone. */
  code: string;
  /** What was entered, where its code cannot be used. */
  refused: Entered | null;
}

interface Entered {
  code: string;
  name: string;
  position: string;
}

/** Signing in: with an account where there is a provider, with an enrolment code in any case. */
export const signInPage = (c: Paging, { to, accounts, account, code, refused }: Asked) =>
  page(
    c,
    'Đăng nhập',
    <>
      <h1>
        <Both vi="Đăng nhập" en="Sign in" />
      </h1>
      {account !== null ? <Unknown account={account} /> : accounts && <WithAccount to={to} />}
      <WithCode to={to} entered={refused ?? { code, name: account ?? '', position: '' }} refused={refused !== null} />
    </>,
    { status: refused ? 401 : 200 },
  );

const WithAccount = ({ to }: { to: string }) => (
  <div class="buttons">
    <a class="button primary" href={`/auth/sign-in?${new URLSearchParams({ to })}`}>
      <Both vi="Đăng nhập bằng tài khoản" en="Sign in with an account" />
    </a>
  </div>
);

const Unknown = ({ account }: { account: string }) => (
  <p>
    <Both
      vi={`Tài khoản ${account || 'này'} chưa được cấp quyền ở đây. Đề nghị nhập mã đăng ký do Sở cấp; chỉ cần nhập một lần.`}
      en={`The account${account && ` ${account}`} has no access here yet. Enter the enrolment code from the department, once.`}
    />
  </p>
);

const WithCode = ({ to, entered, refused }: { to: string; entered: Entered; refused: boolean }) => (
  <form method="post" action="/sign-in">
    <h2>
      <Both vi="Bằng mã đăng ký" en="With an enrolment code" />
    </h2>
    {refused && <CodeRefused />}
    <input type="hidden" name="to" value={to} />
    <label for="code">
      <Both vi="Mã đăng ký" en="Enrolment code" />
    </label>
    <input
      id="code"
      name="code"
      class="code"
      required
      maxlength={40}
      autocomplete="one-time-code"
      spellcheck={false}
      value={entered.code}
      {...(refused ? { 'aria-invalid': 'true', 'aria-describedby': 'code-refused', autofocus: true } : {})}
    />
    <label for="name">
      <Both vi="Họ và tên" en="Full name" />
    </label>
    <input id="name" name="name" required maxlength={200} autocomplete="name" value={entered.name} />
    <label for="position">
      <Both vi="Chức vụ" en="Position" />
    </label>
    <input
      id="position"
      name="position"
      required
      maxlength={200}
      autocomplete="organization-title"
      value={entered.position}
    />
    <div class="buttons">
      <button class="button primary" type="submit">
        <Both vi="Tiếp tục" en="Continue" />
      </button>
    </div>
  </form>
);

const CodeRefused = () => {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => renderProblem('code-invalid', locale, {}));
  return (
    <div class="alert" role="alert" id="code-refused">
      <strong>{vi?.title}</strong>
      <p>
        <Both vi={vi?.detail ?? ''} en={en?.detail ?? ''} />
      </p>
    </div>
  );
};

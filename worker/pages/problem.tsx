import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemText } from '../../shared/message/problem.ts';
import { Both, type Paging, page } from './page.tsx';

/** A refusal for whoever came with a browser: what happened, and where to go on. */
export const problemPage = (c: Paging, vi: ProblemText, en: ProblemText, status: ContentfulStatusCode) =>
  page(
    c,
    vi.title,
    <>
      <h1>
        <Both vi={vi.title} en={en.title} />
      </h1>
      <p>
        <Both vi={vi.detail} en={en.detail} />
      </p>
      <div class="buttons">
        <a class="button primary" href="/sign-in">
          <Both vi="Đăng nhập" en="Sign in" />
        </a>
        <a class="button" href="/">
          <Both vi="Về trang đầu" en="To the first page" />
        </a>
      </div>
    </>,
    { status },
  );

import type { Context as HonoContext } from 'hono';
import { PROBLEMS, type Problem, type ProblemCode } from '../shared/api.ts';
import type { Locale } from '../shared/message/column.ts';
import type { ProblemParams } from '../shared/message/problem.ts';
import { renderProblem } from '../shared/message/problem.ts';
import type { Context } from './context.ts';
import { problemPage } from './pages/problem.tsx';

/** What a refusal carries beside its sentence. */
type Members = Pick<Problem, 'findings' | 'standing' | 'diff' | 'reviewed' | 'version' | 'errors'>;

/** A request refused: thrown anywhere, answered here. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly params: object;
  readonly members: Members;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, params: object, members: Members, headers: Record<string, string>) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.members = members;
    this.headers = headers;
  }
}

export const refusal = <C extends ProblemCode>(
  code: C,
  ...[params, members = {}, headers = {}]: Record<never, never> extends ProblemParams<C>
    ? [params?: ProblemParams<C>, members?: Members, headers?: Record<string, string>]
    : [params: ProblemParams<C>, members?: Members, headers?: Record<string, string>]
) => new Refusal(code, params ?? {}, members, headers);

/** The one place where what was thrown becomes an answer: a refusal says what to do, a bug shows only its request id. */
export function answerError(error: Error, c: HonoContext<Context>): Response | Promise<Response> {
  if (error instanceof Refusal) {
    // Refused because something else failed, a provider of accounts for one: whoever runs the server should know.
    if (error.cause !== undefined) logBug(error.cause, c);
    return problem(c, error);
  }
  logBug(error, c);
  return problem(c, refusal('internal', { requestId: c.var.requestId }));
}

function problem(c: HonoContext<Context>, refused: Refusal): Response | Promise<Response> {
  if (wantsPage(c)) return asPage(c, refused);
  const { code, params, members, headers } = refused;
  const { locale, requestId } = c.var;
  const body: Problem = {
    type: `/problems/${code}`,
    status: PROBLEMS[code],
    // The constructor is only reached through refusal(), which ties the params to the code.
    ...renderProblem(code, locale, params as ProblemParams<typeof code>),
    requestId,
    ...members,
  };
  return c.json(body, PROBLEMS[code], {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale,
    ...headers,
  });
}

/** A person with a browser; the API answers JSON whoever asks. */
const wantsPage = (c: HonoContext<Context>): boolean =>
  !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');

/** The same for a person: who is not signed in is taken to where one signs in, and back from there. */
function asPage(c: HonoContext<Context>, { code, params, headers }: Refusal): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const to = c.req.method === 'GET' ? pathname + search : '/';
  if (code === 'not-signed-in') return c.redirect(`/sign-in?${new URLSearchParams({ to })}`, 303);
  const say = (locale: Locale) => renderProblem(code, locale, params as ProblemParams<typeof code>);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return problemPage(c, say('vi'), say('en'), PROBLEMS[code]);
}

interface Asked {
  var: { requestId: string };
  req: { method: string; path: string };
}

/** Method, path and stack; neither body, query nor credential. */
export const logBug = (error: unknown, { var: { requestId }, req: { method, path } }: Asked): void =>
  console.error(
    JSON.stringify({
      requestId,
      method,
      path,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );

import type { Context as HonoContext } from 'hono';
import { PROBLEMS, type Problem, type ProblemCode } from '../shared/api.ts';
import type { ProblemParams } from '../shared/message/problem.ts';
import { renderProblem } from '../shared/message/problem.ts';
import type { Context } from './context.ts';

/** What a refusal carries beside its sentence. */
type Members = Pick<Problem, 'findings' | 'standing' | 'diff' | 'errors' | 'version'>;

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
export function answerError(error: Error, c: HonoContext<Context>): Response {
  if (error instanceof Refusal) return problem(c, error);
  logBug(error, c);
  return problem(c, refusal('internal', { requestId: c.var.requestId }));
}

function problem(c: HonoContext<Context>, { code, params, members, headers }: Refusal): Response {
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

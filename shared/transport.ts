import type { Problem, ProblemCode } from './api.ts';

/** What the client needs of `fetch`: the browser's and Node's fit. Give it a deadline by wrapping it. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
) => Promise<Answer>;

export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The server refused the request and said why. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly code: ProblemCode;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
    this.code = problem.type.slice('/problems/'.length) as ProblemCode;
  }
}

/** No answer of ours came back (no network, a proxy's page): a sending may have arrived or not, so repeat it by its key. */
export class UnreachableError extends Error {
  readonly server: string;
  /** The status of a stranger's answer, or null where none came. */
  readonly status: number | null;

  constructor(server: string, status: number | null, cause: unknown) {
    super(status === null ? `no answer from ${server}` : `${server} answered ${status}`, { cause });
    this.name = 'UnreachableError';
    this.server = server;
    this.status = status;
  }
}

/** The answer, or what went wrong with it, thrown. */
export async function answer(server: string, request: () => Promise<Answer>): Promise<Answer> {
  const reply = await request().catch((cause: unknown) => {
    throw new UnreachableError(server, null, cause);
  });
  // A page in place of an answer: the network's own, which asks to sign in there, or a proxy's.
  if (reply.headers.get('content-type')?.startsWith('text/html'))
    throw new UnreachableError(server, reply.status, null);
  if (reply.ok) return reply;
  const problem = await reply.json().catch(() => null);
  if (!isProblem(problem)) throw new UnreachableError(server, reply.status, null);
  throw new ProblemError(problem);
}

export const read = async <T>(server: string, reply: Answer): Promise<T> =>
  (await reply.json().catch(lost(server, reply))) as T;

/** The connection broke, or a stranger answered, after the first line of the answer. */
export const lost =
  (server: string, { status }: Answer) =>
  (cause: unknown): never => {
    throw new UnreachableError(server, status, cause);
  };

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  body.type.startsWith('/problems/');

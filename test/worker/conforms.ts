import { answersOf } from '../../worker/answers.ts';
import type { createApp } from '../../worker/app.ts';
import type { RequestLine } from '../../worker/context.ts';

/** Fails where an answer is not what its route declares: another status, another type, members that the schema does not know. */
export async function conforms(
  { routes }: ReturnType<typeof createApp>,
  answer: Response,
  told: readonly RequestLine[],
): Promise<void> {
  const request = told.find(({ requestId }) => requestId === answer.headers.get('x-request-id'));
  const declared = routes
    .filter(({ method, path }) => method === request?.method && path === request.route)
    .map(({ handler }) => answersOf(handler))
    .find(Boolean);
  // A refusal is declared once for all routes; pages declare nothing.
  if (!declared || (answer.status >= 400 && !(answer.status in declared.replies))) return;
  const where = `${request?.method} ${request?.route} → ${answer.status}`;
  const reply = declared.replies[answer.status];
  if (reply === undefined) throw new Error(`${where} is not declared`);
  if (reply === null) return;
  const type = answer.headers.get('content-type') ?? '';
  if ('media' in reply) {
    if (!type.startsWith(reply.media)) throw new Error(`${where} is ${type}, not ${reply.media}`);
    return;
  }
  const parsed = reply.safeParse(await answer.clone().json());
  if (!parsed.success) throw new Error(`${where} is not as declared: ${parsed.error.message}`);
}

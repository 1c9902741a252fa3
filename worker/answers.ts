import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import type { Context } from './context.ts';

const ANSWERS = Symbol('answers');

/** What goes out: JSON of a schema, bytes of a media type, or nothing. */
export type Reply = z.ZodType | { media: string } | null;

export interface Answers {
  /** One line for whoever reads the API's description. */
  summary: string;
  /** By status; refusals are not listed, since every route may answer with a problem. */
  replies: Record<number, Reply>;
}

/** Says in the route itself what it is for and what it answers: the API's description is written from these (openapi.ts). */
export const answers = (summary: string, replies: Answers['replies']) =>
  Object.assign(
    createMiddleware<Context>(async (_, next) => next()),
    { [ANSWERS]: { summary, replies } satisfies Answers },
  );

/** What a handler was declared to answer with answers(), if it was. */
export const answersOf = (handler: object): Answers | undefined => (handler as { [ANSWERS]?: Answers })[ANSWERS];

import type { Hono } from 'hono';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { api, type Context } from '../context.ts';
import { openApi } from '../openapi.ts';

/** The description of everything that is mounted beside it; written when it is first asked for. */
export const description = (all: () => Hono<Context>['routes']) => {
  let written: string | null = null;
  return api().get(
    '/',
    may('description.read'),
    answers('This description', { 200: { media: 'application/json' } }),
    (c) => {
      written ??= JSON.stringify(openApi(all()));
      return c.body(written, 200, { 'content-type': 'application/json' });
    },
  );
};

import { html } from 'hono/html';
import { PROBLEMS, type ProblemCode } from '../../shared/api.ts';
import { may } from '../auth/may.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

const isCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** The address that the `type` of a problem names (RFC 9457): for a developer who follows it. */
export const problems = api().get('/:code', may('problem.read'), (c) => {
  const code = c.req.param('code');
  if (!isCode(code)) throw refusal('not-found');
  return c.html(
    html`<!doctype html><html lang="en"><title>${code}</title><h1>${code}</h1><p>HTTP ${PROBLEMS[code]}</p></html>`,
  );
});

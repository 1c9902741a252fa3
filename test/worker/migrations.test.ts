import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';

it('the table of units holds the official list, no more and no less', async () => {
  const { results } = await env.DB.prepare('SELECT code, name, kind FROM units ORDER BY code').all();
  expect(results).toEqual([...UNITS].sort((a, b) => (a.code < b.code ? -1 : 1)));
  expect(results).toHaveLength(114);
});

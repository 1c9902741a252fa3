import { createClient } from '../../shared/client.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { withPage } from '../../shared/plan/impact.ts';
import { PLAN } from './city.ts';

export interface PreviewResult {
  /** Units looked at, and those that would have an error they have not now. */
  units: number;
  worse: number;
  pages: number;
  /** Rows that D1 read for a page, at most, and milliseconds that one took, at most. */
  read: number;
  milliseconds: number;
}

/** What the next version would change, page by page: from it on a task outside the plan's year is an error. */
export async function preview(server: string, admin: string): Promise<PreviewResult> {
  let [read, milliseconds, pages] = [0, 0, 0];
  const client = createClient({
    server,
    credential: admin,
    fetch: async (url, init) => {
      const begun = performance.now();
      const answer = await fetch(url, init);
      read = Math.max(read, Number(answer.headers.get('x-soak-read')));
      milliseconds = Math.max(milliseconds, Math.round(performance.now() - begun));
      pages += 1;
      return answer;
    },
  });
  const plan = planById(PLAN);
  const next = { ...plan, version: 2, severities: { ...plan?.severities, 'time.outside-plan': 'error' } };
  let whole = await client.previewPlan(next);
  for (let { next: after } = whole; after !== null; after = whole.next)
    whole = withPage(whole, await client.previewPlan(next, after));
  const sum = (count: (impact: (typeof whole.impact)[number]) => number) =>
    whole.impact.reduce((all, impact) => all + count(impact), 0);
  const [units, worse] = [sum((impact) => impact.units), sum((impact) => impact.unitsWithNewErrors)];
  return { units, worse, pages, read, milliseconds };
}

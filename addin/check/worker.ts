import { remember } from '../../shared/answers.ts';
import { inspectAsRemembered, tablePointedAt } from '../../shared/inspect-remembered.ts';
import { PLANS } from '../../shared/plan/built-in.ts';
import { fitPlan } from '../../shared/plan/fit.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { extract } from '../../shared/recognise/extract.ts';
import { WorkbookError } from '../../shared/xlsx/failure.ts';
import type { JobError, JobName, Jobs, Reply, Request } from './jobs.ts';
import { isUnloaded } from './unloaded.ts';

type Job<J extends JobName> = (asks: Jobs[J]['asks']) => Jobs[J]['answers'] | Promise<Jobs[J]['answers']>;

/** A plan that comes again is the same object again: what is remembered of it holds from one check to the next. */
const samePlan = remember((text): Plan => JSON.parse(text), 4);

/** The xlsx reader is loaded when the first file is opened. */
const JOBS: { [J in JobName]: Job<J> } = {
  read: async ({ bytes }) => (await import('../../shared/file.ts')).openFile(bytes),
  repair: async ({ bytes, edits }) => (await import('../../shared/xlsx/repair.ts')).repairWorkbook(bytes, edits),
  inspect: ({ grids, plan, options, remembered }) =>
    inspectAsRemembered(grids, plan && samePlan(JSON.stringify(plan)), options, remembered),
  point: ({ grid, plan, stage, mapping }) => tablePointedAt(grid, plan, stage, mapping),
  extract: ({ grid, table }) => extract(grid, table),
  fit: ({ grids, plans }) => fitPlan(grids, plans)?.id ?? null,
  carry: async ({ comments, before, after, annex }) =>
    (await import('../../shared/comments.ts')).carryComments(comments, before, after, annex),
  diff: async ({ before, after, annex }) => (await import('../../shared/diff.ts')).diffRows(before, after, annex),
  template: async ({ plan, annex, stage }) =>
    (await import('../../shared/xlsx/template.ts')).templateWorkbook(plan, annex, stage, null),
  city: async (asks) => (await import('../../shared/xlsx/city-cells.ts')).cityCells(asks),
  examine: async ({ files }) => (await import('./examine.ts')).examineFiles(files),
  hashes: async ({ tables }) => {
    const { tableHash } = await import('../../shared/sent-tables.ts');
    return tables.map(({ grid, table }) => tableHash(grid, table));
  },
  enclose: async ({ bytes, receipt, logProof }) => (await import('./enclose.ts')).encloseIn(bytes, receipt, logProof),
  'enclose-part': async ({ xml, receipt, logProof }) =>
    (await import('./enclose.ts')).enclosedPart(xml, receipt, logProof),
  seal: async ({ content }) => (await import('../../shared/sealed.ts')).seal(content),
  unseal: async ({ bytes }) => (await import('../../shared/sealed.ts')).unseal(new TextDecoder().decode(bytes)),
  plans: () => PLANS,
};

const run = <J extends JobName>({ job, asks }: Request<J>) => (JOBS[job] as Job<J>)(asks);

function failure(error: unknown): JobError {
  if (error instanceof WorkbookError) return { code: 'workbook', reason: error.reason, detail: error.detail };
  return isUnloaded(error) ? { code: 'unloaded' } : { code: 'bug', message: String(error) };
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply = (answer: Reply) => self.postMessage(answer);
  try {
    reply({ id: data.id, answer: await run(data) });
  } catch (error) {
    reply({ id: data.id, error: failure(error) });
  }
});

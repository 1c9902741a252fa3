import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNITS } from '../shared/plan/units.ts';
import { bundle } from '../test/soak/bundle.ts';
import { answerOf, type Clerk, clientOf, inTurns, openCity, PERIOD, PLAN } from '../test/soak/city.ts';
import { fillUnits, migrate } from '../test/soak/database.ts';
import { startRuntime } from '../test/soak/runtime.ts';
import type { Bench } from './measure.ts';

export const CLIENTS = 8;
const PUSHES = 32;
const ROWS = 60;
export const PERSON = { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' };

/** The Worker in workerd with its database and bucket on disk, a clerk enrolled for each unit. */
export async function openServer() {
  const folder = mkdtempSync(join(tmpdir(), 'phu-luc-bench-'));
  const runtime = await startRuntime(await bundle('bench/worker/entry.ts', folder), folder);
  await migrate(runtime.database);
  await fillUnits(runtime.database, UNITS);
  const { admin, clerks } = await openCity(runtime.url, UNITS);
  await ask(runtime.url, '/bench/prepare');
  const stop = async () => {
    await runtime.stop();
    rmSync(folder, { recursive: true });
  };
  return { url: runtime.url, admin, clerks, stop };
}

export async function ask(server: string, path: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(`${server}${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** Each clerk's next revision: what is pushed is always new and always on top of the last. */
function pusher(clerks: readonly Clerk[]): (server: string) => () => Promise<string> {
  const revisions = new Map<string, number>();
  return (server) => async () => {
    await inTurns(clerks.slice(0, PUSHES), CLIENTS, async ({ unit, credential }) => {
      const revision = (revisions.get(unit) ?? 0) + 1;
      revisions.set(unit, revision);
      await clientOf(server, credential).submit(answerOf(unit, revision, ROWS), {
        key: `${unit}-draft-${revision}`,
        base: revision === 1 ? null : revision - 1,
      });
    });
    return 'checked, receipt signed';
  };
}

/** 60 rows through HTTP, eight clients at once: all that a sending stores, against storing its rows and nothing else. */
export async function pushBenches(): Promise<Bench[]> {
  const { url, clerks, stop } = await openServer();
  const bodies = clerks.slice(0, PUSHES).map(({ unit }) => JSON.stringify(answerOf(unit, 1, ROWS)));
  const push = pusher(clerks);
  const store = (path: string, said: string) => async () => {
    await inTurns(bodies, CLIENTS, (body) => ask(url, path, { method: 'POST', body }));
    return said;
  };
  return [
    {
      name: `${PUSHES} pushes of ${ROWS} rows by ${CLIENTS} clients`,
      unit: 'push',
      units: PUSHES,
      limit: 'one blob',
      children: true,
      contestants: {
        'body read, nothing stored': store('/bench/nothing', 'nothing stored'),
        'one blob': store('/bench/blob', 'rows stored'),
        'statement per row': store('/bench/statement-per-row', 'rows stored'),
        'phuluc push, a statement per row': push(`${url}/one-by-one`),
        'phuluc push': push(url),
      },
      end: stop,
    },
  ];
}

/** The city's first page with every unit's annex there, against one indexed query over the same submissions. */
export async function portalBenches(): Promise<Bench[]> {
  const { url, admin, clerks, stop } = await openServer();
  await inTurns(clerks, CLIENTS, ({ unit, credential }) =>
    clientOf(url, credential).submit(answerOf(unit, 1, ROWS), { key: `${unit}-draft-1`, base: null }),
  );
  const { code } = await clientOf(url, admin).enrolment({ role: 'aggregator', unit: null });
  const { credential } = await clientOf(url, null).enrol({ code, ...PERSON });
  const headers = { authorization: `Bearer ${credential}` };
  const page = (path: string) => async () => `${((await ask(url, path, { headers })) / 1000).toFixed(0)} kB`;
  return [
    {
      name: `the city's first page, ${clerks.length} units of ${ROWS} rows`,
      unit: 'page',
      units: 1,
      limit: 'one indexed query',
      children: true,
      contestants: {
        'one indexed query': page('/bench/indexed'),
        'first page': page(`/so/${PLAN}/${PERIOD}`),
        'one unit': page(`/so/${PLAN}/${PERIOD}/don-vi/${clerks[0]?.unit}`),
      },
      rounds: 21,
      warmUp: 5,
      end: stop,
    },
  ];
}

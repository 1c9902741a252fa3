import { answerOf, clientOf, inTurns, PERIOD, PLAN } from '../test/soak/city.ts';
import type { Bench } from './measure.ts';
import { ask, CLIENTS, openServer, PERSON } from './server.ts';

/** With 114 units that makes 27,000. */
const ROWS = 237;

/** The desk's pages over 27,000 rows against one indexed query of the same rows; the workbook made, kept, and not changed. */
export async function deskBenches(): Promise<Bench[]> {
  const { url, admin, clerks, stop } = await openServer();
  await inTurns(clerks, CLIENTS, ({ unit, credential }) =>
    clientOf(url, credential).submit(answerOf(unit, 1, ROWS), { key: `${unit}-draft-1`, base: null }),
  );
  const { code } = await clientOf(url, admin).enrolment({ role: 'aggregator', unit: null });
  const { credential } = await clientOf(url, null).enrol({ code, ...PERSON });
  const headers = { authorization: `Bearer ${credential}` };
  const page = (path: string) => async () => `${((await ask(url, path, { headers })) / 1000).toFixed(0)} kB`;
  const desk = `/so/${PLAN}/${PERIOD}`;
  const workbook = `/api/v1/city/${PLAN}/${PERIOD}/workbook.xlsx`;
  const tag = async () => {
    const answer = await fetch(url + workbook, { headers });
    await answer.arrayBuffer();
    return answer.headers.get('etag') ?? '';
  };
  const etag = await tag();
  const unchanged = async () =>
    (await fetch(url + workbook, { headers: { ...headers, 'if-none-match': etag } })).status;
  const shared = { units: 1, clock: 'wall' as const };
  return [
    {
      ...shared,
      name: `the desk over ${clerks.length * ROWS} rows`,
      unit: 'page',
      limit: 'one indexed query',
      contestants: {
        'one indexed query': page('/bench/rows'),
        overview: page(desk),
        'first page of the table': page(`${desk}/nhiem-vu`),
        'filtered by words': page(`${desk}/nhiem-vu?text=so+100`),
        'filtered, in order of dates': page(`${desk}/nhiem-vu?text=nhiem+vu&sort=due`),
        compared: page(`${desk}/doi-chieu`),
      },
      rounds: 9,
      warmUp: 3,
    },
    {
      ...shared,
      name: `the merged workbook of ${clerks.length * ROWS} rows`,
      unit: 'workbook',
      limit: 'made',
      contestants: {
        // The filter finds everything, and what is filtered is made each time.
        made: page(`${workbook}?annex=tasks`),
        kept: page(workbook),
        unchanged,
      },
      rounds: 5,
      warmUp: 1,
      end: stop,
    },
  ];
}

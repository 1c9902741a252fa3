/** npm run bench:costs -- [UNITS]: rows that D1 reads and writes for what people do, as D1 itself counts them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { createClient } from '../shared/client.ts';
import { bundle } from '../test/soak/bundle.ts';
import { answerOf, clientOf, inTurns, openCity, PERIOD, PLAN } from '../test/soak/city.ts';
import { fillUnits, migrate } from '../test/soak/database.ts';
import { startRuntime } from '../test/soak/runtime.ts';
import { unitsFor } from '../test/soak/units.ts';

const CLIENTS = 8;
const PERSON = { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' };
const count = Number(argv[2] ?? 114);

const folder = mkdtempSync(join(tmpdir(), 'phu-luc-costs-'));
const units = unitsFor(count);
const runtime = await startRuntime(await bundle('test/worker/soak/entry.ts', folder, units), folder);
await migrate(runtime.database);
await fillUnits(runtime.database, units);
const { admin, clerks } = await openCity(runtime.url, units);
const [first, second, third, ...others] = clerks;
if (!first || !second || !third) throw new Error('at least three units');

let counted = { read: '', written: '' };
const metered = async (url: string, init?: RequestInit): Promise<Response> => {
  const answer = await fetch(url, init);
  if (!answer.ok && answer.status !== 304) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  counted = { read: answer.headers.get('x-soak-read') ?? '', written: answer.headers.get('x-soak-written') ?? '' };
  return answer;
};
const say = (what: string): void => console.log(`| ${what} | ${counted.read} | ${counted.written} |`);

const push = async ({ unit, credential }: typeof first, rows: number, key = `${unit}-draft-1`): Promise<void> => {
  const client = createClient({ server: runtime.url, credential, fetch: metered });
  await client.submit(answerOf(unit, 1, rows), { key, base: null });
};
const look = async (path: string, credential: string, known: string | null = null): Promise<string | null> => {
  const headers = { authorization: `Bearer ${credential}`, ...(known && { 'if-none-match': known }) };
  const answer = await metered(`${runtime.url}${path}`, { headers });
  await answer.arrayBuffer();
  return answer.headers.get('etag');
};

console.log(`| of ${count} units | read | written |\n|---|--:|--:|`);
await push(third, 20);
await push(first, 20);
say('a sending of 20 rows');
await push(first, 20);
say('the same again, under its key');
await push(second, 240);
say('a sending of 240 rows');
await inTurns(others, CLIENTS, (clerk) => push(clerk, 20));

const { code } = await clientOf(runtime.url, admin).enrolment({ role: 'aggregator', unit: null });
const { credential } = await clientOf(runtime.url, null).enrol({ code, ...PERSON });
await look(`/so/${PLAN}/${PERIOD}`, credential);
await look(`/so/${PLAN}/${PERIOD}`, credential);
say("the city's first page");
await look(`/so/${PLAN}/${PERIOD}/don-vi/${first.unit}`, credential);
say('the page of a unit');
const workbook = `/api/v1/city/${PLAN}/${PERIOD}/workbook.xlsx`;
const tag = await look(workbook, credential);
say('the merged workbook, before its rows are streamed');
await look(workbook, credential, tag);
say('the merged workbook, asked for by who has it');

await runtime.stop();
rmSync(folder, { recursive: true });
exit(0);

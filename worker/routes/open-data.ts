import { DataPackageReply, OpenDataBody, OpenDataReply, OpenDocument } from '../../shared/api.ts';
import { dataPackage } from '../../shared/open/data-package.ts';
import { OPEN_TABLES, type OpenTableName } from '../../shared/open/tables.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { type Edition, editionOf, holds } from '../city/edition.ts';
import { asOf } from '../city/sources.ts';
import { cityJson, inChunks, streamed } from '../city/stream.ts';
import { type Asking, api } from '../context.ts';
import { setOpen } from '../open/acts.ts';
import { packagePath } from '../open/address.ts';
import { acceptedOf, csvOf, recordsOf } from '../open/tables.ts';
import type { NamedPeriod } from '../period/act.ts';
import { planSummaries } from '../plans.ts';
import { logBug, refusal } from '../problem.ts';

const CSV = 'text/csv';
const NAMES = Object.keys(OPEN_TABLES) as OpenTableName[];

/** Anybody's pages may read it, and any proxy may keep it for as long as it asks whether it still holds. */
const PUBLIC = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, no-cache',
};

/** What the city has accepted, for anybody, in the periods that an administrator has opened; under addresses that stay. */
export const openData = api()
  .get('/', may('data.read'), answers('Periods whose accepted annexes are open', { 200: OpenDataReply }), async (c) => {
    const { store } = c.var;
    const [open, plans] = await Promise.all([store.openData.all(), planSummaries(store)]);
    const packages = open.flatMap(({ plan, period, openedAt }) => {
      const found = plans.find(({ id }) => id === plan);
      const asked = found?.periods.find(({ id }) => id === period);
      const path = packagePath(plan, period);
      return found && asked ? [{ plan, period, title: `${found.title}: ${asked.title}`, openedAt, path }] : [];
    });
    return c.json({ packages }, 200, PUBLIC);
  })

  .get(
    '/:plan/:period/datapackage.json',
    may('data.read'),
    answers('What the open tables of a period hold (Frictionless Data Package)', { 200: DataPackageReply, 304: null }),
    async (c) => {
      const { edition, headers, unchanged } = await openEdition(c, c.req.param());
      if (unchanged) return c.body(null, 304, headers);
      const { plan, period } = edition;
      return c.json(dataPackage({ plan, period, asOf: asOf(edition) }), 200, headers);
    },
  )

  .get(
    '/:plan/:period/data.json',
    may('data.read'),
    answers('The open tables of a period in one document', { 200: OpenDocument, 304: null }),
    async (c) => {
      const { store } = c.var;
      const { edition, headers, unchanged } = await openEdition(c, c.req.param());
      if (unchanged) return c.body(null, 304, headers);
      const head = { plan: edition.plan.id, period: edition.period.id, asOf: asOf(edition) };
      const lists = Object.fromEntries(NAMES.map((name) => [name, jsonOf(recordsOf(store, edition, name))]));
      return c.body(await streamed(cityJson(head, lists), (error) => logBug(error, c)), 200, {
        ...headers,
        'content-type': 'application/json',
      });
    },
  )

  .put(
    '/:plan/:period',
    may('data.open'),
    body(OpenDataBody),
    answers('Opens what was accepted in a period to anybody', { 204: null }),
    async (c) => {
      await setOpen(c.var, c.var.caller, c.req.param(), { open: true, ...c.var.body });
      return c.body(null, 204);
    },
  )

  .delete(
    '/:plan/:period',
    may('data.open'),
    body(OpenDataBody),
    answers('Closes it again', { 204: null }),
    async (c) => {
      await setOpen(c.var, c.var.caller, c.req.param(), { open: false, ...c.var.body });
      return c.body(null, 204);
    },
  );

for (const name of NAMES) {
  openData.get(
    `/:plan/:period/${name}.csv`,
    may('data.read'),
    answers(`An open table of a period as .csv: ${name}`, { 200: { media: CSV }, 304: null }),
    async (c) => {
      const { store } = c.var;
      const { plan = '', period = '' } = c.req.param();
      const { edition, headers, unchanged } = await openEdition(c, { plan, period });
      if (unchanged) return c.body(null, 304, headers);
      return c.body(await streamed(inChunks(csvOf(store, edition, name)), (error) => logBug(error, c)), 200, {
        ...headers,
        'content-type': `${CSV}; charset=utf-8`,
        'content-disposition': `attachment; filename="${plan}-${period}-${name}.csv"`,
      });
    },
  );
}

/** What was accepted, where the period is open; else there is nothing here, whether there is such a period or not. */
async function openEdition(
  c: Asking,
  named: NamedPeriod,
): Promise<{ edition: Edition; headers: Record<string, string>; unchanged: boolean }> {
  const { store } = c.var;
  if (!(await store.openData.isOpen(named.plan, named.period))) throw refusal('not-found');
  const edition = acceptedOf(await editionOf(store, named, null));
  const { etag } = edition;
  return { edition, headers: { ...PUBLIC, etag }, unchanged: holds(c.req.header('if-none-match'), etag) };
}

async function* jsonOf(records: AsyncIterable<object>): AsyncIterable<string> {
  for await (const record of records) yield JSON.stringify(record);
}

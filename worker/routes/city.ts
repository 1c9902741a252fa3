import { cityWorkbook } from '../../shared/xlsx/city.ts';
import { may } from '../auth/may.ts';
import { currentEdition, holds } from '../city/edition.ts';
import { rowsAsJson, rowsOf, summaryOf } from '../city/rows.ts';
import { cityJson, streamed } from '../city/stream.ts';
import { api } from '../context.ts';
import { logBug } from '../problem.ts';

/** Kept by the caller alone, and asked for again each time: an unchanged view is answered by its tag. */
const CACHING = { 'cache-control': 'private, no-cache' };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const city = api()
  .get('/:plan/:period', may('city.read'), async (c) => {
    const { store } = c.var;
    const edition = await currentEdition(store, c.req.param('plan'), c.req.param('period'));
    const headers = { ...CACHING, etag: edition.etag };
    if (holds(c.req.header('if-none-match'), edition.etag)) return c.body(null, 304, headers);

    const json = cityJson(await summaryOf(store, edition), {
      tasks: rowsAsJson(store, edition, 'tasks'),
      targets: rowsAsJson(store, edition, 'targets'),
    });
    return c.body(await streamed(json, (error) => logBug(error, c)), 200, {
      ...headers,
      'content-type': 'application/json',
    });
  })

  .get('/:plan/:period/workbook.xlsx', may('city.read'), async (c) => {
    const { store, now } = c.var;
    const edition = await currentEdition(store, c.req.param('plan'), c.req.param('period'));
    const { plan, period, etag } = edition;
    // Weak: the moment it was written stands in it.
    const headers = { ...CACHING, etag: `W/${etag}` };
    if (holds(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);

    const workbook = cityWorkbook({
      plan,
      period,
      summary: await summaryOf(store, edition),
      rows: (annex) => rowsOf(store, edition, annex),
      generatedAt: now().toISOString(),
    });
    return c.body(await streamed(workbook, (error) => logBug(error, c)), 200, {
      ...headers,
      'content-type': XLSX,
      'content-disposition': `attachment; filename="tong-hop-${plan.id}-${period.id}.xlsx"`,
    });
  });

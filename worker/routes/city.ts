import { z } from 'zod';
import { CityView, CorrectionsReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { ChosenQuery, chosenOf } from '../city/chosen.ts';
import { correctionsOf } from '../city/corrections.ts';
import { type Edition, editionOf, holds } from '../city/edition.ts';
import { keeping } from '../city/kept.ts';
import { rowsAsJson, summaryOf } from '../city/rows.ts';
import { cityJson, streamed } from '../city/stream.ts';
import { workbookOf } from '../city/workbook.ts';
import { api } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { TABLE_NAMES } from '../pages/desk/address.ts';
import { logBug, refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';

/** Kept by the caller alone, and asked for again each time: an unchanged view is answered by its tag. */
const CACHING = { 'cache-control': 'private, no-cache' };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which edition is asked for; none for the table as it stands now. */
const EditionQuery = z.object({ edition: z.coerce.number().int().positive().optional() });

const WorkbookQuery = EditionQuery.extend(ChosenQuery.shape);

/** The copy of what stands unchanged, or the workbook made anew and kept; that it cannot be kept spoils no download. */
async function keptOr(
  store: Store,
  { etag: tag, number }: Edition,
  made: () => Promise<AsyncIterable<Uint8Array>>,
  failed: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const name = { tag, edition: number !== null };
  const kept = await store.workbooks.read(name);
  return (
    kept ??
    streamed(
      keeping(await made(), (whole) => store.workbooks.keep(name, whole).catch(failed)),
      failed,
    )
  );
}

export const city = api()
  .get(
    '/:plan/:period',
    may('city.read'),
    query(EditionQuery),
    answers("The city view: every unit's standing submission", { 200: CityView, 304: null }),
    async (c) => {
      const { store, query } = c.var;
      const shown = await editionOf(store, c.req.param(), query.edition ?? null);
      const headers = { ...CACHING, etag: shown.etag };
      if (holds(c.req.header('if-none-match'), shown.etag)) return c.body(null, 304, headers);

      const { number: edition, editions } = shown;
      const json = cityJson(
        { ...(await summaryOf(store, shown)), edition, editions },
        { tasks: rowsAsJson(store, shown, 'tasks'), targets: rowsAsJson(store, shown, 'targets') },
      );
      return c.body(await streamed(json, (error) => logBug(error, c)), 200, {
        ...headers,
        'content-type': 'application/json',
      });
    },
  )

  .get(
    '/:plan/:period/workbook.xlsx',
    may('city.read'),
    query(WorkbookQuery),
    answers('The merged workbook, or the rows of one annex that a filter finds', { 200: { media: XLSX }, 304: null }),
    async (c) => {
      const { caller, store, query } = c.var;
      const whole = await editionOf(store, c.req.param(), query.edition ?? null);
      const chosen = await chosenOf(store, whole, query);
      const { etag } = chosen?.shown ?? whole;
      const headers = { ...CACHING, etag };
      if (holds(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);

      const { plan, period, number } = whole;
      const what = { plan: plan.id, period: period.id, edition: number, tag: etag };
      const content = { ...whoOf(caller), ...what, ...(chosen && { annex: chosen.annex, filter: chosen.filter }) };
      await store.exports.add(record(c.var, 'city.exported', `${plan.id}/${period.id}`, content));
      const made = () => workbookOf(store, whole, chosen, new URL(c.req.url).origin);
      const failed = (error: unknown) => logBug(error, c);
      const body = chosen ? await streamed(await made(), failed) : await keptOr(store, whole, made, failed);
      const part = chosen ? `-${TABLE_NAMES[chosen.annex]}-da-loc` : '';
      const name = `tong-hop-${plan.id}-${period.id}${number === null ? '' : `-ban-${number}`}${part}`;
      return c.body(body, 200, {
        ...headers,
        'content-type': XLSX,
        'content-disposition': `attachment; filename="${name}.xlsx"`,
      });
    },
  )

  .get(
    '/:plan/:period/corrections',
    may('city.read'),
    query(EditionQuery),
    answers('What has come in since an edition was issued', { 200: CorrectionsReply }),
    async (c) => {
      const { store, query } = c.var;
      const current = await editionOf(store, c.req.param(), null);
      const number = query.edition ?? current.editions.at(-1)?.number;
      if (number === undefined) throw refusal('edition-unknown');
      const issued = await editionOf(store, c.req.param(), number);
      const head = { plan: issued.plan.id, period: issued.period.id, edition: issued.editions.at(-1) };
      const json = cityJson(head, { corrections: correctionsOf(store, issued, current) });
      return c.body(await streamed(json, (error) => logBug(error, c)), 200, { 'content-type': 'application/json' });
    },
  );

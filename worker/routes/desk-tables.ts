import { z } from 'zod';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { coverageOf } from '../desk/coverage.ts';
import { matrixOf } from '../desk/matrix.ts';
import { MatrixQuery } from '../desk/matrix-query.ts';
import { ProgressQuery, progressOf } from '../desk/progress.ts';
import { rowSourceOf } from '../desk/row.ts';
import { cityTable } from '../desk/table.ts';
import { TableQuery } from '../desk/table-query.ts';
import { coveragePage } from '../pages/desk/coverage/page.tsx';
import { matrixPage } from '../pages/desk/matrix/page.tsx';
import { progressPage } from '../pages/desk/progress/page.tsx';
import { tablePage } from '../pages/desk/table/page.tsx';
import { sourcePage } from '../pages/desk/table/source.tsx';
import { refusal } from '../problem.ts';

const RowPlace = z.coerce.number().int().min(0);

/** What all units sent, in one table for each annex; their state is the address, and each row leads to where it came from. */
export const deskTables = api()
  .get('/:plan/:period/nhiem-vu', may('desk.read'), query(TableQuery), async (c) =>
    tablePage(c, await cityTable(c.var.store, c.req.param(), 'tasks', c.var.query)),
  )

  .get('/:plan/:period/chi-tieu', may('desk.read'), query(TableQuery), async (c) =>
    tablePage(c, await cityTable(c.var.store, c.req.param(), 'targets', c.var.query)),
  )

  .get('/:plan/:period/chi-tieu-theo-don-vi', may('desk.read'), query(MatrixQuery), async (c) =>
    matrixPage(c, await matrixOf(c.var.store, c.req.param(), c.var.query)),
  )

  .get('/:plan/:period/doi-chieu', may('desk.read'), async (c) =>
    coveragePage(c, await coverageOf(c.var.store, c.req.param())),
  )

  .get('/:plan/:period/so-voi-ky-truoc', may('desk.read'), query(ProgressQuery), async (c) =>
    progressPage(c, await progressOf(c.var.store, c.req.param(), c.var.query)),
  )

  .get('/:plan/:period/dong/:submission/:place', may('desk.read'), async (c) => {
    const place = RowPlace.safeParse(c.req.param('place'));
    if (!place.success) throw refusal('not-found');
    return sourcePage(c, await rowSourceOf(c.var.store, c.req.param(), c.req.param('submission'), place.data));
  });

import { z } from 'zod';
import { TARGET_FLAGS } from '../../shared/city-targets.ts';
import { TableQuery } from './table-query.ts';

const none = z.literal('').transform(() => undefined);

/** What stands behind the question mark of the matrix: whose rows as in the tables, and which targets. */
export const MatrixQuery = TableQuery.pick({ text: true, unit: true, agency: true, state: true }).extend({
  /** Only what is out of the ordinary in this way. */
  flag: z.enum(TARGET_FLAGS).or(none).optional(),
  /** One target by itself, by its key. */
  target: z.string().max(2_000).default(''),
  page: z.coerce.number().int().min(1).catch(1),
});
export type MatrixQuery = z.output<typeof MatrixQuery>;

import { AuditFilter } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { allEntries, WRITERS } from '../audit/export.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { streamed } from '../city/stream.ts';
import { api } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { EXPORTS } from '../pages/audit/address.ts';
import { logBug } from '../problem.ts';

/** What a filter of the history finds, to be taken away. That it was is a line of the log itself. */
export const auditExports = api();

for (const format of EXPORTS) {
  const { media, write } = WRITERS[format];
  auditExports.get(
    `/export.${format}`,
    may('audit.read'),
    query(AuditFilter),
    answers(`What a filter of the history finds, as .${format}`, { 200: { media } }),
    async (c) => {
      const { caller, register, store, now, query: filter } = c.var;
      const generatedAt = now().toISOString();
      await store.exports.add(record(c.var, 'history.exported', 'history', { ...whoOf(caller), format, filter }));
      const pieces = write(allEntries(store, filter), { register, filter, generatedAt });
      return c.body(await streamed(pieces, (error) => logBug(error, c)), 200, {
        'content-type': media === 'text/csv' ? `${media}; charset=utf-8` : media,
        'content-disposition': `attachment; filename="lich-su-${generatedAt.slice(0, 10)}.${format}"`,
      });
    },
  );
}

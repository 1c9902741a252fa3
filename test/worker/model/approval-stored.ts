import { env } from 'cloudflare:workers';

const LOGGED = '(SELECT count(*) FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.subject =';

/** What database and log hold of a unit's drafts, in order. */
export async function keptDrafts(unit: string) {
  const { results } = await env.DB.prepare(
    `SELECT d.key, d.replaces, r.remark, s.revision AS sent,
            ${LOGGED} d.id AND l.kind = 'draft.handed') AS handedLogged,
            ${LOGGED} d.id AND l.kind = 'draft.returned') AS returnedLogged
     FROM drafts d LEFT JOIN draft_returns r ON r.draft = d.id LEFT JOIN submissions s ON s.draft = d.id AND s.key = d.id
     WHERE d.unit = ?1 ORDER BY d.number`,
  )
    .bind(unit)
    .all();
  return results;
}

/** What they hold of what went to the city: whole, once, and as which draft. */
export async function keptSubmissions(unit: string) {
  const { results } = await env.DB.prepare(
    `SELECT s.revision, s.on_behalf AS onBehalf, s.correction,
            (SELECT count(*) FROM submission_rows r WHERE r.submission = s.id) AS rows,
            (SELECT key FROM drafts WHERE id = s.draft AND s.approver_name IS NOT NULL) AS draft,
            ${LOGGED} s.id) AS logged
     FROM submissions s WHERE s.unit = ?1 ORDER BY s.revision`,
  )
    .bind(unit)
    .all();
  return results;
}

import { env } from 'cloudflare:workers';
import type { SubmissionBody, SubmissionReply } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { startServer } from './server.ts';

export const DUE = '2025-03-18T17:00:00+07:00';

/** A server with a due date, and senders: each test sends for a unit of its own, since a file shares one database. */
export async function startSending(parts: Partial<Cloudflare.Env> = {}, at = '2025-03-01T01:00:00.000Z') {
  const server = startServer(at, parts);
  const admin = await server.admin();
  await server.client(admin).setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits: DUE });
  let used = 0;

  const newUnit = async () => {
    const unit = UNITS[used++];
    if (!unit) throw new Error('no more units');
    const { credential } = await server.enrol(admin, unit.code);
    /** The headers are those of a first sending under a new key; an empty one is left out. */
    const send = (body: SubmissionBody, headers: Record<string, string> = {}) =>
      server.ask('POST', '/api/v1/submissions', {
        token: credential,
        body,
        headers: withoutEmpty({ 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*', ...headers }),
      });
    return { ...unit, credential, send, client: server.client(credential) };
  };
  return { ...server, adminToken: admin, newUnit };
}

const withoutEmpty = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

/** Headers of a revision. */
export const over = (base: number) => ({ 'if-match': `"${base}"`, 'if-none-match': '' });

export const replyOf = async (answer: Response) => (await answer.json()) as SubmissionReply;

/** What the database holds of a unit, revision by revision. */
export async function storedOf(unit: string) {
  const { results } = await env.DB.prepare(
    `SELECT revision, rows, (SELECT count(*) FROM submission_rows WHERE submission = id) AS kept,
            (SELECT count(*) FROM submission_findings WHERE submission = id) AS findings
     FROM submissions WHERE unit = ?1 ORDER BY revision`,
  )
    .bind(unit)
    .all();
  return results;
}

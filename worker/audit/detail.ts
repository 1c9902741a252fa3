import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditDetail, SentFinding, Submitted } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { contentHash } from '../../shared/log/entry.ts';
import { leafHash } from '../../shared/log/tree.ts';
import { digest } from '../auth/secret.ts';
import { refusal } from '../problem.ts';
import type { AuditLine } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import { entryOf } from './entry.ts';

/** One line with what was found, and whether each hash of it can be computed again from what is stored. */
export async function detailOf(store: Store, seq: number): Promise<AuditDetail> {
  const line = await store.audit.line(seq);
  if (!line) throw refusal('not-found');
  const [register, counts, head, findings, submission] = await Promise.all([
    store.units.register(),
    store.audit.findings([line.subject]),
    store.checkpoints.newest(),
    findingsOf(store, line),
    submissionOf(store, line),
  ]);
  return {
    entry: entryOf(register, line, counts, head?.size ?? 0),
    findings: findings ?? [],
    submission: (submission && (await submittedOf(store, [submission]))[0]) || null,
    line: { entry: line.entry, leaf: line.leaf, salt: line.salt, content: line.content },
    holds: await holdsOf(line, findings),
  };
}

/** What was found in a run; null where the line is of something else. */
async function findingsOf(store: Store, { outcome, subject }: AuditLine): Promise<SentFinding[] | null> {
  if (outcome === 'submission.received') return store.submissions.findings(subject);
  if (!outcome.startsWith('inspection.')) return null;
  return (await store.history.inspection(subject))?.findings ?? null;
}

async function submissionOf(store: Store, { outcome, subject, content }: AuditLine): Promise<Submission | null> {
  if (outcome === 'submission.received') return store.submissions.byId(subject);
  const reviewed =
    outcome.startsWith('submission.reviewed') && content !== null ? JSON.parse(content).submission : null;
  return typeof reviewed === 'string' ? store.submissions.byId(reviewed) : null;
}

async function holdsOf(line: AuditLine, findings: SentFinding[] | null): Promise<AuditDetail['holds']> {
  const { content, salt } = line;
  const leaf = bytesToHex(leafHash(utf8ToBytes(line.entry))) === line.leaf;
  if (content === null || salt === null) return { leaf, content: null, findings: null };
  const said = JSON.parse(content).findings;
  return {
    leaf,
    content: contentHash(salt, content) === JSON.parse(line.entry).content,
    findings: findings === null ? null : (await digest(canonicalJson(findings))) === said,
  };
}

/** Submissions as the auditor's pages name them, each with its line of the log. */
export async function submittedOf(store: Store, heads: readonly Submission[]): Promise<Submitted[]> {
  const [{ nameOf }, places] = await Promise.all([
    store.units.register(),
    store.audit.places(heads.map(({ id }) => id)),
  ]);
  return heads.map(({ id, plan, period, unit, annex, revision, receivedAt }) => ({
    submission: id,
    seq: places.get(id) ?? null,
    ...{ plan, period, unit, annex, revision, receivedAt },
    unitName: nameOf(unit),
  }));
}

import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { ReplayReply, SentFinding } from '../../shared/api.ts';
import { ENGINE } from '../../shared/inspect.ts';
import { periodOf, planState } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { AuditLine } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import { again, type KeptPart, keptPart, without } from '../submission/again.ts';
import { baselineOf } from '../submission/baseline.ts';

/** A run as it was recorded: a submission, or a check that did not become one. */
interface Recorded {
  plan: string;
  period: string;
  unit: string;
  annex: AnnexKind;
  planVersion: number;
  engine: string;
  at: string;
  findings: SentFinding[];
  /** Null where a grid of it is no longer there. */
  parts: KeptPart[] | null;
}

/**
 * Inspects what was kept of a run once more, with the checker of today, under the version it was checked under or another,
 * a report against what stood just before the run. The dates of the period are those that hold now.
 */
export async function replayed(store: Store, seq: number, version: number | undefined): Promise<ReplayReply> {
  const run = await recordedOf(store, seq);
  const asked = version ?? run.planVersion;
  const { plan } = await planState(store, run.plan, { version: asked });
  const period = periodOf(plan, run.period);
  const baseline = await baselineOf(store, plan, period, run.unit, run.at);
  const found = run.parts && again(run.annex, run.parts, { plan, period }, baseline);
  const appeared = found ? without(found, run.findings) : [];
  const vanished = found ? without(run.findings, found) : [];
  return {
    seq,
    outcome: outcomeOf(run.parts, found, appeared.length + vanished.length),
    recorded: { planVersion: run.planVersion, engine: run.engine, findings: run.findings.length },
    now: { planVersion: asked, engine: ENGINE, findings: found?.length ?? 0 },
    ...{ appeared, vanished },
  };
}

function outcomeOf(parts: unknown, found: unknown, differences: number): ReplayReply['outcome'] {
  if (parts === null) return 'gone';
  if (found === null) return 'unreadable';
  return differences === 0 ? 'same' : 'other';
}

async function recordedOf(store: Store, seq: number): Promise<Recorded> {
  const line = await store.audit.line(seq);
  const run = line && (line.outcome === 'submission.received' ? await sent(store, line) : await checked(store, line));
  if (!run) throw refusal('not-found');
  return run;
}

async function sent(store: Store, { subject }: AuditLine): Promise<Recorded | null> {
  const [head, engine, findings, parts] = await Promise.all([
    store.submissions.byId(subject),
    store.audit.engine(subject),
    store.submissions.findings(subject),
    store.submissions.parts(subject),
  ]);
  if (!head || engine === null) return null;
  const { plan, period, unit, annex, planVersion, receivedAt: at } = head;
  return { plan, period, unit, annex, planVersion, engine, at, findings, parts: await keptParts(store, parts) };
}

async function checked(store: Store, { outcome, subject }: AuditLine): Promise<Recorded | null> {
  const found = outcome.startsWith('inspection.') ? await store.history.inspection(subject) : null;
  if (!found) return null;
  const { plan, period, unit, annex, planVersion, engine, at, findings } = found;
  const parts = found.parts.map(({ gridHash, mapping }) => ({
    gridHash,
    mapping: mapping ? JSON.stringify(mapping) : null,
  }));
  return { plan, period, unit, annex, planVersion, engine, at, findings, parts: await keptParts(store, parts) };
}

async function keptParts(
  store: Store,
  parts: readonly { gridHash: string; mapping: string | null }[],
): Promise<KeptPart[] | null> {
  const kept = await Promise.all(parts.map(({ gridHash, mapping }) => keptPart(store, gridHash, mapping)));
  const there = kept.filter((part) => part !== null);
  return there.length === kept.length ? there : null;
}

import { createHash } from 'node:crypto';
import type { AnnexKind } from '../shared/annex/columns.ts';
import type { SubmissionBody, SubmissionReply } from '../shared/api.ts';
import type { Client } from '../shared/client.ts';
import type { Finding } from '../shared/finding.ts';
import type { Grid } from '../shared/grid.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import type { StoredCredential } from './credential.ts';
import { patiently } from './network.ts';
import type { Session } from './terminal.ts';
import { VERSION } from './version.ts';

/** One table of a file, ready to be sent. */
export interface Part {
  file: string;
  grid: Grid;
  /** Errors found on this machine; the server looks again. */
  open: Finding[];
}

/** An annex: most often one table, else parts that are joined in order. */
export interface Annex {
  annex: AnnexKind;
  parts: Part[];
}

/** Where an annex goes, and as whom. */
export interface Way {
  server: string;
  client: Client;
  stored: StoredCredential;
  plan: Plan;
  period: PlanPeriod;
  /** Explains every open error, for an annex that is signed and cannot be rewritten. */
  reason: string | undefined;
}

/** Sends one annex as the next revision of what stands. */
export async function send(annex: Annex, way: Way, session: Session): Promise<SubmissionReply> {
  const { server, client, plan, period } = way;
  const standing = await patiently(server, () => client.standing(plan.id, period.id, annex.annex), session);
  const base = standing?.revision ?? null;
  const body = bodyOf(annex, way);
  return patiently(server, () => client.submit(body, { key: draftKey(body, base), base }), session);
}

const bodyOf = ({ annex, parts }: Annex, { stored, plan, period, reason }: Way): SubmissionBody => ({
  plan: plan.id,
  period: period.id,
  annex,
  parts: parts.map(({ file, grid }) => ({ file, grid })),
  sender: { name: stored.name, position: stored.position },
  justifications:
    reason === undefined
      ? []
      : [...new Set(parts.flatMap(({ open }) => open.map(({ code }) => code)))].map((code) => ({
          code,
          cell: null,
          reason,
        })),
  client: { name: 'cli', version: VERSION },
});

/** The same content in place of the same revision is the same draft, also when the command is run again after a cut. */
const draftKey = (body: SubmissionBody, base: number | null): string =>
  createHash('sha256')
    .update(JSON.stringify([base, body]))
    .digest('hex');

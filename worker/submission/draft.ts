import type { z } from 'zod';
import type { SubmissionBody } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { digest } from '../auth/secret.ts';
import { refusal } from '../problem.ts';

export type SubmissionRequest = z.output<typeof SubmissionBody>;

/** What a sending is known by, whatever becomes of it. */
export interface Draft {
  /** The Idempotency-Key, minted by the client once per draft. */
  key: string;
  /** The revision it replaces; 0 for the first. */
  replaces: number;
  /** The grid as it is kept, and its SHA-256. */
  grid: string;
  gridHash: string;
  /** Of the whole body: the same under one key is a repeat, another one is a mistake. */
  bodyHash: string;
  /** Of what makes the answer: the same as the standing one is no new revision, even under a new key. */
  contentHash: string;
}

type Headers = (name: string) => string | undefined;

export async function readDraft(header: Headers, body: SubmissionRequest): Promise<Draft> {
  const grid = canonicalJson(body.grid);
  const gridHash = await digest(grid);
  const { mapping, document } = body;
  return {
    key: readKey(header('idempotency-key')),
    replaces: readRevision(header('if-match'), header('if-none-match')),
    grid,
    gridHash,
    bodyHash: await digest(canonicalJson({ ...body, grid: gridHash })),
    contentHash: await digest(canonicalJson({ gridHash, mapping, document })),
  };
}

/** With or without quotation marks: the draft of the header asks for them, clients forget them. */
function readKey(header = ''): string {
  const key = /^"?([\w.:-]{8,100})"?$/.exec(header.trim())?.[1];
  if (!key) throw refusal('key-missing');
  return key;
}

function readRevision(ifMatch: string | undefined, ifNoneMatch: string | undefined): number {
  if (ifMatch === undefined && ifNoneMatch?.trim() === '*') return 0;
  const revision = /^"([1-9]\d{0,5})"$/.exec(ifMatch?.trim() ?? '')?.[1];
  if (!revision || ifNoneMatch !== undefined) throw refusal('revision-missing');
  return Number(revision);
}

import type { z } from 'zod';
import type { InspectionBody, SubmissionBody } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import type { Grid } from '../../shared/grid.ts';
import { digest } from '../auth/secret.ts';
import { refusal } from '../problem.ts';

export type SubmissionRequest = z.output<typeof SubmissionBody>;
export type InspectionRequest = z.output<typeof InspectionBody>;

export interface KeptGrid {
  hash: string;
  json: string;
}

/** What a sending is known by, whatever becomes of it. */
export interface Draft {
  /** The Idempotency-Key, minted by the client once per draft. */
  key: string;
  /** The revision it replaces; 0 for the first. */
  replaces: number;
  /** The grids as they are kept, each with its SHA-256. */
  grids: KeptGrid[];
  /** Of the whole body: the same under one key is a repeat, another one is a mistake. */
  bodyHash: string;
  /** Of what makes the answer: the same as the standing one is no new revision, even under a new key. */
  contentHash: string;
}

type Headers = (name: string) => string | undefined;

/** By the headers it came with. */
export const readDraft = (header: Headers, body: SubmissionRequest): Promise<Draft> =>
  draftOf(body, readKey(header('idempotency-key')), readRevision(header('if-match'), header('if-none-match')));

export async function draftOf(body: SubmissionRequest, key: string, replaces: number): Promise<Draft> {
  const grids = await keptGrids(body);
  const parts = body.parts.map(({ grid: _, ...part }, i) => ({ ...part, grid: grids[i]?.hash }));
  const content = parts.map(({ mapping, grid }) => ({ mapping, grid }));
  return {
    key,
    replaces,
    grids,
    bodyHash: await digest(canonicalJson({ ...body, parts })),
    contentHash: await digest(canonicalJson({ content, document: body.document, nil: body.nil ?? undefined })),
  };
}

export const keptGrids = ({ parts }: Pick<InspectionRequest, 'parts'>): Promise<KeptGrid[]> =>
  Promise.all(parts.map(({ grid }) => keptGrid(grid)));

async function keptGrid(grid: Grid): Promise<KeptGrid> {
  const json = canonicalJson(grid);
  return { json, hash: await digest(json) };
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

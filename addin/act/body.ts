import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { InspectionBody, SubmissionBody } from '../../shared/api.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { mappingOf } from '../../shared/remembered.ts';
import type { Answer } from '../state/answer.ts';
import type { OpenBook } from '../state/book.ts';
import type { Letter } from '../state/letter.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';
import { putFile } from './put-file.ts';

/** Nothing to report: in place of a table. */
export interface NilAnswer {
  annex: AnnexKind;
  remark: string;
  letter: Letter;
}

/** Who answers which period; null while that is not known. */
function headOf({ state, version }: Desk): Pick<SubmissionBody, 'plan' | 'period' | 'sender' | 'client'> | null {
  const { choice, session, place } = state.value;
  if (!session || choice.plan === null || choice.period === null) return null;
  const sender = { name: session.name, position: session.position };
  return { plan: choice.plan, period: choice.period, sender, client: { name: place, version } };
}

/** Of each table its area and title lines, nothing else of the workbook unless it travels along by the sender's wish. */
export async function bodyOf(desk: Desk, { annex, tables }: Answer, letter: Letter): Promise<SubmissionBody | null> {
  const { book } = desk.state.value;
  const head = headOf(desk);
  if (book.at !== 'open' || !head) return null;
  const parts = await Promise.all(tables.map((table) => partOf(desk, book, table, letter.along)));
  return { ...head, annex, parts, document: await documentOf(desk, letter), justifications: letter.justifications };
}

/** A check to be kept: the tables alone, under nobody's signature. */
export async function checkBodyOf(desk: Desk, { annex, tables }: Answer): Promise<InspectionBody | null> {
  const { book } = desk.state.value;
  const head = headOf(desk);
  if (book.at !== 'open' || !head) return null;
  const { plan, period, client } = head;
  return {
    plan,
    period,
    client,
    annex,
    parts: await Promise.all(tables.map((table) => partOf(desk, book, table, false))),
  };
}

export async function nilBodyOf(desk: Desk, { annex, remark, letter }: NilAnswer): Promise<SubmissionBody | null> {
  const head = headOf(desk);
  return head && { ...head, annex, parts: [], nil: { remark }, document: await documentOf(desk, letter) };
}

/** Under the names that file and sheet have where they came from. A file that was repaired travels as the copy it is. */
async function partOf(
  desk: Desk,
  { grids, origins }: OpenBook,
  { grid: at, table }: TableInspection,
  along: boolean,
): Promise<SubmissionBody['parts'][number]> {
  const [grid, origin] = [grids[at], origins[at]];
  if (!grid || !origin) throw new Error(`no grid ${at}`);
  const sent = await desk.checker.run('extract', { grid, table });
  const mapping = mappingOf({ ...table, sheet: origin.sheet });
  const part = { file: origin.file, grid: { ...sent, sheet: origin.sheet }, mapping };
  const bytes = along ? (desk.host?.file?.(origin.part) ?? null) : null;
  return bytes ? { ...part, original: await putFile(clientOf(desk), bytes) } : part;
}

const clientOf = ({ state, fetch }: Desk) => clientFor(state.value.session?.credential ?? null, fetch);

async function documentOf(desk: Desk, { document, signed }: Letter): Promise<SubmissionBody['document']> {
  if (!document || !signed) return document;
  return { ...document, file: await putFile(clientOf(desk), new Uint8Array(await signed.arrayBuffer())) };
}

/** The files that tables came from, under their names; none in Excel or of a pasted table. */
export function filesAtHand({ state, host }: Desk, tables: TableInspection[]): { name: string; bytes: number }[] {
  const { book } = state.value;
  if (book.at !== 'open') return [];
  const origins = tables.flatMap(({ grid }) => book.origins[grid] ?? []);
  const files = [...new Map(origins.map((origin) => [origin.part, origin.file]))];
  return files.flatMap(([part, name]) => {
    const file = host?.file?.(part);
    return file ? [{ name, bytes: file.length }] : [];
  });
}

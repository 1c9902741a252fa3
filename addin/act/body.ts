import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { SubmissionBody } from '../../shared/api.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import type { Answer } from '../state/answer.ts';
import type { OpenBook } from '../state/book.ts';
import type { DocumentFacts, Letter } from '../state/letter.ts';
import type { Desk } from './desk.ts';

/** Nothing to report: in place of a table. */
export interface NilAnswer {
  annex: AnnexKind;
  remark: string;
  document: DocumentFacts | null;
}

/** Who answers which period; null while that is not known. */
function headOf({ state, version }: Desk): Pick<SubmissionBody, 'plan' | 'period' | 'sender' | 'client'> | null {
  const { choice, session, place } = state.value;
  if (!session || choice.plan === null || choice.period === null) return null;
  const sender = { name: session.name, position: session.position };
  return { plan: choice.plan, period: choice.period, sender, client: { name: place, version } };
}

/** Of each table its area and title lines, nothing else of the workbook. */
export async function bodyOf(desk: Desk, { annex, tables }: Answer, letter: Letter): Promise<SubmissionBody | null> {
  const { book } = desk.state.value;
  const head = headOf(desk);
  if (book.at !== 'open' || !head) return null;
  const parts = await Promise.all(tables.map((table) => partOf(desk, book, table)));
  return { ...head, annex, parts, document: letter.document, justifications: letter.justifications };
}

export function nilBodyOf(desk: Desk, { annex, remark, document }: NilAnswer): SubmissionBody | null {
  const head = headOf(desk);
  return head && { ...head, annex, parts: [], nil: { remark }, document };
}

/** Under the names that file and sheet have where they came from. */
async function partOf(desk: Desk, { grids, origins }: OpenBook, { grid: at, table }: TableInspection) {
  const [grid, origin] = [grids[at], origins[at]];
  if (!grid || !origin) throw new Error(`no grid ${at}`);
  const sent = await desk.checker.run('extract', { grid, table });
  return { file: origin.file, grid: { ...sent, sheet: origin.sheet } };
}

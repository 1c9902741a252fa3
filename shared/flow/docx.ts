import mammoth from 'mammoth';
import type { Grid } from '../grid.ts';
import { openArchive } from '../xlsx/archive.ts';
import { WorkbookError } from '../xlsx/failure.ts';
import { type Block, type FlowCell, type FlowRow, flowGrid } from './grid.ts';

/** Bytes of the text of a document once unpacked: 200 pages of tables stay far below. */
const LARGEST = 40 * 1024 * 1024;

/** A part of a document as mammoth hands it to `transformDocument`. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  numbering?: Numbering | null;
  colSpan?: number;
  rowSpan?: number;
}

/** One level of one list: the same object for each of its paragraphs. */
interface Numbering {
  isOrdered: boolean;
  level: string;
}

/**
 * The tables of a Word document (.docx) as one grid named `sheet`: from A1 down, the lines before each table as its title
 * lines. Text taken out by tracked changes is left out. Throws WorkbookError where no table can be read.
 */
export async function readDocx(bytes: Uint8Array, sheet: string): Promise<Grid[]> {
  const archive = await openArchive(bytes);
  if (archive.size('word/document.xml') > LARGEST) throw WorkbookError.of('too-large', 'expansion');
  const document = await parse(bytes);
  const blocks = [...blocksOf(document.children ?? [], numberer())];
  const grid = blocks.some((block) => 'rows' in block) ? flowGrid(blocks, sheet) : null;
  if (!grid) throw WorkbookError.of('not-xlsx', 'docx');
  return [grid];
}

/** mammoth takes a buffer in Node and an array buffer in a browser; either may be the bytes themselves. */
async function parse(bytes: Uint8Array): Promise<Node> {
  let document: Node = { type: 'document' };
  const transformDocument = (found: Node): Node => {
    document = found;
    return { ...found, children: [] };
  };
  const input = { buffer: bytes, arrayBuffer: bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, { transformDocument }).catch(() => {
    throw WorkbookError.of('not-xlsx', 'docx');
  });
  return document;
}

type Number = (numbering: Numbering) => string;

/** Word counts its lists itself. How a level writes its numbers mammoth does not say: they are given as 1, 2, 3. */
function numberer(): Number {
  const counts = new Map<Numbering, number>();
  return (numbering) => {
    if (!numbering.isOrdered) return '-';
    for (const other of counts.keys()) if (other.level > numbering.level) counts.delete(other);
    const count = (counts.get(numbering) ?? 0) + 1;
    counts.set(numbering, count);
    return String(count);
  };
}

function* blocksOf(nodes: readonly Node[], number: Number): Generator<Block> {
  for (const node of nodes) {
    if (node.type === 'table') yield { rows: (node.children ?? []).map((row) => rowOf(row, number)) };
    else yield { lines: linesOf(node, number) };
  }
}

const rowOf = (row: Node, number: Number): FlowRow => ({
  cells: (row.children ?? []).map(
    (cell): FlowCell => ({
      text: (cell.children ?? []).flatMap((node) => linesOf(node, number)).join('\n'),
      rows: cell.rowSpan ?? 1,
      columns: cell.colSpan ?? 1,
    }),
  ),
});

/** Lines with something in them. A cell may hold nothing but a number that Word counts. */
function linesOf(node: Node, number: Number): string[] {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap((child) => linesOf(child, number));
  const lines = textOf(node)
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]{2,}/g, ' ').trim())
    .filter(Boolean);
  if (!node.numbering) return lines;
  const label = number(node.numbering);
  if (lines.length === 0) return node.numbering.isOrdered ? [label] : [];
  return [`${label}${node.numbering.isOrdered ? '.' : ''} ${lines[0]}`, ...lines.slice(1)];
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

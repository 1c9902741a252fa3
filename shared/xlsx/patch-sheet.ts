import type { Edit } from '../finding.ts';
import { writtenValue } from '../fix.ts';
import { a1 } from '../grid.ts';
import { CellFinder, type FoundCell, type Gap, GapFinder, placeKey, type Span } from './cell-places.ts';
import { xmlText } from './cell-text.ts';
import { type CellStyles, isLegacyFont, unicodeFont } from './fonts.ts';
import { inRuns, type Run, runsIn, runXml } from './rich-text.ts';
import { XmlScanner } from './xml.ts';
import { attributeOf } from './xml-attributes.ts';

interface Change extends Span {
  text: string;
}

/** What the cells of a workbook refer to. */
export interface PatchContext extends CellStyles {
  richStrings: ReadonlyMap<number, Run[]>;
}

/** What a sheet with other texts in some cells looks like, and the edits that were not made. */
export interface PatchedSheet {
  xml: string;
  formulas: Edit[];
  locked: Edit[];
}

/** The prefix of a tag at this place: "x:" of "<x:c r=…". */
const prefixAt = (xml: string, at: number): string => /^<((?:[^\s/>:]+:)?)/.exec(xml.slice(at, at + 200))?.[1] ?? '';

function scan<F extends CellFinder | GapFinder>(xml: string, finder: F): F {
  const scanner = new XmlScanner(finder);
  scanner.write(xml);
  scanner.end();
  return finder;
}

/**
 * Writes the edits into the text of a sheet. Nothing outside of the edited cells changes: each stays where it is with
 * its style, its new text inside it (`inlineStr`), so that the list of shared texts is not touched. A calculated cell and
 * a locked one of a protected sheet are left alone.
 */
export function patchSheet(xml: string, edits: readonly Edit[], context: PatchContext): PatchedSheet {
  const { found, isProtected } = scan(xml, new CellFinder(edits));
  const kindOf = (edit: Edit) => {
    if (found.get(placeKey(edit))?.formula) return 'formulas';
    return isProtected && context.isLocked(styleOf(found.get(placeKey(edit)))) ? 'locked' : 'due';
  };
  const { due = [], formulas = [], locked = [] } = Object.groupBy(edits, kindOf);
  const missing = due.filter((edit) => !found.has(placeKey(edit)) && edit.after !== '');
  const gaps = missing.length > 0 ? scan(xml, new GapFinder(missing)).gaps : [];
  const changes = [
    ...due.flatMap((edit) => rewritten(xml, edit, found.get(placeKey(edit)), context)),
    ...gaps.map((gap) => filled(xml, gap, new Map(missing.map((edit) => [placeKey(edit), edit])))),
  ];
  return { xml: withChanges(xml, changes), formulas, locked };
}

const styleOf = (cell: FoundCell | undefined): number => Number(attributeOf(cell?.attributes ?? '', 's') ?? 0);

function withChanges(xml: string, changes: readonly Change[]): string {
  let at = 0;
  const pieces = changes
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, text }) => {
      const between = xml.slice(at, from);
      at = to;
      return [between, text];
    });
  return [...pieces, xml.slice(at)].join('');
}

/** The cell with its own attributes, all but the type of its old content. */
function rewritten(xml: string, edit: Edit, cell: FoundCell | undefined, context: PatchContext): Change[] {
  if (!cell) return [];
  const runs = runsAfter(xml.slice(cell.from, cell.to), edit, cell, context);
  const attributes = cell.attributes.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return [{ from: cell.from, to: cell.to, text: cellXml(prefixAt(xml, cell.from), attributes, edit, runs) }];
}

/**
 * The new text in the fonts of the old, where parts of it have fonts of their own, or where the cell's font cannot show
 * Unicode; null for a text in the cell's own font.
 */
function runsAfter(element: string, { before, after }: Edit, cell: FoundCell, context: PatchContext): Run[] | null {
  const shared = /<v>(\d+)<\/v>/.exec(element)?.[1];
  const isShared = attributeOf(cell.attributes, 't') === 's';
  const rich = isShared ? (context.richStrings.get(Number(shared)) ?? []) : runsIn(element);
  const isWhole = rich.map(({ text }) => text).join('') === before;
  const runs = isWhole && rich.length > 0 ? inRuns(rich, after) : [{ font: '', text: after }];
  const cellFont = context.fontOf(styleOf(cell));
  const shown = runs.map(({ font, text }) => ({ font: readable(font || cellFont, text) ?? font, text }));
  return shown.some(({ font }) => font !== '') ? shown : null;
}

/** Another font where this one cannot show the text. */
const readable = (font: string, text: string): string | null =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  isLegacyFont(font) && /[^\x00-\x7f]/.test(text) ? unicodeFont(font) : null;

function cellXml(prefix: string, attributes: string, edit: Edit, runs: readonly Run[] | null = null): string {
  const value = writtenValue(edit);
  const open = `<${prefix}c${attributes}`;
  if (value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (runs && prefix === '') return `${open} t="inlineStr"><is>${runs.map(runXml).join('')}</is></c>`;
  const text = `<${prefix}t xml:space="preserve">${xmlText(String(value))}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** Cells put where none were; an empty row or sheet is opened for them. */
function filled(xml: string, { at, opens, inRow, cells }: Gap, edits: ReadonlyMap<number, Edit>): Change {
  const prefix = prefixAt(xml, at.from);
  const made = cells.map(({ row, column, style }) => {
    const edit = edits.get(placeKey({ row, column }));
    return { row, text: edit ? cellXml(prefix, ` r="${a1(edit)}"${style ? ` s="${style}"` : ''}`, edit) : '' };
  });
  const rows = [...Map.groupBy(made, ({ row }) => row)].map(([row, own]) => {
    const inside = own.map(({ text }) => text).join('');
    return inRow ? inside : `<${prefix}row r="${row}">${inside}</${prefix}row>`;
  });
  return { ...at, text: opens ? opened(xml.slice(at.from, at.to), rows.join('')) : rows.join('') };
}

/** "<row r='3'/>" → "<row r='3'>…</row>". */
function opened(tag: string, inside: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${tag.replace(/\s*\/>$/, '>')}${inside}</${name}>`;
}

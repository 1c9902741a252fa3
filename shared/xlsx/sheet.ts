import type { Cell } from '../grid.ts';
import { type CellContext, readCell, type StoredCell } from './cell-value.ts';
import type { SheetContent } from './content.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import type { NumberFormats } from './number-format.ts';
import { addressOf, areaOf, isOnSheet } from './reference.ts';
import { textRuns } from './text-run.ts';
import type { XmlHandler } from './xml.ts';
import { attributeOf } from './xml-attributes.ts';

/** What the cells and merges of a whole workbook may still cost. */
export interface Budget {
  cells: number;
}

export interface SheetContext extends CellContext {
  formats: NumberFormats;
  budget: Budget;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function spend(budget: Budget): void {
  if (--budget.cells < 0) throw WorkbookError.of('too-large', 'cells');
}

/** What a stretch of rows that carry nothing but formats does not hold: values, what is hidden, the end of the rows. */
const SAYS_SOMETHING = /[<:](?:v|is|t)[ />]|hidden|sheetData|<!/;
const ROW = '<row ';

/**
 * Listens to the XML of one sheet. Only what has content is kept: rows and cells that carry nothing but a format cost a
 * glance each, so a sheet formatted to row 1,048,576 is read in under a second (hucre: 5 s and 1 GB, as it fills every
 * row up), and `<dimension>` is not looked at, since it may say anything.
 */
export class SheetReader implements XmlHandler {
  readonly content: SheetContent = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  readonly #context: SheetContext;
  readonly #runs = textRuns();
  readonly #cell: StoredCell = { type: '', stored: '', inline: '' };
  /** Where the cell being read stands; a row or cell that does not say comes after the one before. */
  #row = 0;
  #column = 0;
  #style = 0;
  #inData = false;
  #inValue = false;
  /** The last cell without content: looked at only if the next one does not say where it stands. */
  #passed: string | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, raw: string, empty: boolean): void {
    if (name === 'c' && this.#inData) {
      if (empty) this.#passCell(raw);
      else this.#startCell(raw);
    } else if (name === 'v') this.#inValue = this.#inData;
    else if (name === 'row' && this.#inData) this.#startRow(raw);
    else if (name === 't' || name === 'rPh') this.#runs.open(name);
    else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(raw);
    else if (name === 'col') this.#hideColumns(raw);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c' && this.#inData) this.#endCell();
    else if (name === 't' || name === 'rPh') this.#runs.close(name);
    else if (name === 'is') this.#cell.inline = this.#runs.take();
    else if (name === 'sheetData') this.#inData = false;
  }

  text(text: string): void {
    if (this.#inValue) this.#cell.stored += text;
    else this.#runs.text(text);
  }

  /** From the first row of a stretch without content to its last, which says its own number: the rows between count for nothing. */
  passOver(text: string, at: number): number {
    if (!this.#inData || !text.startsWith(ROW, at)) return at;
    const last = text.lastIndexOf(ROW);
    if (last <= at || !/^<row [^<>]*\br="/.test(text.slice(last, last + 200))) return at;
    return SAYS_SOMETHING.test(text.slice(at, last)) ? at : last;
  }

  #startRow(raw: string): void {
    const number = attributeOf(raw, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    this.#passed = null;
    if (!raw.includes('hidden') || !isTrue(attributeOf(raw, 'hidden'))) return;
    if (!isOnSheet(this.#row, 1)) throw WorkbookError.of('damaged', 'cell');
    this.content.hiddenRows.push(this.#row);
  }

  #passCell(raw: string): void {
    if (this.#passed !== null && !raw.includes('r=')) this.#place(this.#passed);
    this.#passed = raw;
  }

  #place(raw: string): void {
    const reference = attributeOf(raw, 'r');
    if (reference === undefined) this.#column++;
    else ({ row: this.#row, column: this.#column } = addressOf(reference));
  }

  #startCell(raw: string): void {
    if (this.#passed !== null) this.#place(this.#passed);
    this.#passed = null;
    this.#place(raw);
    this.#style = Number(attributeOf(raw, 's') ?? 0);
    this.#cell.type = attributeOf(raw, 't') ?? '';
    this.#cell.stored = '';
    this.#cell.inline = '';
  }

  #endCell(): void {
    if (this.#passed !== null) return;
    const read = readCell(this.#cell, this.#context.formats[this.#style], this.#context);
    if (!read) return;
    spend(this.#context.budget);
    if (!isOnSheet(this.#row, this.#column)) throw WorkbookError.of('damaged', 'cell');
    const { value, format, error } = read;
    const cell: Cell = { row: this.#row, column: this.#column, value };
    if (format !== undefined) cell.format = format;
    if (error) cell.error = error;
    this.content.cells.push(cell);
  }

  #hideColumns(raw: string): void {
    if (!isTrue(attributeOf(raw, 'hidden'))) return;
    const [from, to] = [Number(attributeOf(raw, 'min')), Number(attributeOf(raw, 'max'))];
    if (this.content.hiddenColumns.push({ from, to }) > WORKBOOK_LIMITS.columnSpans)
      throw WorkbookError.of('damaged', 'cell');
  }

  #merge(raw: string): void {
    spend(this.#context.budget);
    this.content.merges.push(areaOf(attributeOf(raw, 'ref') ?? ''));
  }
}

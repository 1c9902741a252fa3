import type { Area, Cell } from '../grid.ts';
import { type CellContext, readCell, type StoredCell } from './cell-value.ts';
import { WorkbookError } from './failure.ts';
import type { NumberFormats } from './number-format.ts';
import { addressOf, areaOf, isOnSheet } from './reference.ts';
import { textRuns } from './text-run.ts';
import type { Attributes, XmlHandler } from './xml.ts';

/** What the cells and merges of a whole workbook may still cost. */
export interface Budget {
  cells: number;
}

export interface SheetContext extends CellContext {
  formats: NumberFormats;
  budget: Budget;
}

/** A sheet as read, before what lies outside its content is dropped. */
export interface SheetContent {
  cells: Cell[];
  merges: Area[];
  hiddenRows: number[];
  /** Spans from–to: "all columns from H on" is one of them. */
  hiddenColumns: { from: number; to: number }[];
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function spend(budget: Budget): void {
  if (--budget.cells < 0) throw WorkbookError.of('too-large', 'cells');
}

/**
 * Listens to the XML of one sheet. Only what has content is kept: rows and cells that carry nothing but a format cost a
 * glance each, so a sheet formatted to row 1,048,576 is read in about a second (hucre: 5 s and 1 GB, as it fills every
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
  #passed: Attributes | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes, empty: boolean): void {
    if (name === 'c' && this.#inData) {
      if (empty) this.#passCell(attributes);
      else this.#startCell(attributes);
    } else if (name === 'v') this.#inValue = this.#inData;
    else if (name === 'row' && this.#inData) this.#startRow(attributes);
    else if (name === 't' || name === 'rPh') this.#runs.open(name);
    else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attributes);
    else if (name === 'col') this.#hideColumns(attributes);
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

  #startRow(attributes: Attributes): void {
    const number = attributes.r;
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    this.#passed = null;
    if (isTrue(attributes.hidden)) this.content.hiddenRows.push(this.#row);
  }

  #passCell(attributes: Attributes): void {
    if (this.#passed !== null && attributes.r === undefined) this.#place(this.#passed);
    this.#passed = attributes;
  }

  #place(attributes: Attributes): void {
    const reference = attributes.r;
    if (reference === undefined) this.#column++;
    else ({ row: this.#row, column: this.#column } = addressOf(reference));
  }

  #startCell(attributes: Attributes): void {
    if (this.#passed !== null) this.#place(this.#passed);
    this.#passed = null;
    this.#place(attributes);
    this.#style = Number(attributes.s ?? 0);
    this.#cell.type = attributes.t ?? '';
    this.#cell.stored = '';
    this.#cell.inline = '';
  }

  #endCell(): void {
    if (this.#passed !== null) return;
    const read = readCell(this.#cell, this.#context.formats[this.#style], this.#context);
    if (!read) return;
    spend(this.#context.budget);
    if (!isOnSheet(this.#row, this.#column)) throw WorkbookError.of('damaged', 'cell');
    this.content.cells.push({ row: this.#row, column: this.#column, ...read });
  }

  #hideColumns(attributes: Attributes): void {
    if (!isTrue(attributes.hidden)) return;
    const [from, to] = [Number(attributes.min), Number(attributes.max)];
    this.content.hiddenColumns.push({ from, to });
  }

  #merge(attributes: Attributes): void {
    spend(this.#context.budget);
    this.content.merges.push(areaOf(attributes.ref ?? ''));
  }
}

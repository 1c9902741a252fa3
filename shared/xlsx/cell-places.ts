import type { Address } from '../grid.ts';
import { addressOf } from './reference.ts';
import type { XmlHandler } from './xml.ts';
import { attributeOf } from './xml-attributes.ts';

/** An element in the text of a part: where its tag begins and where it ends, closing tag included. */
export interface Span {
  from: number;
  to: number;
}

export interface FoundCell extends Span {
  /** The attributes as they stand. */
  attributes: string;
  formula: boolean;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** One number for a cell's place: quicker than its name for sheets of a million cells. */
export const placeKey = ({ row, column }: Address): number => row * 16_384 + column - 1;

/** Follows where a sheet's rows and cells stand; one that does not say comes after the one before. */
abstract class SheetWalk implements XmlHandler {
  protected at: Address = { row: 0, column: 0 };
  protected inData = false;

  open(name: string, raw: string, empty: boolean, from: number, to: number): void {
    if (name === 'sheetData') this.inData = true;
    if (!this.inData) return;
    if (name === 'row') this.at = { row: Number(attributeOf(raw, 'r') ?? this.at.row + 1), column: 0 };
    else if (name === 'c') {
      const reference = attributeOf(raw, 'r');
      this.at = reference === undefined ? { ...this.at, column: this.at.column + 1 } : addressOf(reference);
    }
    this.opened(name, raw, empty, { from, to });
  }

  close(name: string, from: number, to: number): void {
    if (this.inData) this.closed(name, { from, to });
    if (name === 'sheetData') this.inData = false;
  }

  text(): void {}

  protected abstract opened(name: string, raw: string, empty: boolean, tag: Span): void;
  protected abstract closed(name: string, tag: Span): void;
}

/** Finds the cells that are to be changed, and whether their sheet is protected. */
export class CellFinder extends SheetWalk {
  readonly found = new Map<number, FoundCell>();
  isProtected = false;
  readonly #wanted: ReadonlySet<number>;
  #cell: FoundCell | null = null;

  constructor(wanted: readonly Address[]) {
    super();
    this.#wanted = new Set(wanted.map(placeKey));
  }

  override open(name: string, raw: string, empty: boolean, from: number, to: number): void {
    if (name === 'sheetProtection') this.isProtected = isTrue(attributeOf(raw, 'sheet'));
    super.open(name, raw, empty, from, to);
  }

  protected override opened(name: string, raw: string, _: boolean, { from, to }: Span): void {
    if (name === 'c' && this.#wanted.has(placeKey(this.at)))
      this.#cell = { from, to, attributes: raw.trimEnd(), formula: false };
    else if (name === 'f' && this.#cell) this.#cell.formula = true;
  }

  protected override closed(name: string, { to }: Span): void {
    if (name !== 'c' || !this.#cell) return;
    this.found.set(placeKey(this.at), { ...this.#cell, to });
    this.#cell = null;
  }
}

/** A place where cells that the sheet does not have yet belong. */
export interface Gap {
  /** Between elements; for an empty row or sheet the whole tag, which has to be opened. */
  at: Span;
  opens: boolean;
  /** The cells go into a row that is there; false where the row is missing too. */
  inRow: boolean;
  /** With the style that the row or the column gives to what is typed there. */
  cells: (Address & { style: number })[];
}

/** Finds where cells belong that are not there: before the next cell of the row, at its end, or in a row of their own. */
export class GapFinder extends SheetWalk {
  readonly gaps: Gap[] = [];
  readonly #waiting: Address[];
  readonly #columns: { from: number; to: number; style: number }[] = [];
  #rowStyle: number | null = null;
  #empty = false;

  constructor(missing: readonly Address[]) {
    super();
    this.#waiting = [...missing].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  override open(name: string, raw: string, empty: boolean, from: number, to: number): void {
    if (name === 'col') {
      const [first, last, style] = ['min', 'max', 'style'].map((word) => Number(attributeOf(raw, word) ?? 0));
      this.#columns.push({ from: first ?? 0, to: last ?? 0, style: style ?? 0 });
    }
    super.open(name, raw, empty, from, to);
  }

  protected override opened(name: string, raw: string, empty: boolean, { from }: Span): void {
    const before = { from, to: from };
    if (name === 'row') {
      this.#gap(({ row }) => row < this.at.row, before, false);
      this.#rowStyle = isTrue(attributeOf(raw, 'customFormat')) ? Number(attributeOf(raw, 's') ?? 0) : null;
    } else if (name === 'c')
      this.#gap(({ row, column }) => row === this.at.row && column < this.at.column, before, true);
    if (name === 'row' || name === 'sheetData') this.#empty = empty;
  }

  protected override closed(name: string, { from, to }: Span): void {
    const end = this.#empty ? { from, to } : { from, to: from };
    if (name === 'row') this.#gap(({ row }) => row === this.at.row, end, true);
    if (name === 'sheetData') this.#gap(() => true, end, false);
    if (name === 'row') this.#empty = false;
  }

  #gap(belongs: (cell: Address) => boolean, at: Span, inRow: boolean): void {
    const others = this.#waiting.findIndex((cell) => !belongs(cell));
    const cells = this.#waiting.splice(0, others < 0 ? this.#waiting.length : others);
    if (cells.length === 0) return;
    const styled = cells.map((cell) => ({ ...cell, style: (inRow ? this.#rowStyle : null) ?? this.#styleOf(cell) }));
    this.gaps.push({ at, opens: at.to > at.from, inRow, cells: styled });
  }

  #styleOf({ column }: Address): number {
    return this.#columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  }
}

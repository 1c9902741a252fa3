import type { OpenedFile } from '../../shared/file.ts';
import type { Repaired, SheetEdits } from '../../shared/fix.ts';
import type { RepairedCopy } from '../../shared/xlsx/repair.ts';
import { HostError } from './port.ts';

/** A file that was dropped: it stays as it is, repairs go into a copy. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** What is done with files, beside the screen. */
export interface FileSteps {
  open(bytes: Uint8Array): Promise<OpenedFile>;
  repair(bytes: Uint8Array, edits: SheetEdits[]): Promise<RepairedCopy>;
}

/** "kế hoạch.xlsx" → "kế hoạch (đã sửa).xlsx". */
const copyName = (name: string): string => name.replace(/(\.[^.]*)?$/, ' (đã sửa)$1');

/** A file in hand, with its repairs: read once, and again only after one. */
export class HeldFile {
  readonly given: GivenFile;
  readonly #steps: FileSteps;
  #bytes: Uint8Array;
  /** As it was before the last repair. */
  #before: Uint8Array;
  #opened: Promise<OpenedFile> | null = null;

  constructor(given: GivenFile, steps: FileSteps) {
    this.given = given;
    this.#steps = steps;
    this.#bytes = given.bytes;
    this.#before = given.bytes;
  }

  get isCopy(): boolean {
    return this.#bytes !== this.given.bytes;
  }

  /** What is sent is called by the file it is in. */
  get name(): string {
    return this.isCopy ? copyName(this.given.name) : this.given.name;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  read(): Promise<OpenedFile> {
    this.#opened ??= this.#steps.open(this.#bytes);
    return this.#opened;
  }

  async repair(edits: SheetEdits[]): Promise<Repaired> {
    this.#before = this.#bytes;
    if (edits.length === 0) return { made: [], left: [] };
    const { bytes, made, left } = await this.#steps.repair(this.#bytes, edits).catch((error: unknown) => {
      throw new HostError('not-repaired', error);
    });
    if (made.length > 0) this.#hold(bytes);
    return { made, left };
  }

  undo(): void {
    this.#hold(this.#before);
  }

  #hold(bytes: Uint8Array): void {
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#opened = null;
  }
}

import type { Area } from '../../../shared/grid.ts';
import type { Sheet } from './book.ts';

/** One object of Excel's object model as the wire sees it. Names are PascalCase, as office.js sends them. */
export interface Thing {
  type: string;
  /** Answered when the object is instantiated: worksheets come back by it. */
  id?: string;
  /** Ranges have no id; the client asks to keep them and gets a reference. */
  referable?: true;
  /** Of a range: where it is, for methods that are given one. */
  at?: { sheet: Sheet; area: Area };
  scalars: Record<string, () => unknown>;
  /** Properties that can be written. */
  sets?: Record<string, (value: unknown) => void>;
  /** Navigation properties. */
  parts?: Record<string, () => Thing>;
  /** Methods that answer another object, or null for "…OrNullObject". */
  makes?: Record<string, (...args: unknown[]) => Thing | null>;
  /** Methods that act or answer a plain value. */
  acts?: Record<string, (...args: unknown[]) => unknown>;
  /** Of a collection: its items, and one by key. */
  items?: () => Thing[];
  item?: (key: unknown) => Thing;
}

/** An error as Excel answers it; `status` travels along as HttpStatusCode. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

/** Whatever is not simulated is an error and goes on record: a test that touches it must not pass by luck. */
export class NotSimulated extends HostError {
  readonly member: string;
  constructor(member: string) {
    super('SimNotImplemented', `excel-host: ${member} is not simulated`, 501);
    this.member = member;
  }
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value kept small: rows of an annex repeat themselves and take a tenth of their size. */
export class Packed<T> {
  readonly #bytes: Uint8Array;

  constructor(value: T) {
    this.#bytes = deflateRawSync(JSON.stringify(value), { level: 1 });
  }

  get value(): T {
    return JSON.parse(inflateRawSync(this.#bytes).toString()) as T;
  }
}

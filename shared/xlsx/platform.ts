/**
 * The parts of the Web platform that workbooks need. Browsers, workerd and Node all have them; `shared` is typed without
 * any platform, so what is used of it is written down here.
 */
interface TextEncoding {
  encode(text: string): Uint8Array;
}

interface TextDecoding {
  /** With `stream`, a character cut in two by the end of `bytes` waits for the next call. */
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

interface ByteReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export interface ByteWriter {
  /** Fulfilled when there is room for more. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface ByteSink {
  abort(reason: unknown): Promise<void>;
}

interface Platform {
  TextEncoder: new () => TextEncoding;
  TextDecoder: new (label: 'utf-8', options: { fatal: boolean; ignoreBOM?: boolean }) => TextDecoding;
  /** What is written to one end waits to be read at the other. */
  TransformStream: new () => { readable: { getReader(): ByteReader }; writable: ByteSink };
  DecompressionStream: new (
    format: 'deflate-raw',
  ) => { readable: { getReader(): ByteReader }; writable: { getWriter(): ByteWriter } };
  ReadableStream: { from(bytes: AsyncIterable<Uint8Array>): unknown };
}

export const { DecompressionStream, TextEncoder, TextDecoder, TransformStream, ReadableStream } =
  globalThis as unknown as Platform;

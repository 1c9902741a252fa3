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

export interface ByteReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

interface ByteWriter {
  readonly ready: Promise<unknown>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(reason: unknown): Promise<void>;
}

interface ByteTransform {
  readable: { getReader(): ByteReader };
  writable: { getWriter(): ByteWriter };
}

interface Platform {
  TextEncoder: new () => TextEncoding;
  TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => TextDecoding;
  CompressionStream: new (format: 'deflate-raw') => ByteTransform;
  DecompressionStream: new (format: 'deflate-raw') => ByteTransform;
}

export const { TextEncoder, TextDecoder, CompressionStream, DecompressionStream } = globalThis as unknown as Platform;

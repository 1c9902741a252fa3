import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { type ByteSink, ReadableStream, TransformStream } from './platform.ts';
import './zip-settings.ts';

/** A part of an archive to be written; its bytes may come while they are written. */
export interface ZipPart {
  name: string;
  content: AsyncGenerator<Uint8Array>;
}

type Target = ConstructorParameters<typeof ZipWriter>[0];
type Content = Parameters<ZipWriter<unknown>['add']>[1];

const SETTINGS = {
  /** 1 January 1980, the first day ZIP knows, as ZIP writes it: the same workbook gives the same bytes. */
  rawLastModDate: 0x0021_0000,
  extendedTimestamp: false,
  /** No part comes near 4 GB, and not every reader of workbooks knows the large format. */
  zip64: false,
};

/** How an archive differs from a workbook. */
interface Look {
  /** It may come to more than 4 GB. */
  zip64?: boolean;
}

async function write(parts: AsyncIterable<ZipPart>, sink: ByteSink, look: Look): Promise<void> {
  const archive = new ZipWriter(sink as unknown as Target, { ...SETTINGS, ...look });
  for await (const { name, content } of parts) {
    try {
      await archive.add(name, ReadableStream.from(content) as Content);
    } finally {
      // The streams in between would let go of it too, but some time later.
      await content.return(undefined);
    }
  }
  await archive.close();
}

/** An archive as a stream of bytes; parts are asked for one after another, so a later one may depend on an earlier. */
export async function* zip(parts: AsyncIterable<ZipPart>, look: Look = {}): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream();
  const reader = readable.getReader();
  // What fails here comes out at the reading end.
  const written = write(parts, writable, look).catch((reason: unknown) => writable.abort(reason).catch(() => {}));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value) yield value;
    }
  } finally {
    // Whoever reads went away, or writing failed: nothing more is taken from the parts.
    await reader.cancel().catch(() => {});
    await written;
  }
}

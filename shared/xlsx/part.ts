import type { Archive } from './archive.ts';
import { WorkbookError } from './failure.ts';
import { TextDecoder } from './platform.ts';
import { type XmlHandler, xmlReader } from './xml.ts';

/** Reads one XML part of the archive piece by piece: a sheet of a million empty rows never stands in memory as a whole. */
export async function readPart(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = xmlReader(handler);
  try {
    for await (const bytes of archive.open(part)) reader.write(decoder.decode(bytes, { stream: true }));
    reader.write(decoder.decode());
  } catch (error) {
    // What TextDecoder throws where the bytes are no UTF-8.
    throw error instanceof TypeError ? WorkbookError.of('damaged', 'xml') : error;
  }
  reader.end();
}

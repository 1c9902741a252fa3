import type { Archive } from './archive.ts';
import { WorkbookError } from './failure.ts';
import { TextDecoder } from './platform.ts';
import { type XmlHandler, XmlScanner } from './xml.ts';

/** The text of UTF-8 that comes in pieces; a character cut in two by the end of one waits for the next. */
function decoding(exact = false): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: exact });
  return (bytes) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw WorkbookError.of('damaged', 'xml');
    }
  };
}

/** Reads one XML part of the archive piece by piece: a sheet of a million empty rows never stands in memory as a whole. */
export async function readPart(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  const decode = decoding();
  const scanner = new XmlScanner(handler);
  await archive.unpack(part, (bytes) => scanner.write(decode(bytes)));
  scanner.write(decode());
  scanner.end();
}

/** A part as a whole, for small ones; `exact` with its byte order mark, for one that is written again. */
export async function textOf(archive: Archive, part: string, exact = false): Promise<string> {
  const decode = decoding(exact);
  let text = '';
  await archive.unpack(part, (bytes) => {
    text += decode(bytes);
  });
  return text + decode();
}

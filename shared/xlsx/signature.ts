import { type FailureDetail, WorkbookError } from './failure.ts';

/** Hex of the first bytes → what such a file is. ZIP (an .xlsx among others) and OLE files are looked at more closely. */
const SIGNATURES: readonly (readonly [string, FailureDetail<'not-xlsx'>])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['0908', 'xls'],
  ['0904', 'xls'],
  ['0902', 'xls'],
];
const OLE = 'd0cf11e0a1b11ae1';

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Names in the directory of an OLE file (MS-CFB 2.6.1): entries of 128 bytes, the name first, in UTF-16. */
function* oleNames(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    const type = view.getUint8(at + 66);
    if (length < 4 || length > 64 || length % 2 || type > 5 || view.getUint16(at + length - 2, true)) continue;
    let name = '';
    for (let k = 0; k < length - 2; k += 2) name += String.fromCharCode(view.getUint16(at + k, true));
    yield name;
  }
}

/**
 * The container Office puts a password-protected .xlsx in is the same as that of old .xls and .doc files, so the bytes
 * in front say nothing (hucre calls all of them encrypted); the names of the streams inside do.
 */
function oleFailure(bytes: Uint8Array): WorkbookError {
  for (const name of oleNames(bytes)) {
    if (name === 'EncryptedPackage') return WorkbookError.of('encrypted', 'password');
    if (name === 'Workbook' || name === 'Book') return WorkbookError.of('not-xlsx', 'xls');
    if (name === 'WordDocument') return WorkbookError.of('not-xlsx', 'doc');
  }
  return WorkbookError.of('not-xlsx', 'unknown');
}

/** No control characters in the first kilobyte. */
const looksLikeText = (head: Uint8Array): boolean => head.every((byte) => byte > 31 || (byte > 8 && byte < 14));

/** Lets an archive pass; says what anything else is. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw WorkbookError.of('empty', 'no-bytes');
  const start = hex(bytes.subarray(0, 8));
  if (start.startsWith('504b0304')) return;
  if (start === OLE) throw oleFailure(bytes);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) throw WorkbookError.of('not-xlsx', known[1]);
  const head = bytes.subarray(0, 1024);
  if (!looksLikeText(head)) throw WorkbookError.of('not-xlsx', 'unknown');
  const words = String.fromCharCode(...head).toLowerCase();
  throw WorkbookError.of('not-xlsx', /<(html|table|!doctype html)/.test(words) ? 'html' : 'text');
}

/** Parts that only one kind of document has. */
const TELLTALES: readonly (readonly [string, FailureDetail<'not-xlsx'>])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.bin', 'xlsb'],
  ['content.xml', 'ods'],
];

/** An archive can hold anything: its part names tell a workbook from the rest. */
export function refuseOtherArchives(has: (part: string) => boolean): void {
  const found = TELLTALES.find(([part]) => has(part));
  if (found) throw WorkbookError.of('not-xlsx', found[1]);
  if (!has('[Content_Types].xml') || !has('_rels/.rels')) throw WorkbookError.of('not-xlsx', 'zip');
}

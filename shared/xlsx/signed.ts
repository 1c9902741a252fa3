import { openArchive, partName } from './archive.ts';

/** A digital signature inside the workbook holds only as long as nothing is changed. */
export const isSigned = async (bytes: Uint8Array): Promise<boolean> =>
  (await openArchive(bytes)).parts.some((part) => partName(part).startsWith('_xmlsignatures/'));

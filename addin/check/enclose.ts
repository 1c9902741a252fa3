import type { Receipt } from '../../shared/api.ts';
import { carriedWith } from '../../shared/log/carried.ts';
import { enclose, enclosedIn } from '../../shared/xlsx/enclosed.ts';
import { readEnclosed, writeEnclosed } from '../../shared/xlsx/enclosed-xml.ts';

/** A copy of an .xlsx that carries the receipt beside what it carried. */
export const encloseIn = async (bytes: Uint8Array, receipt: Receipt, logProof: string | null): Promise<Uint8Array> =>
  enclose(bytes, carriedWith(await enclosedIn(bytes), receipt, logProof));

/** The same of the part alone, as Excel hands it over. */
export const enclosedPart = (xml: string | null, receipt: Receipt, logProof: string | null): string =>
  writeEnclosed(carriedWith(xml === null ? [] : readEnclosed(xml), receipt, logProof));

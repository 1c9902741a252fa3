import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { AnnexKind } from './annex/columns.ts';
import { canonicalJson } from './canonical.ts';
import type { Grid } from './grid.ts';
import type { Mapping } from './inspection.ts';

/** Known by its first member; another form of it bears another number. */
const FORMAT = 'phu-luc/goi/1';

/** What a unit without a network hands over on a stick: its tables as it checked them, its file, who sends, under a seal. */
export interface Sealed {
  plan: string;
  period: string;
  /** Official code of the unit. */
  unit: string;
  sealedAt: string;
  sender: { name: string; position: string };
  document: { number: string; date: string; signer: string };
  /** Why it is sent although something should be mended. */
  reason: string;
  file: { name: string; base64: string };
  /** Several of one kind are one annex, in this order. */
  tables: { annex: AnnexKind; grid: Grid; mapping: Mapping | null }[];
}

/** `form`: no package at all; `seal`: something in it is not as it was sealed. */
export type Unsealed = { sealed: Sealed; seal: string } | { broken: 'form' | 'seal' };

const sealOf = (content: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));

/**
 * The package as the text of a file. The seal is the SHA-256 of all that is in it: whoever changes something on the way, or a stick that
 * loses a bit, breaks it. It holds no secret, so it does not tell who sealed it; a person confirms whose it is.
 */
export const seal = (content: Sealed): string => JSON.stringify({ format: FORMAT, seal: sealOf(content), content });

/** What is in a package, as it was sealed. */
export function unseal(text: string): Unsealed {
  const read = parsed(text);
  if (read?.format !== FORMAT || typeof read.content !== 'object' || read.content === null) return { broken: 'form' };
  return sealOf(read.content) === read.seal ? { sealed: read.content as Sealed, seal: read.seal } : { broken: 'seal' };
}

export const packedFile = (bytes: Uint8Array): string => base64.encode(bytes);
export const unpackedFile = ({ file }: Sealed): Uint8Array<ArrayBuffer> => new Uint8Array(base64.decode(file.base64));

function parsed(text: string): { format?: unknown; seal?: unknown; content?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

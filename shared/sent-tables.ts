import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Stage } from './annex/columns.ts';
import { canonicalJson } from './canonical.ts';
import type { Grid } from './grid.ts';
import { inspect } from './inspect.ts';
import type { Table } from './inspection.ts';
import type { SentAs } from './log/sent-as.ts';
import { planById } from './plan/built-in.ts';
import { extract } from './recognise/extract.ts';

/** What a table is sent as, hashed: the same for the sender, the server and whoever verifies. */
export const tableHash = (grid: Grid, table: Table): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(extract(grid, table)))));

const STAGES: readonly Stage[] = ['plan', 'report'];

/**
 * The hashes that the tables of a workbook would be sent under, by every reading that may have been the sender's. A plan that
 * is not built in is not at hand; where a table stands on its sheet can mostly be told without it. Trying more than one
 * reading proves no less: only the very cells have the hash.
 */
export function tableHashes(grids: readonly Grid[], { plan: id, period, mappings }: SentAs): string[] {
  const plan = planById(id);
  const stage = plan?.periods.find((each) => each.id === period)?.stage;
  const confirmed = grids.map(({ sheet }) => mappings.filter((mapping) => mapping.sheet === sheet));
  const ways = confirmed.some(({ length }) => length > 0) ? [confirmed, undefined] : [undefined];
  const hashes = (stage ? [stage] : STAGES).flatMap((stage) =>
    ways.flatMap((mappings) => hashesOf(grids, plan, { stage, ...(mappings && { mappings }) })),
  );
  return [...new Set(hashes)];
}

const hashesOf = (grids: readonly Grid[], ...reading: [Parameters<typeof inspect>[1], Parameters<typeof inspect>[2]]) =>
  inspect([...grids], ...reading).tables.flatMap(({ grid: place, table }) => {
    const grid = grids[place];
    return grid ? [tableHash(grid, table)] : [];
  });

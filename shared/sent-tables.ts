import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';
import type { Grid } from './grid.ts';
import { inspect } from './inspect.ts';
import { planById } from './plan/built-in.ts';
import { extract } from './recognise/extract.ts';

/** The hashes that the tables of a workbook would be sent under today, for a plan that is built in. */
export function tableHashes(grids: readonly Grid[], of: { plan: string; period: string }): string[] {
  const plan = planById(of.plan);
  const stage = plan?.periods.find(({ id }) => id === of.period)?.stage ?? 'plan';
  return inspect([...grids], plan, { stage }).tables.flatMap(({ grid: place, table }) => {
    const grid = grids[place];
    return grid ? [bytesToHex(sha256(utf8ToBytes(canonicalJson(extract(grid, table)))))] : [];
  });
}

import { deskBenches } from './desk.ts';
import { growthBenches, rowBenches } from './inspect.ts';
import type { Bench } from './measure.ts';
import { mergeBenches } from './merge.ts';
import { paneBenches } from './pane.ts';
import { readBenches } from './read.ts';
import { portalBenches, pushBenches } from './server.ts';
import { suggestBenches } from './suggest.ts';
import { writeBenches } from './write.ts';

/** Made when asked for: what one needs (a folder of workbooks, a runtime) is not there for another. */
export const BENCHES: Record<string, () => Bench[] | Promise<Bench[]>> = {
  rows: rowBenches,
  growth: growthBenches,
  suggest: suggestBenches,
  read: readBenches,
  write: writeBenches,
  merge: mergeBenches,
  push: pushBenches,
  portal: portalBenches,
  desk: deskBenches,
  pane: paneBenches,
};

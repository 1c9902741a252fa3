import { growthBenches, rowBenches } from './inspect.ts';
import type { Bench } from './measure.ts';

/** Made when asked for: what one needs (a folder of workbooks, a runtime) is not there for another. */
export const BENCHES: Record<string, () => Bench[] | Promise<Bench[]>> = {
  rows: rowBenches,
  growth: growthBenches,
};

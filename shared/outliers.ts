/** Below so many values nothing can be called far from the others. */
const ENOUGH = 8;

/** Tukey's fences: beyond one and a half times the distance of the quartiles. */
const FENCE = 1.5;

/** The value at a share of the way through sorted values, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** The places of the values that lie far from the others; null is no value. */
export function outliers(values: readonly (number | null)[]): Set<number> {
  const sorted = values.flatMap((value) => value ?? []).sort((a, b) => a - b);
  if (sorted.length < ENOUGH) return new Set();
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = (third - first) * FENCE;
  const isFar = (value: number | null) => value !== null && (value < first - reach || value > third + reach);
  return new Set(values.flatMap((value, place) => (isFar(value) ? [place] : [])));
}

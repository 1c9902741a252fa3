import type { Bundle } from '../api.ts';

/** Pages of one bundle as one, in order: the first says when it was made, the last whether there are more. */
export function joined(bundles: readonly Bundle[]): Bundle[] {
  const pages = Map.groupBy(bundles, ({ about, checkpoint }) => JSON.stringify([about, checkpoint]));
  return [...pages.values()].map((same) => {
    const ordered = same.toSorted((a, b) => firstOf(a) - firstOf(b));
    const last = ordered.at(-1) as Bundle;
    const { madeAt: _, ...rest } = last;
    const madeAt = ordered[0]?.madeAt;
    return { ...rest, ...(madeAt && { madeAt }), entries: ordered.flatMap(({ entries }) => entries) };
  });
}

const firstOf = ({ entries }: Bundle): number => entries[0]?.seq ?? Number.MAX_SAFE_INTEGER;

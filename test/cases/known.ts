/**
 * Cases that the checker does not read right yet, with the reason. Their tests are asserted to fail, so that it is
 * noticed when one is mended; none is ever taken out of the set for failing.
 */
export const KNOWN: Record<string, string> = {};

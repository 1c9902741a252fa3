/** Workbooks that are not read as expected, with what differs and why it was left. A difference that goes away fails the test. */
export const KNOWN: Record<string, { differs: string[]; why: string }> = {};

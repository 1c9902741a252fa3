/** What Chromium, Firefox and Safari say where a script did not come. */
const UNLOADED = /dynamically imported module|module script/i;

/** A part of the program could not be fetched: no fault of a file, nor of ours. */
export const isUnloaded = (error: unknown): boolean => error instanceof TypeError && UNLOADED.test(error.message);

import { z } from 'zod';
import { Name } from './limits.ts';

const Place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Which page of a bundle: `from` the `next` of the page before, under the same head; without `size` the newest. */
export const BundlePage = z.object({ from: Place.default(0), size: Place.optional() });

/** What the bundle is about: one submission, or all of a unit, a plan, a period, or of several of these at once. */
export const BundleQuery = BundlePage.extend({
  submission: Name.optional(),
  plan: Name.optional(),
  period: Name.optional(),
  unit: Name.optional(),
});

/** An entry of the log with its way up to the root. */
export const BundleEntry = z.object({
  seq: z.int(),
  /** RFC 8785 JSON, which commits to the content by a salted hash. */
  entry: z.string(),
  /** Null where the content was erased on request: the entry stays, and is proved as before. */
  opened: z.object({ salt: z.string(), content: z.string() }).nullable(),
  /** Of a submission: the signed note of its receipt; null for all else. */
  note: z.string().nullable(),
  /** Hashes in base64, from the leaf's sibling to the root's child (RFC 6962, 2.1.1). */
  path: z.array(z.string()),
});
export type BundleEntry = z.infer<typeof BundleEntry>;

export const BUNDLE_FORMAT = 'phu-luc-bundle@1';

/** What the log holds of something, as one file to be verified without the server. docs/cli.md describes it. */
export const Bundle = z.object({
  format: z.literal(BUNDLE_FORMAT),
  /** Null everywhere: the whole log. */
  about: z.object({
    submission: z.string().nullable(),
    plan: z.string().nullable(),
    period: z.string().nullable(),
    unit: z.string().nullable(),
  }),
  /** When the server made it, under its newest head; left out under an older one, and in bundles from before. */
  madeAt: z.iso.datetime().exactOptional(),
  /** The log's key as the server says it. Whoever verifies has to have it from elsewhere too. */
  key: z.string(),
  /** The signed head that all paths lead to. */
  checkpoint: z.string(),
  entries: z.array(BundleEntry),
  /** Entries of this that came after the head: nothing is proved of them yet. */
  unsealed: z.int(),
  /** Where the next page begins; null where nothing more is sealed. */
  next: z.int().nullable(),
});
export type Bundle = z.infer<typeof Bundle>;

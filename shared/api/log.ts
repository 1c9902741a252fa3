import { z } from 'zod';

const Size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Which proof: that a leaf stands in the log of a signed head; without `size` the newest. */
export const InclusionQuery = z.object({ seq: Size, size: Size.optional() });

/** Which proof: that the log of one signed head begins with that of another. */
export const ConsistencyQuery = z.object({ from: Size, to: Size });

export const CheckpointsQuery = z.object({ from: Size.default(0) });

/** Signed heads in order, as C2SP notes; `next` is the size to go on from, null where there are no more. */
export const CheckpointsReply = z.object({ checkpoints: z.array(z.string()), next: z.int().nullable() });
export type CheckpointsReply = z.infer<typeof CheckpointsReply>;

/** Hashes in base64, in the order of RFC 6962. */
export const ConsistencyReply = z.object({ from: z.string(), to: z.string(), proof: z.array(z.string()) });
export type ConsistencyReply = z.infer<typeof ConsistencyReply>;

import { z } from 'zod';
import { BulkBody } from '../../shared/api.ts';
import type { Named } from './current.ts';

/** The boxes that were left ticked: submission → how many decisions of it were seen. */
export const BulkForm = z.record(z.string(), z.coerce.number().int().min(0));

/** Bytes of a form with as many boxes as a request accepts. */
export const BULK_LIMIT = 64 * 1024;

/** The same request as the API's. Nothing ticked is nothing asked: never "all". */
export const bulkOf = (named: Named, boxes: z.output<typeof BulkForm>): z.output<typeof BulkBody> | null => {
  const submissions = Object.entries(boxes).map(([submission, seen]) => ({ submission, seen }));
  const parsed = BulkBody.safeParse({ ...named, submissions });
  return parsed.success ? parsed.data : null;
};

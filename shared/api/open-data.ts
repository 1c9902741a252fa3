import { z } from 'zod';
import { Reason } from './period.ts';

/** Why anybody may fetch a period's accepted annexes, or may no more. */
export const OpenDataBody = z.strictObject({ reason: Reason.min(1) });
export type OpenDataBody = z.input<typeof OpenDataBody>;

/** What is open, with where it is described. */
export const OpenDataReply = z.object({
  packages: z.array(
    z.object({
      plan: z.string(),
      period: z.string(),
      title: z.string(),
      openedAt: z.iso.datetime(),
      /** Address of its datapackage.json on this server. */
      path: z.string(),
    }),
  ),
});
export type OpenDataReply = z.infer<typeof OpenDataReply>;

/** A Frictionless Data Package; its form is described by its own $schema. */
export const DataPackageReply = z.looseObject({
  name: z.string(),
  resources: z.array(z.looseObject({ name: z.string() })),
});

/** The same tables in one document, each row an object by the names of its fields. */
export const OpenDocument = z.looseObject({
  plan: z.string(),
  period: z.string(),
  asOf: z.string().nullable(),
  units: z.array(z.looseObject({})),
  tasks: z.array(z.looseObject({})),
  targets: z.array(z.looseObject({})),
  figures: z.array(z.looseObject({})),
});

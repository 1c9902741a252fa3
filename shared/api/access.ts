import { z } from 'zod';
import { Name } from './limits.ts';

export const EnrolmentBody = z.strictObject({
  role: z.enum(['staff', 'aggregator']),
  /** The unit's official code; none for an aggregator. */
  unit: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
});

export type EnrolmentBody = z.input<typeof EnrolmentBody>;

export const DeviceBody = z.strictObject({ code: z.string().max(40), name: Name, position: Name });
export type DeviceBody = z.input<typeof DeviceBody>;

/** Who the first administrator is; the bootstrap secret goes in the Authorization header. */
export const AdminBody = DeviceBody.omit({ code: true });

/** Shown once; whoever holds the code enrols one device. */
export interface EnrolmentReply {
  code: string;
  role: 'staff' | 'aggregator';
  unit: { code: string; name: string } | null;
  expiresAt: string;
}

/** Who the credential belongs to. */
export interface MeReply {
  role: 'staff' | 'aggregator' | 'admin';
  unit: { code: string; name: string } | null;
  name: string;
  position: string;
  expiresAt: string;
}

export interface DeviceReply {
  credential: string;
  role: 'staff' | 'aggregator' | 'admin';
  unit: { code: string; name: string } | null;
  expiresAt: string;
}

import { z } from 'zod';
import { UnitCode } from '../plan/unit-code.ts';
import { LIMITS, Name } from './limits.ts';

/** Whose work a role reaches: that of the unit it belongs to, or any unit's. Every role stands here and nowhere else. */
export const REACH = {
  staff: 'own',
  leader: 'own',
  aggregator: 'any',
  admin: 'any',
  auditor: 'any',
  service: 'any',
} as const satisfies Record<string, 'own' | 'any'>;

export type Role = keyof typeof REACH;

/** Which plans a role can be let in for: all of them, or some that are named. */
export const PLANS_REACH = {
  staff: 'all',
  leader: 'all',
  aggregator: 'some',
  admin: 'all',
  auditor: 'all',
  service: 'all',
} as const satisfies Record<Role, 'all' | 'some'>;
/** The roles that belong to a unit, and those that do not. */
export type UnitRole = { [R in Role]: (typeof REACH)[R] extends 'own' ? R : never }[Role];
export type CityRole = Exclude<Role, UnitRole>;

export const ROLES = Object.keys(REACH) as [Role, ...Role[]];
export const Role = z.enum(ROLES);

const Moment = z.iso.datetime({ offset: true });
const NamedUnit = z.object({ code: z.string(), name: z.string() }).nullable();

/** The plans that a credential reaches, by their ids; null: all of them. */
const Plans = z.array(z.string().max(LIMITS.name)).min(1).max(LIMITS.page).nullable();

/** Whom a code is for. An auditor is let in until a moment and under a decision; a role of a unit names the unit. */
export const EnrolmentBody = z
  .strictObject({
    role: Role,
    /** The unit's code; none for a role of the city. */
    unit: UnitCode.nullable(),
    /** Of an aggregator: the plans it may act on; null: all. */
    plans: Plans.default(null),
    /** Of an auditor: when it ends. */
    until: Moment.nullable().default(null),
    /** Of an auditor: number of the decision that sends it. */
    decision: Name.nullable().default(null),
  })
  .superRefine(({ role, unit, plans, until, decision }, context) => {
    const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path] });
    if ((REACH[role] === 'own') !== (unit !== null)) wrong('unit');
    if (plans !== null && PLANS_REACH[role] === 'all') wrong('plans');
    if ((role === 'auditor') !== (until !== null)) wrong('until');
    if ((role === 'auditor') !== (decision !== null)) wrong('decision');
  });
export type EnrolmentBody = z.input<typeof EnrolmentBody>;

/** Shown once; whoever holds the code enrols one device or one account. */
export const EnrolmentReply = z.object({
  code: z.string(),
  role: Role,
  unit: NamedUnit,
  plans: Plans,
  expiresAt: z.string(),
});
export type EnrolmentReply = z.infer<typeof EnrolmentReply>;

export const DeviceBody = z.strictObject({ code: z.string().max(40), name: Name, position: Name });
export type DeviceBody = z.input<typeof DeviceBody>;

/** The same code, brought by a person whose account the bearer token names. */
export const AccountBody = DeviceBody;
export type AccountBody = DeviceBody;

/** Who the first administrator is; the bootstrap secret goes in the Authorization header. */
export const AdminBody = DeviceBody.omit({ code: true });

export const DeviceReply = z.object({
  credential: z.string(),
  role: Role,
  unit: NamedUnit,
  plans: Plans,
  expiresAt: z.string(),
});
export type DeviceReply = z.infer<typeof DeviceReply>;

/** Who the credential belongs to. */
export const MeReply = z.object({
  role: Role,
  unit: NamedUnit,
  plans: Plans,
  name: z.string(),
  position: z.string(),
  expiresAt: z.string(),
});
export type MeReply = z.infer<typeof MeReply>;

/** What is lent to the task pane for as long as a session: who it belongs to, and the token that stands for it. */
export const LentReply = MeReply.extend({ credential: z.string() });
export type LentReply = z.infer<typeof LentReply>;

/**
 * The credential a device will use from now on, made by the device itself: if the answer is lost it still holds both, and
 * the one that works is the one that stands.
 */
export const RotationBody = z.strictObject({ credential: z.string().regex(/^[\w-]{43}$/) });
export type RotationBody = z.input<typeof RotationBody>;

/** `after` is the `next` of the page before. */
export const CredentialsQuery = z.object({
  unit: z.string().max(LIMITS.name).optional(),
  after: z.string().max(LIMITS.name).optional(),
});

/** What is known of a credential, which is never the credential itself. */
export const CredentialEntry = z.object({
  id: z.string(),
  kind: z.enum(['device', 'person']),
  role: Role,
  unit: NamedUnit,
  plans: Plans,
  name: z.string(),
  position: z.string(),
  decision: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type CredentialEntry = z.infer<typeof CredentialEntry>;

export const CredentialsReply = z.object({ credentials: z.array(CredentialEntry), next: z.string().nullable() });
export type CredentialsReply = z.infer<typeof CredentialsReply>;

/** leader, auditor and service (DESIGN §10) come with the issues that need them. */
export type Role = 'staff' | 'aggregator' | 'admin';

/**
 * Who may do what; nothing else in the Worker decides it. Every route names its action, and the gate refuses one that
 * does not. "anyone": open to callers without a credential, because it is public or proves itself by a secret of its own.
 */
export const PERMISSIONS = {
  'health.read': 'anyone',
  'problem.read': 'anyone',
  'plan.read': 'anyone',
  'log.head': 'anyone',
  'admin.create': 'anyone',
  'device.enrol': 'anyone',
  'me.read': ['staff', 'aggregator', 'admin'],
  'enrolment.issue': ['admin'],
  'period.add': ['admin'],
  'period.set': ['admin'],
  'period.open': ['admin'],
  'period.close': ['admin'],
  'period.reopen': ['aggregator', 'admin'],
  'reopening.read': ['aggregator', 'admin'],
  'period.pin': ['admin'],
  'plan.publish': ['admin'],
  'plan.preview': ['admin'],
  'plan.agencies': ['aggregator', 'admin'],
  'annex.read': ['staff'],
  'submission.send': ['staff', 'aggregator'],
  'inspection.request': ['staff'],
  'file.put': ['staff', 'aggregator'],
  'file.read': ['staff', 'aggregator', 'admin'],
  'submission.read': ['staff'],
  'city.read': ['aggregator', 'admin'],
} as const satisfies Record<string, 'anyone' | readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

export type RoleFor<A extends Action> = (typeof PERMISSIONS)[A] extends readonly (infer R extends Role)[] ? R : never;

/** A null role is a caller without a credential. */
export function allows(action: Action, role: Role | null): boolean {
  const roles: 'anyone' | readonly Role[] = PERMISSIONS[action];
  return roles === 'anyone' || (role !== null && roles.includes(role));
}

import type { Role } from '../../shared/api.ts';

/**
 * Who may do what; nothing else in the Worker decides it. Every route names its action, and the gate refuses one that
 * does not. "anyone": open to callers without a credential, because it is public or proves itself by a secret of its own.
 * What a role reaches, its own unit or any, stands in REACH (shared/api/access.ts) and is asked by `unitOf`.
 */
export const PERMISSIONS = {
  'health.read': 'anyone',
  'description.read': 'anyone',
  'problem.read': 'anyone',
  'plan.read': 'anyone',
  'data.read': 'anyone',
  'log.head': 'anyone',
  'admin.create': 'anyone',
  'device.enrol': 'anyone',
  'account.enrol': 'anyone',
  'session.begin': 'anyone',
  'session.open': ['staff', 'leader', 'aggregator', 'admin', 'auditor'],
  'session.end': ['staff', 'leader', 'aggregator', 'admin', 'auditor'],
  'me.read': ['staff', 'leader', 'aggregator', 'admin', 'auditor', 'service'],
  'credential.read': ['staff', 'leader', 'admin', 'auditor'],
  'credential.rotate': ['staff', 'leader', 'aggregator', 'admin', 'auditor', 'service'],
  'credential.leave': ['staff', 'leader', 'aggregator', 'admin', 'auditor', 'service'],
  'credential.revoke': ['admin'],
  'settings.read': ['admin'],
  'unit.read': 'anyone',
  'unit.set': ['admin'],
  'enrolment.issue': ['admin'],
  'period.add': ['admin'],
  'period.set': ['admin'],
  'period.open': ['admin'],
  'period.close': ['admin'],
  'period.reopen': ['aggregator', 'admin'],
  'reopening.read': ['aggregator', 'admin', 'auditor'],
  'period.pin': ['admin'],
  'data.open': ['admin'],
  'plan.publish': ['admin'],
  'plan.preview': ['admin'],
  'plan.agencies': ['aggregator', 'admin', 'auditor'],
  'annex.read': ['staff', 'leader', 'aggregator'],
  'person.erase': ['admin'],
  'submission.send': ['staff', 'aggregator'],
  'inspection.request': ['staff'],
  'file.put': ['staff', 'leader', 'aggregator'],
  'file.read': ['staff', 'leader', 'aggregator', 'admin', 'auditor'],
  'submission.read': ['staff', 'leader', 'aggregator', 'auditor'],
  'log.read': ['admin', 'auditor'],
  'history.read': ['staff', 'leader', 'aggregator', 'admin', 'auditor'],
  'submission.review': ['staff', 'leader', 'aggregator'],
  'submission.accept-many': ['aggregator'],
  'draft.hand': ['staff'],
  'draft.read': ['staff', 'leader'],
  'draft.decide': ['leader'],
  'desk.read': ['aggregator', 'admin', 'auditor'],
  'desk.review': ['aggregator'],
  'desk.enter': ['aggregator'],
  'audit.read': ['admin', 'auditor'],
  'audit.verify': ['auditor'],
  'city.read': ['aggregator', 'admin', 'auditor', 'service'],
} as const satisfies Record<string, 'anyone' | readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

export type RoleFor<A extends Action> = (typeof PERMISSIONS)[A] extends readonly (infer R extends Role)[] ? R : never;

/** A null role is a caller without a credential. */
export function allows(action: Action, role: Role | null): boolean {
  const roles: 'anyone' | readonly Role[] = PERMISSIONS[action];
  return roles === 'anyone' || (role !== null && roles.includes(role));
}

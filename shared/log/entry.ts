import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical.ts';
import { leafHash } from './tree.ts';

/** Everything that is recorded, with what its `subject` is the identifier of. Names are never changed or reused. */
export const ENTRY_KINDS = {
  'submission.received': 'submission',
  'inspection.refused': 'inspection',
  'inspection.requested': 'inspection',
  'enrolment.issued': 'enrolment',
  'credential.granted': 'credential',
  'credential.rotated': 'credential',
  'credential.revoked': 'credential',
  'submission.reviewed': 'review',
  'draft.handed': 'draft',
  'draft.returned': 'draft',
  'period.set': 'period',
  'period.added': 'period',
  'period.opened': 'period',
  'period.closed': 'period',
  'period.pinned': 'period',
  'period.reopened': 'reopening',
  'plan.published': 'plan-version',
  'unit.added': 'unit',
  'unit.ended': 'unit',
  'city.exported': 'period',
  'data.opened': 'period',
  'data.closed': 'period',
  'history.exported': 'history',
  'log.verified': 'head',
  recovery: 'origin',
  'retention.applied': 'day',
  'person.erased': 'erasure',
} as const satisfies Record<string, string>;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** What is recorded. */
export interface Happening {
  kind: EntryKind;
  /** Of the thing it is about, in the table of its kind. */
  subject: string;
  /** ISO 8601, in UTC. */
  at: string;
  /** Who, what, under which rules. Kept apart and erasable; the log itself holds only its salted hash. */
  content: object;
}

/** A line of the log with the content that it commits to. */
export interface LogEntry {
  /** RFC 8785 JSON. */
  entry: string;
  /** SHA-256(0x00 ‖ entry), hex. */
  leaf: string;
  salt: string;
  /** RFC 8785 JSON. */
  content: string;
}

/** The salt must be random: without it a content with few possibilities could be guessed from its hash. */
export function logEntry({ kind, subject, at, content }: Happening, salt: string): LogEntry {
  const written = canonicalJson(content);
  const entry = canonicalJson({ v: 1, kind, subject, at, content: contentHash(salt, written) });
  return { entry, leaf: bytesToHex(leafHash(utf8ToBytes(entry))), salt, content: written };
}

/** What an entry says of its content: SHA-256(salt ‖ content), hex. */
export const contentHash = (salt: string, content: string): string => bytesToHex(sha256(utf8ToBytes(salt + content)));

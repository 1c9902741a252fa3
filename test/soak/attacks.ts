import { type EntryKind, type LogEntry, logEntry } from '../../shared/log/entry.ts';

/** How far whoever alters the log goes: one row; its hash too; or everything above it, signed with the log's own key. */
export const EFFORTS = ['rows', 'leaves', 'everything'] as const;
export type Effort = (typeof EFFORTS)[number];

type Random = () => number;
type Attack = (lines: readonly LogEntry[], at: number, random: Random) => LogEntry[];

const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** The same thing happened otherwise: at another time, or with another content. */
function retold(line: LogEntry, random: Random): LogEntry {
  const { kind, subject, at } = JSON.parse(line.entry) as { kind: EntryKind; subject: string; at: string };
  const content = JSON.parse(line.content) as Record<string, unknown>;
  const moved = new Date(Date.parse(at) - 1 - whole(random, 86_400_000)).toISOString();
  const told =
    random() < 0.5 ? { at: moved, content } : { at, content: { ...content, rows: whole(random, 1_000) + 900 } };
  return logEntry({ kind, subject, ...told }, random() < 0.5 ? line.salt : `salt ${random()}`);
}

/** Lines before `at` stay as they are. */
export const ATTACKS = {
  edit: (lines, at, random) => lines.with(at, retold(lines[at] as LogEntry, random)),
  /** Of what was recorded only the content, which the line commits to by its hash. */
  content: (lines, at, random) => {
    const line = lines[at] as LogEntry;
    return lines.with(at, { ...line, content: retold(line, random).content.replace('{', `{"thêm":${random()},`) });
  },
  delete: (lines, at, random) => lines.toSpliced(at, 1 + whole(random, 3)),
  insert: (lines, at, random) => lines.toSpliced(at, 0, retold(lines[whole(random, lines.length)] as LogEntry, random)),
  reorder: (lines, at, random) => {
    const other = (at + 1 + whole(random, lines.length - 1)) % lines.length;
    const [one, two] = [lines[at] as LogEntry, lines[other] as LogEntry];
    return lines.with(at, two).with(other, one);
  },
  truncate: (lines, at) => lines.slice(0, at),
  fork: (lines, at, random) => lines.flatMap((line, place) => (place < at ? [line] : [retold(line, random)])),
} as const satisfies Record<string, Attack>;
export type AttackName = keyof typeof ATTACKS;
export const ATTACK_NAMES = Object.keys(ATTACKS) as AttackName[];

/**
 * With the effort of a mere row the hash beside it stays that of the line before, where there is one at that place: what
 * somebody leaves behind who types over a cell of the table.
 */
export function attacked(lines: readonly LogEntry[], name: AttackName, effort: Effort, at: number, random: Random) {
  const after = ATTACKS[name](lines, at, random);
  if (effort !== 'rows' || name !== 'edit') return after;
  const [before, line] = [lines[at] as LogEntry, after[at] as LogEntry];
  return after.with(at, { ...line, leaf: before.leaf });
}

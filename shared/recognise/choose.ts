import { type ColumnKey, REPEATED } from '../annex/columns.ts';
import { fold } from '../text.ts';
import { type Candidate, isSure } from './candidate.ts';

/** A heading whose cells suit it so much less is not the one. */
const NEAR = 0.06;
/** Below this a heading is unknown. */
const WEAKEST = 0.3;
/** The lowest heading of a column: "Kế hoạch" below "Năm 2025". */
type Leaf = (column: number) => string | undefined;

/** What a mere hint at a time gives way to: "Ngày cập nhật" beside "Hạn hoàn thành" is no time of the task. */
const ENDS: Partial<Record<ColumnKey, readonly ColumnKey[]>> = {
  start: ['time'],
  finish: ['time'],
  time: ['start', 'finish'],
};

/** Only a hint speaks for it (cues.ts). */
const isHint = ({ words, ambiguous }: Candidate): boolean => ambiguous && words <= 0.5;

/** "Thực hiện 9 tháng" beside "Ước thực hiện cả năm". */
const NAMES_TIME = /\b(\d{1,2} thang|(?:thang|qui) (?:\d{1,2}|i{1,3}|iv)|ca nam|dau nam)\b/;

/** "Mức phường đăng ký" beside "Thành phố giao". */
const GIVEN = /\b(dang ki|giao|cam ket)\b/;

/** Figures come several times; a doubtful heading only where it stands again below another one. */
const mayRepeat = (
  { key, column, ambiguous }: Candidate,
  chosen: ReadonlyMap<number, Candidate>,
  leaf: Leaf,
): boolean =>
  REPEATED.has(key) &&
  (!ambiguous ||
    (key === 'value' ? GIVEN : NAMES_TIME).test(fold(leaf(column) ?? '')) ||
    [...chosen.values()].some((other) => other.key === key && leaf(other.column) === leaf(column)));

/** As choose, but a table without its subject is none: its best candidate is taken first where nothing else won. */
export function chooseWithSubject(candidates: Candidate[], subject: ColumnKey, leaf: Leaf): Map<number, Candidate> {
  const chosen = firstOfTwins(choose(candidates, leaf), candidates);
  if ([...chosen.values()].some(({ key }) => key === subject)) return chosen;
  const [best] = candidates
    .filter(({ key, score }) => key === subject && score >= WEAKEST)
    .sort((a, b) => b.score - a.score);
  return best
    ? choose(
        candidates.filter((other) => other === best || other.column !== best.column),
        leaf,
      )
    : chosen;
}

/** Of two headings that surely mean one column the first is read, whatever its cells hold. */
function firstOfTwins(chosen: Map<number, Candidate>, candidates: readonly Candidate[]): Map<number, Candidate> {
  for (const choice of chosen.values()) {
    if (!isSure(choice) || REPEATED.has(choice.key) || choice.key === 'ordinal') continue;
    const first = candidates.find(
      (other) => other.key === choice.key && isSure(other) && other.column < choice.column && !chosen.has(other.column),
    );
    if (!first || first.score < choice.score - NEAR) continue;
    chosen.delete(choice.column);
    chosen.set(first.column, first);
  }
  return chosen;
}

/** Best first, each column and each key once, what surely means one key for no other; only figures may come several times, told apart by a year or period. */
function choose(candidates: Candidate[], leaf: Leaf): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ColumnKey>();
  const surely = new Set(candidates.filter(isSure).map(({ column }) => column));
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (candidate.score < WEAKEST || chosen.has(candidate.column)) continue;
    if (candidate.ambiguous && surely.has(candidate.column)) continue;
    if (taken.has(candidate.key) && !mayRepeat(candidate, chosen, leaf)) continue;
    if (isHint(candidate) && ENDS[candidate.key]?.some((key) => taken.has(key))) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.key);
  }
  return chosen;
}

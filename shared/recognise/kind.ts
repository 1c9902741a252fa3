import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import { rememberOf } from '../answers.ts';
import type { Holding, MappedColumn } from '../inspection.ts';
import { fold } from '../text.ts';
import { type Assignment, assignColumns } from './columns.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Wordings } from './fits.ts';
import type { HeaderBlock } from './heading.ts';
import { isElsewhere, type Phrase } from './phrases.ts';
import type { Sheet } from './sheet.ts';

/** Which kind of annex a header begins, and how sure that is. */
export interface Decision {
  best: Assignment;
  confidence: number;
}

const KINDS: readonly AnnexKind[] = ['tasks', 'targets'];

/** Beside its subject an annex has at least one of these; a list of names and phone numbers has none. */
const PARTNERS: Record<AnnexKind, readonly ColumnKey[]> = {
  tasks: ['start', 'finish', 'time', 'lead', 'coordinating', 'deliverable', 'status', 'result'],
  targets: ['value', 'actual', 'measure', 'cumulative'],
};

/** What a title calls the rows of each kind. */
const NAMES: Record<AnnexKind, RegExp> = { tasks: /\b(nhiem vu|cong viec)\b/, targets: /\bchi tieu\b/ };
const NAMED = 0.25;

const has = (assignment: Assignment, key: ColumnKey): boolean =>
  assignment.columns.some((column) => column.key === key);

/** A known wording, and more than a hint. */
const STRONG = 0.6;
/** Columns of any table say nothing for an annex. */
const ANYWHERE: ReadonlySet<ColumnKey> = new Set(['ordinal', 'note']);

/** What the cells of a column hold where its heading, though only a hint, was understood. */
const HELD_BY: Partial<Record<ColumnKey, Holding['what']>> = {
  ...{ start: 'time', finish: 'time', time: 'time', lead: 'agency', coordinating: 'agency' },
  ...{ measure: 'unit', value: 'number', actual: 'number', previous: 'number' },
};
/** Fewer cells confirm nothing. */
const CONFIRMING = 3;

const isConfirmed = ({ key, holds }: MappedColumn): boolean =>
  key !== null && holds !== null && holds.cells >= CONFIRMING && HELD_BY[key] === holds.what;

function isAnnex(assignment: Assignment, contents: ReadonlyMap<number, Contents>): boolean {
  const { kind, columns } = assignment;
  const subject = columns.find((column) => column.key === ANNEXES[kind].subject);
  if (!subject) return false;
  if (subject.how !== 'exact' && (contents.get(subject.column)?.number ?? 0) > 0.5) return false;
  const isStrong = (column: MappedColumn) =>
    (assignment.words.get(column.column) ?? 0) >= STRONG || isConfirmed(column);
  const strong = columns.filter((column) => column.key && !ANYWHERE.has(column.key) && isStrong(column)).length;
  if (columns.some(({ key }) => key && PARTNERS[kind].includes(key))) return isStrong(subject) || strong >= 2;
  return subject.how === 'exact' && has(assignment, 'ordinal');
}

/** How sure: the words of subject and partners, the share of headings understood, and the lead over the other kind. */
function confidenceOf(best: Assignment, other: Assignment | undefined): number {
  const scoreOf = (key: ColumnKey) =>
    best.scores.get(best.columns.find((column) => column.key === key)?.column ?? 0) ?? 0;
  const partners = PARTNERS[best.kind]
    .map(scoreOf)
    .filter((score) => score > 0)
    .sort((a, b) => b - a);
  const strongest = partners.slice(0, 2).reduce((sum, score) => sum + Math.min(1, score), 0) / 2;
  const understood = best.columns.filter((column) => column.key).length / Math.max(1, best.columns.length);
  const subject = Math.min(1, scoreOf(ANNEXES[best.kind].subject) + 0.1);
  const lead = other ? Math.min(1, 0.8 + Math.max(0, best.total - other.total) / 2) : 1;
  const sure = (0.4 * subject + 0.35 * strongest + 0.25 * understood) * lead;
  return Math.round(Math.min(0.99, sure) * 100) / 100;
}

/** What most columns hold speaks for a kind: figures for targets, times and agencies for tasks. */
const HELD = 0.5;

function kindHeld(columns: readonly Contents[]): AnnexKind | null {
  const filled = columns.filter(({ count }) => count > 1);
  const figures = filled.filter(({ number, ordinal }) => number >= 0.5 && ordinal < 0.9).length;
  const plans = filled.filter(({ time, agency }) => time >= 0.6 || agency >= 0.6).length;
  if (figures > 0 && plans === 0) return 'targets';
  return plans > 0 && figures === 0 ? 'tasks' : null;
}

/** A column that is headed so and holds figures is what a target is held to, whatever stands beside it. */
const FIGURED = /^(chi tieu|muc tieu)$/;

/** Titles of tables that have content, time and names as an annex has, and are none. */
const OTHER_TITLE =
  /^(lich (cong tac|tuan|lam viec|hop|truc)|chuong trinh (hoi nghi|hop|lam viec|ki hop|hoi thao|toa dam|buoi)|danh sach|du toan|bang (ke|luong|cham cong)|bien ban|thoi khoa bieu)\b/;

/** The headings or the title say that this is another kind of table. */
export const isElse = (block: HeaderBlock, title: readonly string[]): boolean =>
  block.headings.some(({ parts }) => parts.some(isElsewhere)) ||
  (title.some((line) => OTHER_TITLE.test(fold(line))) &&
    !title.some((line) =>
      /\b(nhiem vu|chi tieu|phu luc|cong viec|viec (?:da|chua|phai|can|duoc|giao))\b/.test(fold(line)),
    ));

/** The year that the title of a table names: "… năm 2025"; no date, nor how far a strategy reaches ("đến năm 2030"). */
const yearIn = (title: readonly string[]): number | null =>
  Number(
    /(?<!(?:đến|tới)\s+)(?<!tháng\s*\d{0,2}\s*)năm\s+((?:19|20)\d\d)/iu.exec(title.join('\n').normalize('NFC'))?.[1],
  ) || null;

export interface Survey {
  sheet: Sheet;
  block: HeaderBlock;
  /** The first row below the table. */
  until: number;
  title: readonly string[];
  stage: Stage;
  phrases: Record<AnnexKind, readonly Phrase[]>;
}

/** The headings and what stands below them. A column that a heading is only merged over, with nothing below, is a gap. */
function surveyed({ sheet, block, until }: Survey) {
  const left = Math.max(1, (block.headings[0]?.column ?? 1) - 1);
  const columns = [...new Set([...block.headings.map(({ column }) => column), left])];
  const contents = new Map<number, Contents>(
    columns.map((column) => [column, contentsOf(sheet, column, block.bottom, until)]),
  );
  const headings = block.headings.filter(({ own, column }) => own || (contents.get(column)?.count ?? 0) > 0);
  return { contents, headings };
}

type Surveyed = ReturnType<typeof surveyed>;

const wordings = rememberOf(
  ({ tasks, targets }: Record<AnnexKind, readonly Phrase[]>): Record<AnnexKind, Wordings> => ({
    tasks: { own: tasks, foreign: targets },
    targets: { own: targets, foreign: tasks },
  }),
);

function readAs(kind: AnnexKind, { headings, contents }: Surveyed, { title, stage, phrases }: Survey): Assignment {
  return assignColumns(headings, contents, kind, { stage, year: yearIn(title) }, wordings(phrases)[kind]);
}

/** The user has said of which kind the table is: whatever else it looks like, it is read so. */
export const saidKind = (survey: Survey, kind: AnnexKind): Decision => ({
  best: readAs(kind, surveyed(survey), survey),
  confidence: 1,
});

/** Reads the headings both ways and takes the one that explains them better; null where neither is an annex. */
export function decideKind(survey: Survey): Decision | null {
  const { sheet, block, title } = survey;
  if (isElse(block, [sheet.grid.sheet, ...title])) return null;
  const seen = surveyed(survey);
  const { contents, headings } = seen;
  const heldBy = kindHeld([...contents.values()].slice(1));
  const words = fold(title.join(' '));
  const figured = headings.some(
    ({ parts, column }) =>
      FIGURED.test(fold(parts.at(-1) ?? '')) &&
      (contents.get(column)?.number ?? 0) >= HELD &&
      (contents.get(column)?.count ?? 0) > 1,
  );
  const [best, other] = KINDS.map((kind): Assignment => {
    const assignment = readAs(kind, seen, survey);
    const named = NAMES[kind].test(words) ? NAMED : 0;
    const weight = named + (heldBy === kind ? HELD : 0) + (figured && kind === 'targets' ? 1 : 0);
    return { ...assignment, total: assignment.total + weight };
  })
    .filter((assignment) => isAnnex(assignment, contents))
    .sort((a, b) => b.total - a.total);
  return best ? { best, confidence: confidenceOf(best, other) } : null;
}

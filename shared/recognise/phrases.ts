import type { AnnexKind, ColumnKey, Stage } from '../annex/columns.ts';
import type { Plan } from '../plan/schema.ts';
import { cleanLine, fold } from '../text.ts';
import { AMBIGUOUS, ELSEWHERE, SHARED, SPANNING, TARGETS, TASKS, UNASKED } from './words.ts';

/** A known wording of a heading, folded for comparison. */
export interface Phrase {
  key: ColumnKey;
  words: string;
  /** The words alone do not say which column it is. */
  ambiguous: boolean;
}

/** As fold, but a heading of nothing but a sign ("#") stays what it is. */
export const foldHeading = (text: string): string => fold(text) || text.trim();

/** Abbreviations of narrow columns: "SP dự kiến", "KP (tr.đ)", "CQ chủ trì". */
const ABBREVIATIONS: Record<string, string> = {
  sp: 'san pham',
  kp: 'kinh phi',
  cq: 'co quan',
  dv: 'don vi',
  tg: 'thoi gian',
  nv: 'nhiem vu',
  nd: 'noi dung',
  kq: 'ket qua',
  kh: 'ke hoach',
  th: 'thuc hien',
  ph: 'phoi hop',
  cqct: 'co quan chu tri',
  dvct: 'don vi chu tri',
  cqph: 'co quan phoi hop',
  dvph: 'don vi phoi hop',
  ct: 'chi tieu',
  gt: 'gia tri',
  td: 'tien do',
  cty: 'cong ty',
  uth: 'uoc thuc hien',
  gc: 'ghi chu',
  htr: 'hien trang',
  lk: 'luy ke',
  tgian: 'thoi gian',
};

/** A folded heading with its abbreviations as words; "Đ.vị" and "C.quan" are one word each. */
const spellOut = (folded: string): string =>
  folded
    .replace(/\b(d vi|dvi)\b/g, 'don vi')
    .replace(/\b(c quan|cquan)\b/g, 'co quan')
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');

const YEAR = '(?:19|20)\\d\\d';
/** "năm 2025", "đến hết quý III/2025", "6 tháng đầu năm": of which time a column speaks, not of what. */
const PERIOD = new RegExp(
  `\\b(?:(?:tinh )?(?:den|tu|trong|cua)(?: het| cuoi)? )?(?:\\d{1,2} thang(?: (?:dau|cuoi))?(?: nam)?(?: ${YEAR})?|` +
    `(?:nam|thang|qui|giai doan) (?:${YEAR}|\\d{1,2}\\b|iv\\b|i{1,3}\\b)(?: ${YEAR})?|${YEAR}(?: ${YEAR})?)\\b`,
  'g',
);

const SHORT_PERIOD = /^(t|thang|q|qui|tuan) ?(\d{1,2}|i{1,3}|iv)$/;

/** A heading that says nothing but a time: "Quý IV", "T11", "6 tháng đầu năm". */
export const isPeriod = (text: string): boolean => {
  const folded = foldHeading(text);
  return SHORT_PERIOD.test(folded) || (folded !== '' && folded.replace(PERIOD, ' ').trim() === '');
};

const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)/g, ' ');

/** What stands in brackets may be the proper name: "Số đối tượng cần đạt (tử số)". A sign alone ("%") is none. */
const remarks = (text: string): string[] => [...text.matchAll(/\(([^()]{4,})\)/g)].map(([, remark = '']) => remark);

/** One way to say a heading; what was taken away to get there makes it less sure. */
export interface Wording {
  words: string;
  weight: number;
}

/** What is left of a heading without the time it speaks of counts a little less than its own words. */
const SHORTENED = 0.95;

/** The ways to say a heading: its words, without what stands in brackets, abbreviations spelt out, without its time. */
export function wordingsOf(text: string): Wording[] {
  const line = cleanLine(text);
  const plain = [line, withoutBrackets(line), ...remarks(line)].map(foldHeading);
  const whole = new Set([...plain, ...plain.map(spellOut)]);
  const short = [...whole].map((words) => words.replace(PERIOD, ' ').replace(/ +/g, ' ').trim());
  return [
    ...[...whole].map((words) => ({ words, weight: 1 })),
    ...[...new Set(short)].filter((words) => words && !whole.has(words)).map((words) => ({ words, weight: SHORTENED })),
  ];
}

const list = (words: string): string[] => words.split('|').map(foldHeading);

function phrasesOf(kind: AnnexKind, own: Partial<Record<ColumnKey, string>>): Phrase[] {
  const plain = Object.entries({ ...SHARED, ...own }).flatMap(([key, words]) =>
    list(words).map((phrase): Phrase => ({ key: key as ColumnKey, words: phrase, ambiguous: false })),
  );
  const ambiguous = Object.entries(AMBIGUOUS[kind]).flatMap(([words, keys]) =>
    keys.map((key): Phrase => ({ key, words: foldHeading(words), ambiguous: true })),
  );
  const doubtful = new Set(ambiguous.map((phrase) => phrase.words));
  return [...plain.filter((phrase) => !doubtful.has(phrase.words)), ...ambiguous];
}

const GENERAL: Record<AnnexKind, Phrase[]> = {
  tasks: phrasesOf('tasks', TASKS),
  targets: phrasesOf('targets', TARGETS),
};

/** The general wordings and, where a plan is given, its own labels and aliases (they are never in doubt). */
export function phrasesFor(kind: AnnexKind, plan: Plan | null, stage: Stage): Phrase[] {
  const columns =
    plan?.annexes.filter((annex) => annex.kind === kind).flatMap((annex) => annex.stages[stage] ?? []) ?? [];
  const own = columns.flatMap((column) =>
    [column.label, ...column.aliases].map(
      (words): Phrase => ({ key: column.key, words: foldHeading(words), ambiguous: false }),
    ),
  );
  const taken = new Set(own.map((phrase) => phrase.words));
  return [...own, ...GENERAL[kind].filter((phrase) => !taken.has(phrase.words))];
}

/** What headings are known by: those of each kind of annex, and of both. */
export interface Phrases extends Record<AnnexKind, readonly Phrase[]> {
  all: readonly Phrase[];
}

export function phrasesBy(plan: Plan | null, stage: Stage): Phrases {
  const [tasks, targets] = [phrasesFor('tasks', plan, stage), phrasesFor('targets', plan, stage)];
  return { tasks, targets, all: [...tasks, ...targets] };
}

const SPANS = SPANNING.map(({ words, keys }) => ({ words: new Set(list(words)), keys }));

/** Columns that a spanning heading speaks for: "Thời gian" → start, finish; what stands in brackets is left out. */
export const spannedKeys = (heading: string): ReadonlySet<ColumnKey> => {
  const ways = wordingsOf(heading).map(({ words }) => words);
  return new Set(SPANS.filter(({ words }) => ways.some((way) => words.has(way))).flatMap(({ keys }) => keys));
};

/** What follows says only how the columns are told apart: "Chỉ tiêu theo vùng", "Chỉ tiêu giao cho các đơn vị". */
const SORTED = [' theo ', ' qua ', ' cho ', ' cua ', ' tung ', ' cac '];

/** The same for a heading that does stand above others: it may say by what they are told apart. */
export const spannedLoosely = (heading: string): ReadonlySet<ColumnKey> => {
  const found = spannedKeys(heading);
  const rest = SORTED.find((words) => foldHeading(heading).includes(words));
  return found.size > 0 || !rest ? found : spannedKeys(foldHeading(heading).split(rest)[0] ?? '');
};

const UNASKED_WORDS = list(UNASKED);
const LONG = 3;
/** "Mục" alone is unasked; "Mức độ", which is folded alike, is none of it. */
const TOO_SHORT = 3;

/** A heading of a column that no annex asks for ("Mức độ ưu tiên (1-3)"). Three words and more say so whatever follows. */
export const isUnasked = (folded: string): boolean =>
  UNASKED_WORDS.some(
    (words) =>
      folded === words ||
      (words.length > TOO_SHORT &&
        folded.startsWith(`${words} `) &&
        (words.split(' ').length > LONG || words.length * 2 >= folded.length)),
  );

/** The same for a heading as it stands, spanning ones before it. */
export const isUnaskedHeading = (header: string): boolean =>
  header.split(' / ').some((part) => wordingsOf(part).some(({ words }) => isUnasked(words)));

const ELSEWHERE_WORDS = new Set(list(ELSEWHERE));

/** A heading that only other tables have ("Đơn giá", "Ngày sinh"). */
export const isElsewhere = (heading: string): boolean => ELSEWHERE_WORDS.has(foldHeading(withoutBrackets(heading)));

import { ANNEXES, type AnnexKind, type ColumnKey } from '../annex/columns.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { HeaderBlock } from './heading.ts';
import { type Phrase, wordingsOf } from './phrases.ts';
import type { Sheet } from './sheet.ts';

/** Columns that speak for a kind of annex even where its subject has no heading. */
const SPEAKING: Record<AnnexKind, readonly ColumnKey[]> = {
  tasks: ['start', 'finish', 'lead', 'coordinating', 'deliverable'],
  targets: ['measure', 'value', 'actual'],
};
/** What a person needs to see above such a table. */
const NEEDED: Record<AnnexKind, readonly ColumnKey[]> = {
  tasks: ['task', 'finish', 'lead'],
  targets: ['indicator', 'value'],
};

type Phrases = Record<AnnexKind, readonly Phrase[]>;

/** A header with columns of an annex, but none for its tasks or targets. */
function withoutSubject(block: HeaderBlock, phrases: Phrases): ColumnKey[] | null {
  const said = new Set(block.headings.flatMap(({ parts }) => parts.flatMap(wordingsOf)).map(({ words }) => words));
  for (const kind of ['tasks', 'targets'] as const) {
    const known = phrases[kind].filter(({ words, ambiguous }) => !ambiguous && said.has(words)).map(({ key }) => key);
    const speaking = SPEAKING[kind].filter((key) => known.includes(key));
    if (speaking.length >= 2 && !known.includes(ANNEXES[kind].subject)) return [ANNEXES[kind].subject];
  }
  return null;
}

/** Fewer rows are no table. */
const FEWEST = 3;
const MOST_COLUMNS = 30;

/** Rows as an annex has them, with nothing above them that says which column is which. */
function withoutHeader(sheet: Sheet): ColumnKey[] | null {
  const columns = Array.from({ length: MOST_COLUMNS }, (_, i) => contentsOf(sheet, i + 1, 0, Infinity));
  const some = (
    share: 'ordinal' | 'long' | 'time' | 'agency' | 'number' | 'unit',
    least: number,
    others: readonly Contents[],
  ) => others.find((contents) => contents.count >= FEWEST && contents[share] >= least);
  const numbered = some('ordinal', 0.6, columns);
  const rest = columns.filter((contents) => contents !== numbered);
  if (numbered && some('unit', 0.7, rest) && some('number', 0.7, rest)) return [...NEEDED.targets];
  // Tasks begin with words that offices do, too: "Tổ chức …", "Bố trí …".
  const told = rest.some(
    (contents) =>
      contents.count >= FEWEST &&
      contents.long >= 0.25 &&
      contents.number + contents.time < 0.3 &&
      (contents.agency < 0.5 ||
        some(
          'agency',
          0.6,
          rest.filter((other) => other !== contents),
        ) !== undefined),
  );
  if (!numbered || !told) return null;
  if (some('time', 0.6, rest) && some('agency', 0.6, rest)) return [...NEEDED.tasks];
  return some('number', 0.7, rest) ? [...NEEDED.targets] : null;
}

/** The columns whose headings are missing above something that looks like an annex; null where nothing looks like one. */
export const missingHeadings = (sheet: Sheet, block: HeaderBlock | undefined, phrases: Phrases): ColumnKey[] | null =>
  block ? withoutSubject(block, phrases) : withoutHeader(sheet);

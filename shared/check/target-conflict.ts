import type { MeasureValue, TextValue } from '../annex/row.ts';
import { blocks } from '../blocks.ts';
import type { Plan } from '../plan/schema.ts';
import { measureTheSame, similarity } from '../similar.ts';
import { fold } from '../text.ts';
import { measureWordsOf, type Words } from '../wording.ts';
import { cellIn, type Part, tableRule } from './rule.ts';

/** The same measure from this likeness on. */
export const SAME = 0.72;
const FEWEST = 4;

/** A part of the row above ("trong đó …") measures something else, however alike the words. */
export const isPart = (text: string): boolean => /^(trong do|rieng)\b/.test(fold(text));

interface Target extends Words {
  indicator: TextValue;
  value: MeasureValue;
  /** What it is counted in; "" where nothing says so. */
  measure: string;
  numerals: string;
  part: Part;
}

const differs = (a: MeasureValue, b: MeasureValue): boolean => a.value !== b.value || a.upper !== b.upper;

/** Ages and counts in the words ("trên 15 tuổi") tell measures apart; the value itself ("đạt 80%") and the plan's year do not. */
const numeralsOf = (text: string, plan: Plan | null): string =>
  text
    .match(/(?<![\d.,])\d+(?![\d.,]*\s*%)/g)
    ?.filter((number) => !plan?.span.from.startsWith(number))
    .join(' ') ?? '';

/** "200 người" and "2 lớp" are two measures, whatever their names. */
const measureOf = (value: MeasureValue, measure: TextValue | undefined): string => {
  const said = fold(measure?.text ?? '');
  return value.percent || /%|ti le|phan tram/.test(said) ? '%' : said;
};

const isSame = (a: Target, b: Target): boolean =>
  (a.measure === b.measure || !a.measure || !b.measure) &&
  similarity(a, b) >= SAME &&
  measureTheSame(a, b) &&
  a.numerals === b.numerals;

/** One measure with two values in one plan: 80 % in one chapter, 90 % in another. */
export const targetConflict = tableRule((subject, report) => {
  const targets = subject.annex.flatMap((part) =>
    part.rows.flatMap(({ kind, values: { indicator, value, measure } }): Target[] =>
      kind === 'target' && indicator && value?.value != null && !isPart(indicator.text)
        ? [
            {
              indicator,
              value,
              measure: measureOf(value, measure),
              part,
              numerals: numeralsOf(indicator.text, subject.plan),
              ...measureWordsOf(indicator.text),
            },
          ]
        : [],
    ),
  );
  const long = targets.filter(({ words }) => words.size >= FEWEST);
  blocks(long).forEach((earlier, i) => {
    const later = long[i];
    if (later?.part.rows !== subject.rows) return;
    const other = earlier
      .map((k) => long[k])
      .find((before) => later && before && isSame(before, later) && differs(before.value, later.value));
    if (later && other)
      report('target.conflict', later.value.at, {
        otherCell: cellIn(subject, other.part, other.value.at),
      });
  });
});

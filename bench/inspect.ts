import { agencyUnknown } from '../shared/check/agency-unknown.ts';
import { cellRequired } from '../shared/check/cell-required.ts';
import { ordinalDuplicate } from '../shared/check/ordinal-duplicate.ts';
import { ordinalSequence } from '../shared/check/ordinal-sequence.ts';
import type { Rule } from '../shared/check/rule.ts';
import { RULES } from '../shared/check/rules.ts';
import { textNotNfc } from '../shared/check/text-not-nfc.ts';
import { textSpacing } from '../shared/check/text-spacing.ts';
import { timeReversed } from '../shared/check/time-reversed.ts';
import { timeUnreadable } from '../shared/check/time-unreadable.ts';
import { inspect } from '../shared/inspect.ts';
import { planById } from '../shared/plan/built-in.ts';
import type { Plan } from '../shared/plan/schema.ts';
import { readRows } from '../shared/read.ts';
import { phrasesBy } from '../shared/recognise/phrases.ts';
import { recognise } from '../shared/recognise/recognise.ts';
import { listAgencies } from '../shared/value/agency-list.ts';
import { alikeRows, taskGrid, taskRows } from './annex.ts';
import type { Bench } from './measure.ts';
import { loop, objects, withAjv, withZod } from './row-checks.ts';

const plan = planById('hai-phong-2025') as Plan;
const stage = 'plan';

/** What the loop looks at, and nothing else. */
const SAME: readonly Rule[] = [
  cellRequired,
  ordinalDuplicate,
  ordinalSequence,
  timeUnreadable,
  timeReversed,
  agencyUnknown,
  textNotNfc,
  textSpacing,
];

/** Values read and some rules, of a table that was recognised before, on the same rows as the loop. */
function rowChecks(rows: readonly string[][], rules: readonly Rule[]): () => number {
  const grid = taskGrid(rows);
  const phrases = phrasesBy(plan, stage);
  const { sheet, tables } = recognise(grid, { stage, phrases, mappings: [] });
  const [table] = tables;
  if (!table) throw new Error('no annex was recognised');
  return () => {
    const agencies = listAgencies(plan.agencies);
    const part = { sheet, table, rows: readRows(sheet, table, { year: 2025, date1904: false, agencies }) };
    let findings = 0;
    const subject = { ...part, plan, stage, annex: [part], all: [part], baseline: null } as const;
    for (const rule of rules) rule(subject, () => findings++);
    return findings;
  };
}

const whole = (rows: readonly string[][]): (() => number) => {
  const grid = taskGrid(rows);
  return () => inspect([grid], plan, { stage }).tables[0]?.findings.length ?? 0;
};

function rowsBench(size: number): Bench {
  const rows = taskRows(size);
  const asObjects = objects(rows);
  return {
    name: `${size.toLocaleString('en-GB')} rows of 14 columns, checked`,
    unit: 'row',
    units: size,
    limit: 'minimal loop',
    contestants: {
      'minimal loop': () => loop(rows).length,
      ajv: () => withAjv(asObjects),
      zod: () => withZod(asObjects),
      'read, the same rules': rowChecks(rows, SAME),
      'read, all rules': rowChecks(rows, RULES),
      'inspect (the whole)': whole(rows),
    },
    ...(size > 30_000 && { rounds: 3, warmUp: 1 }),
  };
}

export const rowBenches = (): Bench[] => [rowsBench(500), rowsBench(10_000), rowsBench(100_000)];

/** How the time for a row grows with their number: in this bench the smallest is the limit of each row. */
export function growthBenches(): Bench[] {
  const of = (name: string, rowsOf: (size: number) => string[][], sizes: readonly number[]): Bench[] =>
    sizes.map((size) => {
      const rows = rowsOf(size);
      return {
        name: `${name}, ${size.toLocaleString('en-GB')} rows`,
        unit: 'row',
        units: size,
        limit: 'minimal loop',
        contestants: { 'minimal loop': () => loop(rows).length, inspect: whole(rows) },
        ...(size > 30_000 && { rounds: 3, warmUp: 1 }),
      };
    });
  return [
    ...of('growth', taskRows, [1_000, 10_000, 100_000]),
    ...of('tasks that differ in a number alone', alikeRows, [1_000, 10_000, 100_000]),
  ];
}

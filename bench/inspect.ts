import { inspect } from '../shared/inspect.ts';
import { planById } from '../shared/plan/built-in.ts';
import { taskGrid, taskRows } from './annex.ts';
import type { Bench } from './measure.ts';

const TIME = /^(Quý (I{1,3}|IV)|Tháng \d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|Thường xuyên)$/;

/** The limit: the least a hand-written loop does for the same faults, over rows that are already columns. */
function minimalLoop(rows: readonly string[][], agencies: ReadonlySet<string>): number {
  let faults = 0;
  const ordinals = new Set<string>();
  for (const row of rows) {
    const [ordinal = '', task = '', start = '', finish = '', lead = '', coordinating = ''] = row;
    if (!task || !finish || !lead) faults++;
    if (ordinals.has(ordinal)) faults++;
    ordinals.add(ordinal);
    if (!TIME.test(start) || !TIME.test(finish)) faults++;
    for (const name of `${lead}, ${coordinating}`.split(', ')) if (!agencies.has(name)) faults++;
    for (const text of row) if (/[\u0300-\u036f]/.test(text) && text.normalize('NFC') !== text) faults++;
  }
  return faults;
}

/** The whole of `inspect` (recognise, read, check) against a loop over rows that need no recognising. */
export function inspectBench(size: number): Bench {
  const rows = taskRows(size);
  const grid = taskGrid(rows);
  const plan = planById('hai-phong-2025');
  const agencies = new Set(plan?.agencies.flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    name: `inspect ${size} rows`,
    unit: 'row',
    units: size,
    limit: 'minimal loop',
    contestants: {
      'minimal loop': () => minimalLoop(rows, agencies),
      inspect: () => inspect([grid], plan, { stage: 'plan' }),
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elsewhere } from './elsewhere.ts';
import type { Bench } from './measure.ts';

/** Nobody needs hours to know that exceljs keeps everything: with many rows it is left out. */
const ALL = ['rows alone', 'minimal stream', 'merged workbook', 'hucre', 'exceljs', 'exceljs stream'];
const FLAT = ALL.filter((writer) => writer !== 'exceljs');

/** Each writer in a process of its own, module loading left out of its time and all of its memory counted. */
export const writeBenches = (): Bench[] =>
  [
    { rows: 27_000, writers: ALL, rounds: 3 },
    { rows: 400_000, writers: FLAT, rounds: 1 },
  ].map(({ rows, writers, rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'phu-luc-bench-'));
    const write = (writer: string, k: number) => () =>
      elsewhere('bench/write-one.ts', [writer, String(rows), join(folder, `${k}.xlsx`)]);
    return {
      name: `the merged sheet of tasks, ${rows.toLocaleString('en-GB')} rows, written`,
      unit: 'row',
      units: rows,
      limit: 'minimal stream',
      contestants: Object.fromEntries(writers.map((writer, k) => [writer, write(writer, k)])),
      rounds,
      warmUp: 0,
      end: async () => rmSync(folder, { recursive: true }),
    };
  });

import { readdirSync, readFileSync } from 'node:fs';
import { pid } from 'node:process';

/** Ticks of Linux's accounts of processes in a second. */
const TICKS = 100;

interface Process {
  pid: number;
  parent: number;
  ticks: number;
}

function processOf(name: string): Process[] {
  try {
    const [, after = ''] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
    // After the name: state, parent, …; the 12th and 13th are time as a user and in the system (man 5 proc).
    const fields = after.split(' ').map(Number);
    return [{ pid: Number(name), parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }];
  } catch {
    return []; // It has ended meanwhile.
  }
}

/** Milliseconds of the processor that all processes below this one have had. */
export function processorBelow(): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf);
  const below = new Set([pid]);
  // Children have higher numbers than their parents but where numbers began anew: then they are found in another turn.
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { pid: own, parent } of all) if (below.has(parent)) below.add(own);
  }
  const ticks = all.reduce(
    (sum, process) => (process.pid !== pid && below.has(process.pid) ? sum + process.ticks : sum),
    0,
  );
  return (ticks * 1000) / TICKS;
}

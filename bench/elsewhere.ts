import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import type { Elsewhere } from './measure.ts';

/** Prints what the work of this process came to, its processor time and the most memory it had; for `elsewhere`. */
export async function report(work: () => number | string | Promise<number | string>): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, processor: (user + system) / 1000, memory: peakOfThis(), answer }));
}

/** Peak resident set in MB: what Linux says of this process alone, since getrusage inherits that of the parent. */
function peakOfThis(): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(kilobytes ? Number(kilobytes) / 1024 : process.resourceUsage().maxRSS / 1024);
}

/** Runs a script that ends with `report`, in a process of its own, so that its memory is its own. */
export async function elsewhere(script: string, args: readonly string[]): Promise<Elsewhere> {
  const child = spawn(execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Elsewhere;
}

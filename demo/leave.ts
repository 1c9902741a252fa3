import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process, { env, platform } from 'node:process';

/** Milliseconds between two looks at whether whoever started the demo is still there. */
const POLL = 500;

/**
 * Settles when the demo should end: by a signal, or because the shell or npm that started it is gone. npm killed with
 * SIGKILL tells nobody, and a shell between the two hides it, so the demo looks for itself.
 */
export const left = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const shell = process.ppid;
    const npm = env.npm_lifecycle_event ? parentOf(shell) : null;
    setInterval(() => {
      if (process.ppid !== shell || (npm !== null && !isAlive(npm))) resolve();
    }, POLL).unref();
  });

/** null where the system does not say. */
function parentOf(pid: number): number | null {
  try {
    const line =
      platform === 'linux'
        ? // "pid (name) state ppid …"; a name may hold anything, so what follows its last bracket is read.
          readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S /s, '')
        : execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
    return Number.parseInt(line, 10) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { argv, execPath, platform, stdin } from 'node:process';

/**
 * Holds the server in its own process group and ends the whole group when its own input closes. The input is a pipe
 * from the demo, which the system closes however the demo ends, SIGKILL included: so no workerd is left behind.
 *
 * Tells who started it the port on which the server listens.
 *
 * Called as: keeper.ts LOG COMMAND ARGUMENT…
 */
const [log = '', command = '', ...args] = argv.slice(2);

/** Milliseconds for a clean end; then the group is killed. */
const GRACE = 4_000;

const output = openSync(log, 'a');
const server = spawn(execPath, [command, ...args], { detached: true, stdio: ['ignore', output, output, 'ipc'] });
// Wrangler says so once it listens.
server.on('message', (said) => process.connected && process.send?.(JSON.parse(String(said)).port));
server.on('exit', (code) => {
  signalGroup(server, 'SIGKILL');
  process.exit(stopping ? 0 : (code ?? 1));
});

let stopping = false;
stdin.resume();
for (const end of ['end', 'close', 'error']) stdin.on(end, stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

function stop(): void {
  if (stopping) return;
  stopping = true;
  // Wrangler alone first: it ends workerd itself and waits for it.
  server.kill('SIGTERM');
  setTimeout(() => signalGroup(server, 'SIGKILL'), GRACE).unref();
  setTimeout(() => process.exit(1), GRACE * 2).unref();
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

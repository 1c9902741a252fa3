import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import './inflate.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

async function ask(question: string): Promise<string> {
  const screen = createInterface({ input: stdin, output: process.stderr });
  return screen.question(question).finally(() => screen.close());
}

/** Back to the beginning of the line, and what stood there cleared. */
const status = (text: string | null): void => void process.stderr.write(`\r\u001b[K${text ?? ''}`);

/** npm runs scripts in the project's folder; file names are meant from where the caller stands. */
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event === 'phuluc') process.chdir(INIT_CWD);

/** `phuluc … | head` closes the pipe early; that is no error. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal: Terminal = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  colours: stdout.isTTY === true && !process.env.NO_COLOR,
  status: process.stderr.isTTY ? status : null,
  ask: stdin.isTTY ? ask : null,
  pause: (milliseconds) => setTimeout(milliseconds),
  env: process.env,
};

process.exitCode = await run(process.argv.slice(2), terminal);

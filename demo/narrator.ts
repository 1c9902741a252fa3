import { stdout } from 'node:process';
import type { Terminal } from '../cli/terminal.ts';

const colours = stdout.isTTY === true && !process.env.NO_COLOR;
const BOLD = 1;
const DIM = 2;

const styled = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

const indent = (text: string): string => text.replace(/^(?=.)/gm, '   ');

export const tell = (text: string): void => console.log(text);

/** A step of the story: Vietnamese, the English beside it. */
export const step = (vi: string, en: string): void => tell(`\n${styled(BOLD, vi)}\n${styled(DIM, en)}`);

/** What the person at the unit would see on the screen; what goes wrong there is part of the story. */
export const screen = (env: Terminal['env']): Terminal => ({
  out: (text) => text.trim() && tell(indent(text.trimEnd())),
  err: (text) => tell(indent(text.trimEnd())),
  colours,
  status: null,
  ask: null,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  env,
});

export const command = (args: readonly string[]): void =>
  tell(indent(styled(DIM, `$ phuluc ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`)));

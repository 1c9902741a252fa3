import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageTrouble } from './terminal.ts';
import type { Words } from './words.ts';

export type Options = ParseArgsOptionsConfig;

/** The options of a command as typed by the user; an unknown one, or one without its value, is a usage trouble. */
export function parse<O extends Options>(args: string[], options: O, words: Words) {
  try {
    return parseArgs({ args, options: { ...options, lang: { type: 'string' } }, allowPositionals: true, strict: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const option = /'([^']*)'/.exec(String(cause))?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageTrouble(words.unknownOption(option));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageTrouble(words.badOptionValue(option));
    throw cause;
  }
}

export function required(value: string | undefined, option: string, words: Words): string {
  if (!value) throw new UsageTrouble(words.missingOption(option));
  return value;
}

export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string, words: Words): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageTrouble(words.notAllowed(option, value, allowed));
  return found;
}

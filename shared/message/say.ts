import type { Code, Finding, ParamsOf } from '../finding.ts';
import type { Messages } from './words.ts';

const sentence = <C extends Code>(messages: Messages, code: C, params: ParamsOf<C>): string => messages[code](params);

/** The sentence of a finding without its cell, in the language of these messages. */
export const sayWith =
  (messages: Messages) =>
  ({ code, params }: Finding): string =>
    sentence(messages, code, params);

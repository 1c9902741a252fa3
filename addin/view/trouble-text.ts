import type { Trouble } from '../state/sending.ts';
import type { Words } from './words/words.ts';

/** Why there is no answer; of a fault of the server the number under which it can be found there. */
export const troubleText = (trouble: Trouble, words: Words): string =>
  trouble.kind === 'fault' ? `${words.trouble.fault} ${words.request(trouble.requestId)}` : words.trouble[trouble.kind];

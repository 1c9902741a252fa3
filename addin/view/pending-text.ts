import type { Sending } from '../state/sending.ts';
import type { Words } from './words/words.ts';

/** Of what is on its way or waits: sent, not sent or not known; null of anything else. */
export function pendingText(sending: Sending, words: Words): string | null {
  if (sending.at === 'unsure') return words.send.unsure;
  if (sending.at === 'sending') return `${words.send.sending} ${words.notYet}`;
  if (sending.at === 'held') return sending.doubt ? words.held.doubt : words.held.not;
  return null;
}

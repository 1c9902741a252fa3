import type { Place } from '../../../state.ts';
import type { commonVi } from './vi.ts';

/** As REOPEN_VI. */
export const REOPEN_EN: Record<Place, string> = {
  page: 'reload the page',
  pane: 'close this pane and open it again by "Check annex" on the Home tab',
};

export const commonEn: typeof commonVi = {
  product: 'Phụ lục',
  tagline: 'Check and send annexes of digital transformation plans',
  otherLanguage: 'Tiếng Việt',
  skip: 'To the main content',
  local: 'Being checked on this computer, not yet sent to the Department.',
  sent: (revision, when) => `Sent to the Department: revision ${revision}, received ${when}.`,
  sentBefore: (revision: number, when: string) =>
    `The sending before has arrived: sending ${revision}, received ${when}. What is open has not been sent.`,
  colon: ': ',
  city: 'Merged table of the whole city',
  cityForWhom: 'For the Department: merged table of the whole city',
  opening: 'Opening…',
  notLoaded: (place) =>
    `This part could not be loaded. Check the network and ${REOPEN_EN[place]}; your file was not changed.`,
  another: 'Choose another file',
  again: 'Check again',
};

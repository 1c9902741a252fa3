import type { commonVi } from './vi.ts';

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
  notLoaded: 'This part of the page could not be loaded. Check the network and reload; your file was not changed.',
  another: 'Choose another file',
  again: 'Check again',
};

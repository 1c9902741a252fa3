import { REOPEN_EN } from '../common/en.ts';
import type { failureVi } from './vi.ts';

const stillHere = 'The table and all that was filled in are still here.';

export const failureEn: typeof failureVi = {
  trouble: {
    silent: 'The Department cannot be reached.',
    stranger:
      "Something else answered in place of the Department's server. This network may ask to sign in, or block this page: open another page to see.",
    fault: "The Department's server has a fault.",
  },
  request: (id) => `If it goes on, tell the Department the request number ${id}.`,
  meanwhile: 'Checking goes on here; try again in some minutes.',
  answersSlowly: 'The Department answers slowly; still waiting.',
  notYet: 'Not sent yet: there is no receipt.',
  nothing: 'No table is open to be sent.',
  openAgain: 'Open the file again to correct it or to give reasons, then send again.',
  see: 'See the table that waits',
  unkept: {
    blocked:
      'This program may not store anything on this computer. Checking, repairing and sending still work: keep this screen open until the receipt is here, and download it. You will have to connect again next time.',
    full: 'The room of this program on this computer is full. Checking, repairing and sending still work: keep this screen open until the receipt is here, and download it.',
  },
  outdated: (place) =>
    `There is a new version of this program. The one that is open still checks but cannot send: please ${REOPEN_EN[place]}.`,
  reload: 'Reload the page',
  held: {
    title: {
      'signed-out': 'This computer is no longer connected to its unit',
      outdated: 'There is a new version of this program',
      'other-sender': 'A table from before still waits to be sent',
    },
    not: 'Not sent to the Department.',
    doubt: 'It is not known whether the Department received it.',
    connect: `The connection has expired or was revoked. ${stillHere} Connect again and it goes on by itself.`,
    reopen: (place) => `${stillHere} Please ${REOPEN_EN[place]}; it then goes on by itself.`,
    ofOther: (name) => `${name} pressed the button to send it. If you go on, the sender is still ${name}.`,
    ofUnit: (theirs, ours) =>
      `This table is of ${theirs}; this computer now sends for ${ours}, so it cannot. To send it, connect to ${theirs} again; the connection to ${ours} then ends.`,
    connectTo: (unit) => `Connect to ${unit}`,
    open: 'The draft cannot be stored on this computer: keep this screen open until the receipt is here.',
    openAgain: (place) =>
      `The draft cannot be stored on this computer. Please ${REOPEN_EN[place]}; then open the file and send again.`,
    go: 'Go on sending',
    discard: 'Do not send this table',
    discardWhat: 'The waiting table is removed from this computer; the file stays as it is.',
    discardDoubt:
      'The waiting table is removed from this computer; the file stays as it is. If the Department has received it, it stays there.',
    discardSure: 'Remove this table',
  },
};

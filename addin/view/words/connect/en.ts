import type { connectVi } from './vi.ts';

export const connectEn: typeof connectVi = {
  connect: {
    title: 'Connect to your unit',
    intro: 'Enter the enrolment code the Department gave your unit. Each code works once, for one computer.',
    code: 'Enrolment code',
    name: 'Full name of the sender',
    position: 'Position',
    go: 'Connect',
    account: 'Have an account? Sign in on a new page, then come back here',
    withAccount: 'Have an account? Sign in with it',
    inWindow: 'Signing in in the new window…',
    working: 'Connecting…',
    missing: 'This is missing.',
    connected: (unit) => `This computer sends for: ${unit}`,
    until: (day) => `Connected until ${day}`,
    out: 'Disconnect',
    outWhat:
      'Disconnecting removes the connection and any draft from this computer; receipts stay. On a shared computer, disconnect when done.',
    outAccount:
      'This connection was made on the sign-in page: disconnecting opens a page that signs out at the provider of the account as well. Close it when done.',
    left: 'Disconnected. The connection and any draft are gone from this computer.',
    outSure: 'Remove and disconnect',
    cancel: 'Cancel',
    back: 'Back',
    toCity: {
      title: 'Connect to see the merged table',
      intro:
        'For those who merge at the Department. Enter the enrolment code the Department gave you. Each code works once, for one computer.',
      name: 'Full name',
      made: 'Connected to the Department',
      connected: 'This computer is connected for the Department: it can take the merged table, and sends no annex.',
      ofUnit:
        'This computer is connected for a unit. The merged table is for the Department: disconnect, then connect with a code of the Department.',
    },
  },
};

import type { connectVi } from './vi.ts';

export const connectEn: typeof connectVi = {
  connect: {
    title: 'Connect to your unit',
    left: 'Disconnected. The connection and any draft are gone from this computer.',
    cancel: 'Cancel',
    back: 'Back',
  },
};

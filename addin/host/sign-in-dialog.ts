import type { LentReply } from '../../shared/api.ts';
import type { SignIn } from './port.ts';

/** Per cent of the screen; the provider's pages are made for a phone, too. */
const SIZE = { height: 70, width: 35 };

/**
 * Signing in with an account in a window of Office: its first page is ours (dialog.html), which goes to the server's page
 * and, come back, hands over what the server lends to the pane. Never a frame: providers refuse to be framed.
 */
export const signInDialog: SignIn = () =>
  new Promise((resolve) => {
    const page = new URL('./dialog.html', location.href).href;
    Office.context.ui.displayDialogAsync(
      page,
      { ...SIZE, displayInIframe: false, promptBeforeOpen: false },
      (shown) => {
        if (shown.status !== Office.AsyncResultStatus.Succeeded) return resolve('refused');
        const dialog = shown.value;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
          // Office hands on what pages of our own origin say; where it tells whose it is, it is looked at again.
          if (!('message' in said) || (said.origin !== undefined && said.origin !== location.origin)) return;
          dialog.close();
          resolve(JSON.parse(said.message) as LentReply);
        });
        // Closed by the user, or it left for a page that Office does not show.
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve('left'));
      },
    );
  });

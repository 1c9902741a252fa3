import type { LentReply } from '../../shared/api.ts';
import type { SignIn, SignOut } from './port.ts';

/** Per cent of the screen; the provider's pages are made for a phone, too. */
const SIZE = { height: 70, width: 35 };

/** Office opens one at a time: what the user has left standing makes room. */
let standing: Office.Dialog | null = null;

/** The first page is ours, as Office wants it. Never a frame: providers refuse to be framed. Null where none was opened. */
const openWindow = (query: string): Promise<Office.Dialog | null> =>
  new Promise((resolve) => {
    standing?.close();
    standing = null;
    const page = new URL(`./dialog.html${query}`, location.href).href;
    Office.context.ui.displayDialogAsync(
      page,
      { ...SIZE, displayInIframe: false, promptBeforeOpen: false },
      ({ status, value }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) return resolve(null);
        standing = value;
        value.addEventHandler(Office.EventType.DialogEventReceived, () => {
          standing = null;
        });
        resolve(value);
      },
    );
  });

/**
 * Signing in with an account in a window of Office: our page goes to the server's page and, come back, hands over what the
 * server lends to the pane.
 */
export const signInDialog: SignIn = async () => {
  const dialog = await openWindow('');
  if (!dialog) return 'refused';
  return new Promise((resolve) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
      // Office hands on what pages of our own origin say; where it tells whose it is, it is looked at again.
      if (!('message' in said) || (said.origin !== undefined && said.origin !== location.origin)) return;
      dialog.close();
      standing = null;
      resolve(JSON.parse(said.message) as LentReply);
    });
    // Closed by the user, or it left for a page that Office does not show.
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve('left'));
  });
};

/** The window is signed in by itself, beside what it lent to the pane. The user sees what the provider says, and closes it. */
export const signOutDialog: SignOut = async () => (await openWindow('?out')) !== null;

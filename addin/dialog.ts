import { createClient } from '../shared/client.ts';
import { askToSignOut } from './sign-out.ts';

/** This page once more, after the server's page for signing in. */
const AFTER = 'dialog.html?done';

/**
 * The window in which the pane's user signs in with an account, and out. It begins here, because Office wants the first page to be of
 * the pane's own origin; the server's page says who is signed in and lets one sign in; then the pane is told.
 */
async function start(): Promise<void> {
  await Office.onReady();
  const asked = new URLSearchParams(location.search);
  if (asked.has('out')) return askToSignOut('_self');
  if (!asked.has('done'))
    return location.replace(
      `/sign-in?${new URLSearchParams({ to: `${new URL(AFTER, location.href).pathname}?done` })}`,
    );
  const lent = await createClient({ server: '', credential: null, fetch: (url, init) => fetch(url, init) }).lend();
  // To pages of our own origin and to nobody else, whoever has opened this window.
  Office.context.ui.messageParent(JSON.stringify(lent), { targetOrigin: location.origin });
}

const fail = () => document.body.classList.add('failed');
if (typeof Office === 'undefined') fail();
else start().catch(fail);

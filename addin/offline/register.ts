/**
 * From the second visit on the interface opens without a network. A browser that will not have it works with one. Fetches
 * every file of the release, so the caller waits until what is on the screen has come.
 */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}

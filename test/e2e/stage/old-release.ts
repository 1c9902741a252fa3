import type { Route } from 'playwright-core';

/** The request goes on to the server as if a release had made it that is no longer taken. */
export const asOldRelease =
  (server: string) =>
  async (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url());
    const headers = { ...(await route.request().allHeaders()), 'phu-luc-client': 'page/0.0.9' };
    await route.fulfill({ response: await route.fetch({ url: server + pathname, headers }) });
  };

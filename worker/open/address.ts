/** Where the open tables of a period stand; the rest of them is beside it. */
export const packagePath = (plan: string, period: string): string =>
  `/api/v1/open/${encodeURIComponent(plan)}/${encodeURIComponent(period)}/datapackage.json`;

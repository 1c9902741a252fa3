/** The wire contract: the Worker validates with it, the client and the CLI are typed by it. One file per resource. */
export * from './api/access.ts';
export * from './api/audit.ts';
export * from './api/bundle.ts';
export * from './api/city.ts';
export * from './api/core.ts';
export * from './api/draft.ts';
export * from './api/erasure.ts';
export * from './api/grid.ts';
export * from './api/history.ts';
export * from './api/limits.ts';
export * from './api/log.ts';
export * from './api/open-data.ts';
export * from './api/period.ts';
export * from './api/plan.ts';
export * from './api/problem.ts';
export * from './api/review.ts';
export * from './api/submission.ts';

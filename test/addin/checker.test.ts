import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CheckError, createChecker } from '../../addin/check/checker.ts';
import type { Request } from '../../addin/check/jobs.ts';

/** A thread that answers when the test says so. */
class Thread extends EventTarget {
  readonly asked: Request[] = [];
  ended = false;
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: object): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const threads: Thread[] = [];
const start = () => {
  const thread = new Thread();
  threads.push(thread);
  return thread as unknown as Worker;
};
const failureOf = (job: Promise<unknown>) =>
  job.then(
    () => null,
    (error: unknown) => (error instanceof CheckError ? error.failure : error),
  );

beforeEach(() => {
  threads.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

it('gives each job its own answer, in whatever order they come', async () => {
  const checker = createChecker(start);
  const jobs = [checker.run('plans', {}), checker.run('read', { bytes: new Uint8Array() })];
  const [thread] = threads;
  const [first, second] = thread?.asked ?? [];
  thread?.say({ id: second?.id, answer: ['grid'] });
  thread?.say({ id: first?.id, answer: ['plan'] });
  expect(await Promise.all(jobs)).toEqual([['plan'], ['grid']]);
  expect(threads).toHaveLength(1);
});

it('begins a fresh thread where a script did not come: one never asks for it again', async () => {
  const checker = createChecker(start);
  const job = failureOf(checker.run('read', { bytes: new Uint8Array() }));
  threads[0]?.say({ id: 1, error: { code: 'unloaded' } });
  expect([await job, threads[0]?.ended]).toEqual([{ code: 'unloaded' }, true]);
  void checker.run('plans', {});
  expect(threads).toHaveLength(2);
});

it('tells what a file is wrong with', async () => {
  const checker = createChecker(start);
  const failure = failureOf(checker.run('read', { bytes: new Uint8Array() }));
  const error = { code: 'workbook', reason: 'encrypted', detail: 'password' };
  threads[0]?.say({ id: threads[0].asked[0]?.id, error });
  expect(await failure).toEqual(error);
});

it('ends a thread the user stops, and starts a fresh one for the next job', async () => {
  const checker = createChecker(start);
  const failure = failureOf(checker.run('read', { bytes: new Uint8Array() }));
  checker.stop();
  expect(await failure).toEqual({ code: 'stopped' });
  expect(threads[0]?.ended).toBe(true);
  void checker.run('plans', {});
  expect(threads).toHaveLength(2);
});

it('does not wait for a file for ever', async () => {
  const checker = createChecker(start);
  const failure = failureOf(checker.run('read', { bytes: new Uint8Array() }));
  await vi.advanceTimersByTimeAsync(45_000);
  expect(await failure).toEqual({ code: 'slow' });
  expect(threads[0]?.ended).toBe(true);
});

it('says so when the thread itself breaks', async () => {
  const checker = createChecker(start);
  const failure = failureOf(checker.run('plans', {}));
  threads[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no script' }));
  expect(await failure).toEqual({ code: 'bug', message: 'no script' });
});

import type { JobError, JobName, Jobs, Reply, Request } from './jobs.ts';

/** A job did not come to its answer: an unreadable file, a bug, `stopped` by the user, or `slow` beyond the limit. */
export class CheckError extends Error {
  readonly failure: JobError | { code: 'stopped' | 'slow' };

  constructor(failure: CheckError['failure']) {
    super(failure.code);
    this.name = 'CheckError';
    this.failure = failure;
  }
}

export interface Checker {
  run<J extends JobName>(job: J, asks: Jobs[J]['asks']): Promise<Jobs[J]['answers']>;
  /** Starts the thread before there is work for it: its script takes a while to come. */
  open(): void;
  /** Ends whatever runs; the next job starts a fresh thread. */
  stop(): void;
}

/** The largest workbook allowed is read in seconds; what takes longer than this is not worth waiting for. */
const LIMIT_MS = 45_000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: CheckError): void;
  timer: ReturnType<typeof setTimeout>;
}

/** Jobs in a worker thread. `startThread` is given so that the page decides how the thread's script is found. */
export function createChecker(startThread: () => Worker): Checker {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;

  const end = (failure: CheckError['failure']) => {
    thread?.terminate();
    thread = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new CheckError(failure));
    }
    waiting.clear();
  };

  const receive = (reply: Reply) => {
    const job = waiting.get(reply.id);
    if (!job) return;
    waiting.delete(reply.id);
    clearTimeout(job.timer);
    if (!('error' in reply)) return job.resolve(reply.answer);
    job.reject(new CheckError(reply.error));
    // A thread never asks again for a script that did not come; a fresh one does.
    if (reply.error.code === 'unloaded') end(reply.error);
  };

  const start = (): Worker => {
    const started = startThread();
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data));
    started.addEventListener('error', ({ message }) => end({ code: 'bug', message }));
    return started;
  };

  return {
    run: <J extends JobName>(job: J, asks: Jobs[J]['asks']) =>
      new Promise<Jobs[J]['answers']>((resolve, reject) => {
        thread ??= start();
        const id = ++last;
        const timer = setTimeout(() => end({ code: 'slow' }), LIMIT_MS);
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
        thread.postMessage({ id, job, asks } satisfies Request<J>);
      }),
    open: () => {
      thread ??= start();
    },
    stop: () => end({ code: 'stopped' }),
  };
}

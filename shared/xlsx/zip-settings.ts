import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

configure({
  /** The page has a worker of its own, workerd none. */
  useWebWorkers: false,
  /** No queue: a download held up by a slow network must not keep the next request waiting. */
  maxWorkers: Number.MAX_SAFE_INTEGER,
  /** Bytes handed on at once: smaller pieces slow down writing, larger ones reading. */
  chunkSize: 65_536,
});

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Examined } from '../../../shared/log/examine.ts';
import type { Checker } from '../../check/checker.ts';

export interface Laid {
  name: string;
  bytes: Uint8Array;
}

export type Judged =
  | { at: 'loading' | 'empty' | 'working' | 'failed' }
  | { at: 'done'; examined: Examined[]; unread: string[] };

/** What lies on the table, and what comes out of it: judged anew, as a whole, whenever something is added or taken away. */
export function useTable(checker: Checker) {
  const [laid, lay] = useState<Laid[]>([]);
  const [judged, judge] = useState<Judged>({ at: 'loading' });
  const run = useRef(0);
  useEffect(() => {
    run.current += 1;
    const mine = run.current;
    // With nothing on the table all the same: what it takes to judge is then here when the network is gone.
    if (laid.length > 0) judge({ at: 'working' });
    checker.run('examine', { files: laid }).then(
      (answer) => mine === run.current && judge(laid.length > 0 ? { at: 'done', ...answer } : { at: 'empty' }),
      () => mine === run.current && judge({ at: 'failed' }),
    );
  }, [laid, checker]);
  return {
    laid,
    judged,
    add: (more: Laid[]) => lay((before) => [...before, ...more]),
    remove: (one: Laid) => lay((before) => before.filter((each) => each !== one)),
  };
}

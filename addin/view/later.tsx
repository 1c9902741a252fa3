import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePart, useWords } from './app-context.ts';
import { Reload } from './Reload.tsx';

/** A part of the screen whose code is loaded when it is first shown; without a network the user is told what to do. */
export function later<P extends object = Record<never, never>>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: JSX.IntrinsicAttributes & P) {
    const words = useWords();
    const place = usePart((state) => state.place);
    const [state, setState] = useState<'loading' | 'here' | 'failed'>(loaded ? 'here' : 'loading');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (part) => {
          loaded = part;
          setState('here');
        },
        () => setState('failed'),
      );
    }, []);
    const Part = loaded;
    if (Part) return <Part {...props} />;
    return (
      <div class="opening">
        <p role="status">{state === 'failed' ? words.notLoaded(place) : words.opening}</p>
        {state === 'failed' && <Reload />}
      </div>
    );
  };
}

import type { DraftEntry } from '../../shared/api.ts';
import { useActs, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { HandedState } from './HandedState.tsx';
import { Icon } from './Icon.tsx';

/** After handing in: it waits, was sent back, or was approved; nothing is at the city before that. */
export function Handed({ handed, done }: { handed: DraftEntry; done(): void }) {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>(handed.draft);
  return (
    <section class="letter handed">
      <h1 ref={title} tabIndex={-1}>
        <Icon shape={handed.state === 'returned' ? 'warning' : 'done'} />
        {words.handed.title}
      </h1>
      <HandedState handed={handed} />
      {handed.state === 'waiting' && (
        <p class="hint">
          {words.handed.where} {location.origin}/duyet
        </p>
      )}
      <div class="buttons">
        <button type="button" class="primary" onClick={done}>
          {words.handed.done}
        </button>
        <button type="button" onClick={() => void acts.send.askHanded(handed)}>
          {words.handed.again}
        </button>
      </div>
    </section>
  );
}

/** Above the form: what became of the draft before, which the next one takes the place of. */
export function HandedBefore({ handed }: { handed: DraftEntry }) {
  const words = useWords();
  const acts = useActs();
  return (
    <section class="letter handed">
      <HandedState handed={handed} />
      {handed.state === 'waiting' && <p class="hint">{words.handed.replaces}</p>}
      {handed.state !== 'returned' && (
        <div class="buttons">
          <button type="button" onClick={() => void acts.send.askHanded(handed)}>
            {handed.state === 'sent' ? words.handed.receipt : words.handed.again}
          </button>
        </div>
      )}
    </section>
  );
}

import type { DraftEntry } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { useLocale, useWords } from './app-context.ts';
import { moment } from './words/words.ts';

interface HandedStateProps {
  handed: DraftEntry;
  /** Beside other annexes it says which one. */
  named?: boolean;
}

/** What became of what was handed to the unit's leader. */
export function HandedState({ handed, named = false }: HandedStateProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <div role="status" data-state={handed.state}>
      <p>
        <strong>
          {named && `${annexLabel(handed.annex, locale)}${words.colon}`}
          {words.handed.state[handed.state]}
        </strong>
      </p>
      {handed.returned && <p>{words.handed.remark(handed.returned.name, handed.returned.remark)}</p>}
      <p class="hint">{words.handed.at(moment(handed.handedAt, locale))}</p>
    </div>
  );
}

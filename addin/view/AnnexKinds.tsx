import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { useLocale, useWords } from './app-context.ts';

interface AnnexKindsProps {
  kinds: AnnexKind[];
  chosen: AnnexKind | undefined;
  choose(annex: AnnexKind): void;
}

/** Which annex of the period. */
export function AnnexKinds({ kinds, chosen, choose }: AnnexKindsProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <fieldset class="field">
      <legend>{words.send.annex}</legend>
      {kinds.map((kind) => (
        <label key={kind} class="radio">
          <input type="radio" name="annex" checked={kind === chosen} onChange={() => choose(kind)} />
          {annexLabel(kind, locale)}
        </label>
      ))}
    </fieldset>
  );
}

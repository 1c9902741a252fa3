import { useComputed } from '@preact/signals';
import { annexLabel } from '../../../shared/message/column.ts';
import { lacksOf, type Mailed } from '../../state/mailed.ts';
import { moment } from '../words/words.ts';
import type { EntryProps } from './Entry.tsx';

/** What entering would do, and the mark without which nothing is sent. */
export function Confirm({ file, board, acts, words, locale }: EntryProps) {
  const mailed = file.value;
  // By itself: drawn anew where this file's answer changes, not with every file.
  const twice = useComputed(() => board.isTwice(file.value)).value;
  const lacks = lacksOf(mailed, board.asked.value, { sender: board.sender.value, twice });
  const said = `lacks-${mailed.id}`;
  return (
    <div class="mailed-confirm">
      {mailed.sealed && (
        <p class="hint" data-sealed>
          {words.sealedBy(
            mailed.sealed.sender.name,
            mailed.sealed.sender.position,
            moment(mailed.sealed.sealedAt, locale),
          )}
        </p>
      )}
      {board.who.value !== 'unit' && mailed.unit !== null && <Standing mailed={mailed} words={words} locale={locale} />}
      <label>
        <input
          type="checkbox"
          checked={mailed.confirmed}
          disabled={lacks.length > 0}
          aria-describedby={lacks.length > 0 ? said : undefined}
          onChange={({ currentTarget }) => acts.confirm(file, currentTarget.checked)}
        />
        {mailed.unit === null ? words.confirmUnknown : words.confirm(board.register.value.nameOf(mailed.unit))}
      </label>
      {lacks.length > 0 && (
        <p class="hint" id={said} data-lacks={lacks.join(' ')}>
          {words.lacking(lacks.map((lack) => words.lacks[lack]).join('; '))}
        </p>
      )}
    </div>
  );
}

function Standing({ mailed, words, locale }: { mailed: Mailed } & Pick<EntryProps, 'words' | 'locale'>) {
  if (mailed.standing === null) return <p class="hint">{words.standingUnknown}</p>;
  const there = Object.values(mailed.standing).filter((receipt) => receipt !== null);
  if (there.length === 0) return <p class="hint">{words.first}</p>;
  return (
    <>
      {there.map(({ annex, revision, receivedAt }) => (
        <p key={annex} class="mailed-replaces" data-replaces={revision}>
          {words.replaces(annexLabel(annex, locale), revision, moment(receivedAt, locale))}
        </p>
      ))}
    </>
  );
}

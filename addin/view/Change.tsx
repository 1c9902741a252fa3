import type { Edit } from '../../shared/finding.ts';
import { type Piece, previewOf } from '../../shared/preview.ts';
import { useWords } from './app-context.ts';

/** Before → after of one cell; what cannot be seen has a sign, and its name for those who listen. */
export function Change({ edit }: { edit: Edit }) {
  const words = useWords();
  const { before, after } = previewOf(edit);
  return (
    <span class="change">
      <span class="visually-hidden">{words.repair.before}</span>
      <del>{before.length === 0 ? <em>{words.repair.empty}</em> : <Pieces pieces={before} />}</del>
      <span class="arrow" aria-hidden="true">
        →
      </span>
      <span class="visually-hidden">{words.repair.after}</span>
      <ins>{after.length === 0 ? <em>{words.repair.empty}</em> : <Pieces pieces={after} />}</ins>
    </span>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  const words = useWords();
  return (
    <>
      {pieces.map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>;
        return (
          <mark key={place} class={kind === 'changed' ? '' : 'sign-shown'}>
            {kind === 'changed' ? (
              text
            ) : (
              <>
                <span aria-hidden="true">{text}</span>
                <span class="visually-hidden"> {words.repair.sign(kind, text.length)} </span>
              </>
            )}
          </mark>
        );
      })}
    </>
  );
}

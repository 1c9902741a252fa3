import { standing } from '../../../shared/merge.ts';
import type { ProblemText } from '../../../shared/message/problem.ts';
import { GOES_ON_HERE } from '../page.tsx';
import { reviewPath } from './address.ts';
import { placedText } from './entered.ts';
import { Remark } from './remarks.tsx';
import type { Reviewing } from './review.tsx';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  refused: ProblemText;
  reviewing: Reviewing;
  view: DeskView;
}

/** Why nothing was stored: who decided what meanwhile, or what stands now; and what was typed, so that it is not lost. */
export function Refused({ refused, reviewing: { examined, queue, entered }, view }: Props) {
  const { words, to } = view;
  const last = examined.reviews.at(-1);
  const [stands] = standing(examined.revisions);
  const typed = placedText(entered);
  return (
    <div class="alert" role="alert" {...GOES_ON_HERE}>
      <strong>{refused.title}</strong>
      <p>{refused.detail}</p>
      {last && <Remark review={last} parts={examined.head.parts.length} view={view} />}
      {!examined.stands && stands && (
        <p>
          <a href={to(reviewPath(namedOf(queue), stands.id))}>{words.standsNow(stands.revision)}</a>
        </p>
      )}
      {typed !== '' && examined.head.state !== 'received' && (
        <>
          <p>{words.notStored}</p>
          <blockquote>{typed}</blockquote>
        </>
      )}
    </div>
  );
}

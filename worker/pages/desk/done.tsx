import { annexLabel } from '../../../shared/message/column.ts';
import { stateLabel } from '../../../shared/message/state.ts';
import { actsOpen } from '../../../shared/review.ts';
import { allows } from '../../auth/role.ts';
import type { Place } from '../../desk/place.ts';
import type { Submission } from '../../store/submission.ts';
import { GOES_ON_HERE, type Paging } from '../page.tsx';
import { reviewPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  c: Paging;
  done: Submission;
  queue: Place;
  view: DeskView;
  /** The submission that the page itself shows. */
  here?: string;
}

/** What was decided just before, as it stands: the way back to it, and the button that takes it back. */
export function Done({ c, done, queue, view, here }: Props) {
  const { words, locale, to } = view;
  const path = to(reviewPath(namedOf(queue), done.id));
  const takesBack = allows('desk.review', c.var.caller?.role ?? null) && actsOpen(done, 'city').includes('retract');
  return (
    <div class="outcome sent" role="status" {...GOES_ON_HERE}>
      <strong>{words.done}</strong>
      {words.colon}
      {view.nameOf(done.unit)}, {annexLabel(done.annex, locale)}
      {words.colon}
      {stateLabel(done.state, locale)}. {done.id !== here && <a href={path}>{words.doneAgain}</a>}
      {takesBack && (
        <form method="post" action={path}>
          <input type="hidden" name="seen" value={String(done.reviews)} />
          <button class="button" type="submit" name="act" value="retract" accesskey="z">
            {words.retract}
          </button>
        </form>
      )}
    </div>
  );
}

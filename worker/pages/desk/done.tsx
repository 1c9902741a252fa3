import { annexLabel } from '../../../shared/message/column.ts';
import { stateLabel } from '../../../shared/message/state.ts';
import type { Place } from '../../desk/place.ts';
import type { Submission } from '../../store/submission.ts';
import { reviewPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

/** What was decided just before, as it stands, and the way back to it. */
export const Done = ({ done, queue, view }: { done: Submission; queue: Place; view: DeskView }) => (
  <div class="outcome sent" role="status">
    <strong>{view.words.done}</strong>
    {view.words.colon}
    {view.nameOf(done.unit)}, {annexLabel(done.annex, view.locale)}
    {view.words.colon}
    {stateLabel(done.state, view.locale)}.{' '}
    <a href={view.to(reviewPath(namedOf(queue), done.id))}>{view.words.doneAgain}</a>
  </div>
);

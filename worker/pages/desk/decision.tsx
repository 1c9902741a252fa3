import { actsOpen } from '../../../shared/review.ts';
import { reviewPath } from './address.ts';
import { CommentFields } from './comment-fields.tsx';
import { Remark } from './remarks.tsx';
import type { Reviewing } from './review.tsx';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  reviewing: Reviewing;
  view: DeskView;
}

/** What stands of it, and for who may decide the forms: plain ones, each button one act. */
export function Decision({ reviewing, view }: Props) {
  const { words } = view;
  const { examined, decides } = reviewing;
  const acts = decides && examined.stands ? actsOpen(examined.head, 'city') : [];
  const last = examined.reviews.at(-1);
  return (
    <section aria-labelledby="decision" class="decision">
      <h2 id="decision">{words.decision}</h2>
      {last && (
        <>
          <p class="hint">{words.lastDecision}</p>
          <Remark review={last} parts={examined.head.parts.length} view={view} />
        </>
      )}
      {!decides && <p>{words.onlyReads}</p>}
      {acts.includes('accept') && <Accept reviewing={reviewing} view={view} />}
      {acts.includes('return') && <Return reviewing={reviewing} view={view} />}
      {acts.includes('retract') && <Retract reviewing={reviewing} view={view} />}
    </section>
  );
}

/** Where the forms go, and how many decisions their sender has seen. */
const formOf = ({ reviewing: { queue, examined }, view }: Props) => ({
  method: 'post' as const,
  action: view.to(reviewPath(namedOf(queue), examined.head.id)),
});
const Seen = ({ reviewing: { examined } }: Props) => (
  <input type="hidden" name="seen" value={String(examined.reviews.length)} />
);

const Accept = (props: Props) => {
  const { words, nameOf } = props.view;
  const { head } = props.reviewing.examined;
  return (
    <form {...formOf(props)}>
      <Seen {...props} />
      <p>{words.acceptWhat(nameOf(head.unit), head.revision)}</p>
      <button class="button primary" type="submit" name="act" value="accept">
        {words.accept}
      </button>
    </form>
  );
};

/** Enter in a field presses the first button of a form: it is the one that decides nothing. */
const Return = (props: Props) => {
  const { words } = props.view;
  const { entered, examined } = props.reviewing;
  const wrong = entered.mistakes.includes('remark');
  return (
    <form {...formOf(props)}>
      <Seen {...props} />
      <label for="remark">{words.remark}</label>
      <p class="hint" id="remark-hint">
        {wrong ? words.badRemark : words.remarkHint}
      </p>
      <textarea
        id="remark"
        name="remark"
        maxlength={2000}
        rows={3}
        aria-describedby="remark-hint"
        {...(wrong && { 'aria-invalid': 'true' })}
        {...(entered.at === 'remark' && { autofocus: true })}
      >
        {entered.remark}
      </textarea>
      {examined.rows.length > 0 && <CommentFields entered={entered} parts={examined.head.parts} view={props.view} />}
      <button class="button" type="submit" name="act" value="return">
        {words.giveBack}
      </button>
    </form>
  );
};

const Retract = (props: Props) => (
  <form {...formOf(props)}>
    <Seen {...props} />
    <p>{props.view.words.retractWhat}</p>
    <button class="button" type="submit" name="act" value="retract">
      {props.view.words.retract}
    </button>
  </form>
);

import type { Entered, EnteredComment } from '../../desk/decision.ts';
import type { DeskView } from './view.tsx';

interface Props {
  entered: Entered;
  parts: readonly { file: string; sheet: string }[];
  view: DeskView;
}

/** Comments on cells: an address as the table shows it, and what has to be completed there. */
export const CommentFields = ({ entered, parts, view }: Props) => (
  <fieldset>
    <legend>{view.words.comments}</legend>
    <p class="hint" id="comments-hint">
      {view.words.commentsHint}
    </p>
    {entered.comments.map((comment, place) => (
      <Fields comment={comment} place={place} entered={entered} parts={parts} view={view} />
    ))}
    <button class="button" type="submit" name="act" value="more" formnovalidate>
      {view.words.more}
    </button>
  </fieldset>
);

interface FieldsProps extends Props {
  comment: EnteredComment;
  place: number;
}

function Fields({ comment, place, entered: { mistakes, at }, parts, view: { words } }: FieldsProps) {
  const [cell, text] = [`cell-${place}`, `text-${place}`];
  const [badCell, badText] = [mistakes.includes(cell), mistakes.includes(text)];
  const wrong = `wrong-${place}`;
  return (
    <div class="comment">
      {parts.length > 1 && <PartChoice comment={comment} place={place} parts={parts} words={words} />}
      <div class="where">
        <label for={cell}>{`${words.where} ${place + 1}`}</label>
        <input
          id={cell}
          name={cell}
          value={comment.cell}
          maxlength={12}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={badCell ? wrong : 'comments-hint'}
          {...(badCell && { 'aria-invalid': 'true' })}
          {...(at === cell && { autofocus: true })}
        />
      </div>
      <div class="what">
        <label for={text}>{`${words.comment} ${place + 1}`}</label>
        <textarea
          id={text}
          name={text}
          maxlength={2000}
          rows={2}
          {...(badText && { 'aria-invalid': 'true', 'aria-describedby': wrong })}
          {...(at === text && { autofocus: true })}
        >
          {comment.text}
        </textarea>
      </div>
      {(badCell || badText) && (
        <p class="alert" id={wrong}>
          {badCell ? words.badCell : words.badText}
        </p>
      )}
    </div>
  );
}

type PartProps = Pick<FieldsProps, 'comment' | 'place' | 'parts'> & Pick<DeskView, 'words'>;

const PartChoice = ({ comment, place, parts, words }: PartProps) => (
  <div class="part">
    <label for={`part-${place}`}>{`${words.whichPart} ${place + 1}`}</label>
    <select id={`part-${place}`} name={`part-${place}`}>
      {parts.map(({ file, sheet }, part) => (
        <option value={String(part)} selected={comment.part === String(part)}>
          {words.part(part + 1)}
          {words.colon}
          {file}, {sheet}
        </option>
      ))}
    </select>
  </div>
);

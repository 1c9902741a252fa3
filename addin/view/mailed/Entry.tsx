import type { Signal } from '@preact/signals';
import { annexLabel } from '../../../shared/message/column.ts';
import type { Mailed } from '../../state/mailed.ts';
import { isFixed } from '../../state/mailed.ts';
import { Icon } from '../Icon.tsx';
import { adviceOf } from '../Opening.tsx';
import { wordsOf } from '../words/words.ts';
import { Confirm } from './Confirm.tsx';
import { Faults } from './Faults.tsx';
import { deskAddress, type Shown } from './MailedPage.tsx';
import { Papers } from './Papers.tsx';
import { Picks } from './Picks.tsx';
import { UnitChoice } from './UnitChoice.tsx';

export interface EntryProps extends Shown {
  file: Signal<Mailed>;
}

/** One mailed file: whose it is, what is wrong with it, and what became of it. */
export function Entry(props: EntryProps) {
  const { file, words, acts } = props;
  const mailed = file.value;
  const at = mailed.reading.at === 'read' ? mailed.course.at : mailed.reading.at;
  return (
    <li class="mailed-file" data-file={mailed.file} data-at={at}>
      <div class="mailed-head">
        <h3>{mailed.file}</h3>
        {mailed.course.at !== 'sending' && (
          <button
            type="button"
            class="plain"
            aria-label={words.removeOf(mailed.file)}
            onClick={() => acts.remove(file)}
          >
            {words.remove}
          </button>
        )}
      </div>
      <State {...props} />
      {mailed.reading.at === 'read' && mailed.course.at !== 'sent' && (
        <fieldset class="mailed-fields" disabled={isFixed(mailed)}>
          <legend class="visually-hidden">{mailed.file}</legend>
          <UnitChoice {...props} />
          <Picks {...props} />
          <Faults {...props} />
          <Papers {...props} />
          <Confirm {...props} />
        </fieldset>
      )}
    </li>
  );
}

/** Where it stands, in words; colour and sign only beside them. */
function State(props: EntryProps) {
  const { file, board, words, locale } = props;
  const { reading, course, confirmed, receipts, unit } = file.value;
  if (reading.at === 'unreadable') {
    const advice = adviceOf(reading.why, wordsOf(locale));
    return (
      <p class="mailed-state" role="status">
        <Icon shape="error" />
        <span>
          <strong>{advice.title}.</strong> {advice.todo}
        </span>
      </p>
    );
  }
  if (reading.at === 'broken')
    return (
      <p class="mailed-state" role="status">
        <Icon shape="error" />
        <span>{words.broken[reading.why]}</span>
      </p>
    );
  if (reading.at === 'reading') return <p class="hint">{words.reading}</p>;
  const shape =
    course.at === 'sent' ? 'done' : course.at === 'refused' ? 'error' : course.at === 'unsure' ? 'warning' : null;
  return (
    <div class="mailed-state" role="status">
      {shape && <Icon shape={shape} />}
      <p>
        <strong>{course.at === 'waiting' && confirmed ? words.state.confirmed : words.state[course.at]}</strong>
        {course.at === 'refused' && `${words.colon}${course.problem.title} ${course.problem.detail}`}
        {receipts.length > 0 && (
          <>
            {words.colon}
            {board.register.value.nameOf(unit ?? '')},{' '}
            {receipts.map(({ annex, revision }) => words.entered(annexLabel(annex, locale), revision)).join('; ')}.{' '}
            <a href={deskAddress(props, unit ?? '')} target="_blank" rel="noreferrer">
              {words.see}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

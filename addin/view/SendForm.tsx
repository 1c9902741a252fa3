import { useRef, useState } from 'preact/hooks';
import type { Receipt, SentFinding } from '../../shared/api.ts';
import { a1Area } from '../../shared/grid.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { type Answer, findingsOf } from '../state/answer.ts';
import type { Filled } from '../state/filled.ts';
import { letterOf, missingFrom, openErrors } from '../state/letter.ts';
import { AlongBox, Attaching, SignedFile, useBusy } from './Attached.tsx';
import { useActs, useLocale, useWords } from './app-context.ts';
import { Changes } from './Changes.tsx';
import { CopyReminder } from './Copies.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { useFocusOnShow } from './focus.ts';
import { Reasons } from './Reasons.tsx';
import { Summary } from './Summary.tsx';

/** What the form shares with the screen around it. */
export interface FormInHand {
  answer: Answer;
  answers: Answer[];
  pick(index: number): void;
  filled: Filled;
  setFilled(filled: Filled): void;
}

interface SendFormProps extends FormInHand {
  base: number | null;
  /** What stands at the server, to be compared with. */
  standing?: Receipt | null;
  /** Findings of the server, after a refusal. */
  there: SentFinding[];
}

export function SendForm({ answer, answers, pick, filled, setFilled, base, standing = null, there }: SendFormProps) {
  const words = useWords();
  const acts = useActs();
  const asks = acts.asks();
  const [tried, setTried] = useState(false);
  const [busy, sending] = useBusy();
  const form = useRef<HTMLFormElement>(null);
  const title = useFocusOnShow<HTMLHeadingElement>(there);
  const open = openErrors(findingsOf(answer), there);
  const missing = missingFrom(filled, open, asks);
  const shown = tried ? missing : [];

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) form.current?.querySelector<HTMLElement>(`#letter-${CSS.escape(missing[0])}`)?.focus();
    else void sending(acts.send.send(answer, letterOf(filled, open, asks), base));
  };

  return (
    <form ref={form} class="letter" onSubmit={submit} noValidate>
      <h1 ref={title} tabIndex={-1}>
        {asks.approval ? words.handed.go : words.send.title}
      </h1>
      {answers.length > 1 && <AnswerChoice answers={answers} answer={answer} pick={pick} />}
      <Summary answer={answer} base={base} along={filled.along} />
      {standing && <Changes answer={answer} standing={standing} />}
      <CopyReminder />
      <Reasons open={open} missing={shown} filled={filled} setFilled={setFilled} />
      <DocumentFields asks={asks} missing={shown} filled={filled} setFilled={setFilled} />
      <SignedFile filled={filled} setFilled={setFilled} />
      <AlongBox files={acts.filesOf(answer)} filled={filled} setFilled={setFilled} />
      {asks.approval && <p class="hint">{words.handed.why}</p>}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={busy}>
          {asks.approval ? words.handed.go : words.send.go}
        </button>
        <button type="button" onClick={acts.back}>
          {words.send.back}
        </button>
      </div>
      {busy && <Attaching filled={filled} />}
    </form>
  );
}

type AnswerChoiceProps = Pick<FormInHand, 'answers' | 'answer' | 'pick'>;

/** A workbook may hold both kinds of annex, or several tables of one kind: each is sent by itself. */
function AnswerChoice({ answers, answer, pick }: AnswerChoiceProps) {
  const words = useWords();
  const locale = useLocale();
  const rivals = answers.filter(({ annex }) => annex === answer.annex).length;
  return (
    <fieldset class="field">
      <legend>{words.send.which}</legend>
      {answers.map((each, index) => (
        <label key={each.tables.map(placeOf).join()} class="radio">
          <input type="radio" name="table" checked={each === answer} onChange={() => pick(index)} />
          {annexLabel(each.annex, locale)}, {each.tables.map(placeOf).join(' + ')}
        </label>
      ))}
      {rivals > 1 && <p class="hint">{words.send.rivals(rivals)}</p>}
    </fieldset>
  );
}

/** Two tables may stand on one sheet. */
const placeOf = ({ table: { sheet, area } }: Answer['tables'][number]): string => `${sheet} (${a1Area(area)})`;

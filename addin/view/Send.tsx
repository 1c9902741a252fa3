import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SentFinding } from '../../shared/api.ts';
import { answersOf } from '../state/answer.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { Connect } from './Connect.tsx';
import { useFocusOnShow } from './focus.ts';
import { Handed, HandedBefore } from './Handed.tsx';
import { Held } from './Held.tsx';
import { ReceiptView } from './Receipt.tsx';
import { Refused } from './Refused.tsx';
import { SendForm } from './SendForm.tsx';
import { Unsure } from './Unsure.tsx';
import { Waiting } from './Waiting.tsx';

/** One and the same for every drawing: another one would be another form, with the focus on its heading. */
const NOTHING_THERE: SentFinding[] = [];

/** From "what will be sent" to the receipt; every state says one of sent, not sent, not known. */
export function Send() {
  const words = useWords();
  const acts = useActs();
  const session = usePart((state) => state.session);
  const sending = usePart((state) => state.sending);
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  const answers = useMemo(() => (book ? answersOf(book) : []), [book]);
  const [picked, setPicked] = useState(0);
  const filled = usePart((state) => state.filled);
  const answer = answers[picked] ?? answers[0];
  const idle = sending.at === 'idle';
  useEffect(() => {
    if (idle && answer && session?.unit) void acts.send.askStanding(answer);
  }, [idle, answer, session, acts]);

  if (sending.at === 'received')
    return <ReceiptView receipt={sending.receipt} replayed={sending.replayed} repaired={true} done={acts.back} />;
  if (sending.at === 'handed') return <Handed handed={sending.handed} done={acts.back} />;
  const leave = { label: words.send.back, act: acts.back };
  if (sending.at === 'sending') return <Waiting text={words.send.sending} hint={words.notYet} leave={leave} />;
  if (sending.at === 'unsure') return <Unsure sending={sending} />;
  if (sending.at === 'held') return <Held sending={sending} />;
  if (!session) return <Connect />;
  if (!session.unit) return <NoUnit />;
  if (sending.at === 'asking' || (idle && answer)) return <Waiting text={words.send.asking} leave={leave} />;
  const form = answer && {
    answer,
    answers,
    pick: (index: number) => {
      setPicked(index);
      const next = answers[index];
      if (next) void acts.send.askStanding(next);
    },
    filled,
    setFilled: acts.fillIn,
  };
  if (sending.at === 'refused') return <Refused draft={sending.draft} problem={sending.problem} form={form} />;
  if (!form || sending.at !== 'ready') return <NothingToSend />;
  return (
    <>
      {sending.handed && <HandedBefore handed={sending.handed} />}
      <SendForm {...form} base={sending.standing?.revision ?? null} standing={sending.standing} there={NOTHING_THERE} />
    </>
  );
}

function NothingToSend() {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('nothing');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.send.title}
      </h1>
      <p>{words.nothing}</p>
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
    </section>
  );
}

export function NoUnit() {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('no-unit');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.send.title}
      </h1>
      <p>{words.send.noUnit}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => acts.go('city')}>
          {words.city}
        </button>
        <button type="button" onClick={() => acts.go('connect')}>
          {words.connect.title}
        </button>
        <button type="button" onClick={acts.back}>
          {words.send.back}
        </button>
      </div>
    </section>
  );
}

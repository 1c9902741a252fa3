import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import { chosenPeriod } from '../state/choice.ts';
import type { Filled } from '../state/filled.ts';
import { historyShown, nextRevision } from '../state/history.ts';
import { letterOf, missingFrom } from '../state/letter.ts';
import { isPending } from '../state/sending.ts';
import { AnnexKinds } from './AnnexKinds.tsx';
import { Attaching, SignedFile, useBusy } from './Attached.tsx';
import { useActs, usePart, useWords } from './app-context.ts';
import { Connect } from './Connect.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { Facts } from './Facts.tsx';
import { Field } from './Field.tsx';
import { useFocusOnShow } from './focus.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { NoUnit, Send } from './Send.tsx';
import { Waiting } from './Waiting.tsx';

/** "Không phát sinh trong kỳ": a report without a table. Another sending under way is shown first. */
export function Nil() {
  const session = usePart((state) => state.session);
  const pending = usePart((state) => isPending(state.sending));
  if (pending) return <Send />;
  if (!session) return <Connect />;
  return session.unit ? <NilForm /> : <NoUnit />;
}

function NilForm() {
  const words = useWords();
  const acts = useActs();
  const report = usePart(({ choice }) => chosenPeriod(choice)?.stage === 'report');
  const title = useFocusOnShow<HTMLHeadingElement>('nil');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.nil.title}
      </h1>
      <p>{words.nil.what}</p>
      <PlanChoice asked={true} />
      {report ? (
        <Letter />
      ) : (
        <>
          <p role="status">{words.nil.onlyReports}</p>
          <div class="buttons">
            <button type="button" onClick={acts.back}>
              {words.connect.back}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** What stands there now, by annex; asked when the period is chosen. */
function useStanding(annex: AnnexKind | undefined) {
  const acts = useActs();
  const plan = usePart((state) => state.choice.plan);
  const period = usePart((state) => state.choice.period);
  const history = usePart((state) => state.history);
  const shown = usePart(historyShown);
  const ask = () => void acts.history.ask({ refused: false });
  // Plan and period say when.
  useEffect(ask, [plan, period, acts]);
  const standing = shown?.submissions.find((entry) => entry.stands && entry.annex === annex) ?? null;
  const next = annex ? nextRevision(shown, annex, standing?.revision ?? null) : 1;
  return { known: shown !== null, unknown: history.at === 'unknown', standing, next, ask };
}

function Letter() {
  const words = useWords();
  const acts = useActs();
  const session = usePart((state) => state.session);
  const [picked, setPicked] = useState<AnnexKind>('tasks');
  const nil = usePart((state) => state.nil);
  const { remark, filled } = nil;
  const setFilled = (filled: Filled) => acts.fillInNil({ ...nil, filled });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asks = acts.asks();
  const kinds = acts.fill.annexes();
  const annex = kinds.includes(picked) ? picked : kinds[0];
  const [busy, sending] = useBusy();
  const { known, unknown, standing, next, ask } = useStanding(annex);
  const missing = missingFrom(filled, [], asks);
  if (unknown)
    return (
      <div role="status">
        <p>{words.history.unknown}</p>
        <div class="buttons">
          <button type="button" class="primary" onClick={ask}>
            {words.history.again}
          </button>
          <button type="button" onClick={acts.back}>
            {words.connect.back}
          </button>
        </div>
      </div>
    );
  if (!annex || !known)
    return <Waiting text={words.send.asking} leave={{ label: words.connect.back, act: acts.back }} />;

  const base = standing?.revision ?? null;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) form.current?.querySelector<HTMLElement>(`#letter-${missing[0]}`)?.focus();
    else void sending(acts.send.sendNil({ annex, remark: remark.trim(), letter: letterOf(filled, [], asks) }, base));
  };

  return (
    <form ref={form} class="nil-form" onSubmit={submit} noValidate>
      <AnnexKinds kinds={kinds} chosen={annex} choose={setPicked} />
      <Facts
        facts={[
          [words.send.unit, session?.unit?.name ?? ''],
          [words.send.sender, `${session?.name}, ${session?.position}`],
          [words.send.revision, words.send.revisionText(next, base)],
        ]}
      />
      {standing && !standing.nil && <p class="asked">{words.nil.replaces(standing.revision, standing.rows)}</p>}
      <Field id="nil-remark" label={words.nil.remark}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2_000}
            value={remark}
            onInput={(event) => acts.fillInNil({ ...nil, remark: event.currentTarget.value })}
          />
        )}
      </Field>
      <DocumentFields asks={asks} missing={tried ? missing : []} filled={filled} setFilled={setFilled} />
      <SignedFile filled={filled} setFilled={setFilled} />
      {asks.approval && <p class="hint">{words.handed.why}</p>}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={busy}>
          {asks.approval ? words.handed.go : words.nil.go}
        </button>
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
      {busy && <Attaching filled={filled} />}
    </form>
  );
}

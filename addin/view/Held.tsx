import { annexLabel } from '../../shared/message/column.ts';
import type { Sending } from '../state/sending.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { Facts } from './Facts.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { Reload } from './Reload.tsx';
import { Sure } from './Sure.tsx';

type HeldSending = Extract<Sending, { at: 'held' }>;

/** What was to be sent waits for its sender: why, whether anything arrived, and the way on. Nothing typed is lost. */
export function Held({ sending }: { sending: HeldSending }) {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>(sending.why);
  return (
    <section class="letter" data-held={sending.why}>
      <h1 ref={title} tabIndex={-1}>
        <Icon shape="warning" />
        {words.held.title[sending.why]}
      </h1>
      <p role="status">
        <strong>{sending.doubt ? words.held.doubt : words.held.not}</strong>
      </p>
      <WayOn sending={sending} />
      <About sending={sending} />
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
      <Discard doubt={sending.doubt} />
    </section>
  );
}

function WayOn({ sending: { why, draft, kept } }: { sending: HeldSending }) {
  const words = useWords();
  const acts = useActs();
  const unit = usePart((state) => state.session?.unit);
  const place = usePart((state) => state.place);
  if (why === 'outdated')
    return (
      <>
        <p>{kept ? words.held.reopen(place) : words.held.openAgain(place)}</p>
        <Reload primary />
      </>
    );
  const hint = kept ? '' : words.held.open;
  const connect = () => acts.go('connect');
  if (why === 'signed-out')
    return <Way text={words.held.connect} hint={hint} label={words.send.connectAgain} act={connect} />;
  const theirs = draft.unit?.name ?? '';
  if (draft.unit?.code !== unit?.code)
    return (
      <Way
        text={words.held.ofUnit(theirs, unit?.name ?? '')}
        hint={hint}
        label={words.held.connectTo(theirs)}
        act={acts.session.changeUnit}
      />
    );
  const go = () => void acts.send.sendHeld();
  return <Way text={words.held.ofOther(draft.body.sender.name)} hint={hint} label={words.held.go} act={go} />;
}

function Way({ text, hint, label, act }: { text: string; hint: string; label: string; act: () => void }) {
  return (
    <>
      <p>{text}</p>
      {hint && <p>{hint}</p>}
      <div class="buttons">
        <button type="button" class="primary" onClick={act}>
          {label}
        </button>
      </div>
    </>
  );
}

function About({ sending: { draft } }: { sending: HeldSending }) {
  const words = useWords();
  const locale = useLocale();
  const { annex, nil, parts, sender } = draft.body;
  const files = [...new Set(parts.map(({ file }) => file))].join(', ');
  const what: [string, string] = nil ? [words.nil.title, nil.remark || '–'] : [words.send.file, files];
  return (
    <Facts
      facts={[
        [words.send.annex, annexLabel(annex, locale)],
        what,
        [words.send.unit, draft.unit?.name ?? ''],
        [words.send.sender, `${sender.name}, ${sender.position}`],
      ]}
    />
  );
}

function Discard({ doubt }: { doubt: boolean }) {
  const { held: words, connect } = useWords();
  const acts = useActs();
  return (
    <Sure
      quiet
      ask={words.discard}
      what={doubt ? words.discardDoubt : words.discardWhat}
      sure={words.discardSure}
      cancel={connect.cancel}
      act={acts.send.discard}
    />
  );
}

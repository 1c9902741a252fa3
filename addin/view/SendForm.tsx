import { useRef, useState } from 'preact/hooks';
import type { Finding } from '../../shared/finding.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { type Filled, letterOf, missingFrom, openErrors } from '../state/letter.ts';
import { useActs, useLocale, useWords } from './app-context.ts';
import { DocumentFields } from './DocumentFields.tsx';
import { useFocusOnShow } from './focus.ts';
import { Reasons } from './Reasons.tsx';
import { Summary } from './Summary.tsx';

/** What the form shares with the screen around it. */
export interface FormInHand {
  table: TableInspection;
  tables: TableInspection[];
  pick(index: number): void;
  filled: Filled;
  setFilled(filled: Filled): void;
}

interface SendFormProps extends FormInHand {
  base: number | null;
  /** Findings of the server, after a refusal. */
  there: Finding[];
}

export function SendForm({ table, tables, pick, filled, setFilled, base, there }: SendFormProps) {
  const words = useWords();
  const acts = useActs();
  const asks = acts.asks();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useFocusOnShow<HTMLHeadingElement>(there);
  const open = openErrors(table.findings, there);
  const missing = missingFrom(filled, open, asks);
  const shown = tried ? missing : [];

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) form.current?.querySelector<HTMLElement>(`#letter-${CSS.escape(missing[0])}`)?.focus();
    else void acts.send.send(table, letterOf(filled, open, asks), base);
  };

  return (
    <form ref={form} class="letter" onSubmit={submit} noValidate>
      <h1 ref={title} tabIndex={-1}>
        {words.send.title}
      </h1>
      {tables.length > 1 && <TableChoice tables={tables} table={table} pick={pick} />}
      <Summary table={table} base={base} />
      <Reasons open={open} missing={shown} filled={filled} setFilled={setFilled} />
      <DocumentFields asks={asks} missing={shown} filled={filled} setFilled={setFilled} />
      <div class="buttons">
        <button type="submit" class="primary">
          {words.send.go}
        </button>
        <button type="button" onClick={acts.back}>
          {words.send.back}
        </button>
      </div>
    </form>
  );
}

type TableChoiceProps = Pick<FormInHand, 'tables' | 'table' | 'pick'>;

/** A workbook may hold both kinds of annex, or two of one kind: each is sent by itself. */
function TableChoice({ tables, table, pick }: TableChoiceProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <fieldset class="field">
      <legend>{words.send.which}</legend>
      {tables.map((each, index) => (
        <label key={`${each.table.sheet}${each.table.area.top}`} class="radio">
          <input type="radio" name="table" checked={each === table} onChange={() => pick(index)} />
          {annexLabel(each.table.annex, locale)}, {each.table.sheet}
        </label>
      ))}
    </fieldset>
  );
}

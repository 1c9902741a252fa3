import { say } from '../../shared/message/render.ts';
import type { Filled, Missing, OpenError } from '../state/letter.ts';
import { useLocale, useWords } from './app-context.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface ReasonsProps {
  open: OpenError[];
  missing: Missing[];
  filled: Filled;
  setFilled(filled: Filled): void;
}

/** So many cells are named; more are counted by "…". */
const MOST_CELLS = 8;

/** The annex may already be signed: an error that cannot be mended is justified, once per kind. */
export function Reasons({ open, missing, filled, setFilled }: ReasonsProps) {
  const words = useWords();
  const locale = useLocale();
  if (open.length === 0) return null;
  const count = open.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <section class="reasons">
      <h2>
        <Icon shape="error" />
        {words.send.open(count)}
      </h2>
      <p>{words.send.openTodo}</p>
      {open.map(({ code, findings, cells }) => {
        const [first] = findings;
        return (
          <Field
            key={code}
            id={`letter-${code}`}
            label={words.send.reason(first ? say(first, locale) : '')}
            hint={cells.length > 0 ? words.send.reasonCells(cellNames(cells)) : undefined}
            error={missing.includes(code) ? words.send.reasonMissing : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={2_000}
                value={filled.reasons[code] ?? ''}
                onInput={(event) =>
                  setFilled({ ...filled, reasons: { ...filled.reasons, [code]: event.currentTarget.value } })
                }
              />
            )}
          </Field>
        );
      })}
    </section>
  );
}

const cellNames = (cells: string[]): string =>
  cells.slice(0, MOST_CELLS).join(', ') + (cells.length > MOST_CELLS ? '…' : '');

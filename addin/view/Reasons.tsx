import type { SentFinding } from '../../shared/api.ts';
import { a1 } from '../../shared/grid.ts';
import type { Filled } from '../state/filled.ts';
import { errorKey, type Missing, type OpenError } from '../state/letter.ts';
import { useWords } from './app-context.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { ShowMore, useShowMore } from './show-more.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';

interface ReasonsProps {
  open: OpenError[];
  missing: Missing[];
  filled: Filled;
  setFilled(filled: Filled): void;
}

/** As the server takes it. */
const LONGEST_REASON = 2_000;

/** So many cells are named; more are counted by "…". */
const MOST_CELLS = 8;

/** The annex may already be signed: an error that cannot be mended is justified, once per kind or cell by cell. */
export function Reasons({ open, missing, filled, setFilled }: ReasonsProps) {
  const words = useWords();
  if (open.length === 0) return null;
  const count = open.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <section class="reasons">
      <h2>
        <Icon shape="error" />
        {words.send.open(count)}
      </h2>
      <p>{words.send.openTodo}</p>
      {open.map((error) => (
        <ReasonsOf
          key={error.code}
          error={error}
          missing={missing.includes(error.code)}
          filled={filled}
          setFilled={setFilled}
        />
      ))}
    </section>
  );
}

interface OneKindProps extends Pick<ReasonsProps, 'filled' | 'setFilled'> {
  error: OpenError;
  missing: boolean;
}

function ReasonsOf({ error: { code, findings, cells }, missing, filled, setFilled }: OneKindProps) {
  const words = useWords();
  const { say } = useWorkbookWords();
  const [first] = findings;
  return (
    <div class="reasons-of">
      <Field
        id={`letter-${code}`}
        label={words.send.reason(first ? say(first) : '')}
        hint={cells.length > 0 ? words.send.reasonCells(cellNames(cells)) : undefined}
        error={missing ? words.send.reasonMissing : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={LONGEST_REASON}
            value={filled.reasons[code] ?? ''}
            onInput={(event) =>
              setFilled({ ...filled, reasons: { ...filled.reasons, [code]: event.currentTarget.value } })
            }
          />
        )}
      </Field>
      {cells.length > 1 && <OwnReasons findings={findings} filled={filled} setFilled={setFilled} />}
    </div>
  );
}

/** "Lý do riêng cho ô này": where one reason for all cells of a kind would not be true of each. */
function OwnReasons({
  findings,
  filled,
  setFilled,
}: { findings: SentFinding[] } & Omit<OneKindProps, 'error' | 'missing'>) {
  const words = useWords();
  const { say } = useWorkbookWords();
  const { shown, rest, more } = useShowMore(findings.filter(({ at }) => at !== null));
  return (
    <details class="own-reasons">
      <summary>{words.send.reasonsOwn(shown.length + rest)}</summary>
      <p class="hint">{words.send.reasonsOwnHint}</p>
      <div>
        {shown.map((finding) => {
          const key = errorKey(finding);
          return (
            <Field
              key={key}
              id={`letter-${key.replaceAll(' ', '-')}`}
              label={words.send.reasonOwn(finding.at ? a1(finding.at) : '')}
              hint={say(finding)}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={1}
                  maxLength={LONGEST_REASON}
                  value={filled.ownReasons[key] ?? ''}
                  onInput={(event) =>
                    setFilled({ ...filled, ownReasons: { ...filled.ownReasons, [key]: event.currentTarget.value } })
                  }
                />
              )}
            </Field>
          );
        })}
      </div>
      <ShowMore rest={rest} more={more} />
    </details>
  );
}

const cellNames = (cells: string[]): string =>
  cells.slice(0, MOST_CELLS).join(', ') + (cells.length > MOST_CELLS ? '…' : '');

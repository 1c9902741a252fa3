import type { Finding } from '../../../shared/finding.ts';
import { a1 } from '../../../shared/grid.ts';
import { say } from '../../../shared/message/render.ts';
import { faultsIn } from '../../state/mailed.ts';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import type { EntryProps } from './Entry.tsx';

/** Places shown of one file; the desk shows all once it is entered. */
const MOST = 40;

/** What was found, counted; errors and warnings at their cells, and why it is entered all the same. */
export function Faults({ file, board, acts, words, locale }: EntryProps) {
  const mailed = file.value;
  const faults = faultsIn(mailed, board.asked.value);
  const count = (severity: Finding['severity']) => faults.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const listed = faults.filter(({ severity }) => severity !== 'note');
  return (
    <>
      {listed.length === 0 ? (
        <p>{words.counts(errors, warnings, count('note'))}</p>
      ) : (
        <details>
          <summary>{words.counts(errors, warnings, count('note'))}</summary>
          <ul class="plain-list">
            {listed.slice(0, MOST).map((finding, place) => (
              <li
                key={place}
                class="mailed-fault"
                data-code={finding.code}
                data-cell={finding.at ? a1(finding.at) : ''}
              >
                <Icon shape={finding.severity} />
                <span>
                  {finding.at && (
                    <strong>
                      {words.cell} {a1(finding.at)}
                      {words.colon}
                    </strong>
                  )}
                  {say(finding, locale)}
                </span>
              </li>
            ))}
          </ul>
          {listed.length > MOST && <p class="hint">{words.more(listed.length - MOST)}</p>}
        </details>
      )}
      {errors > 0 && (
        <Field id={`reason-${mailed.id}`} label={words.reason} hint={words.reasonHint}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2_000}
              value={mailed.reason}
              onInput={({ currentTarget }) => acts.explain(file, currentTarget.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}

import { scaleLinear } from 'd3-scale';
import { severityLabel } from '../../../shared/message/column.ts';
import { say } from '../../../shared/message/render.ts';
import type { Overview } from '../../desk/overview.ts';
import { deskPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

/** What is found most often in what stands, so that it can be explained once to all. */
export function Faults({ overview, view: { words, locale, to } }: { overview: Overview; view: DeskView }) {
  const width = scaleLinear([0, Math.max(1, ...overview.faults.map(({ findings }) => findings))], [0, 100]);
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{words.faults}</h2>
      {overview.faults.length === 0 && <p>{words.noFaults}</p>}
      <ol class="findings">
        {overview.faults.map(({ code, severity, findings, units, example }) => (
          <li class={severity} data-code={code}>
            <a href={`${to(deskPath(namedOf(overview)), { fault: code })}#list`}>{words.faultCount(findings, units)}</a>{' '}
            <span class="hint">{severityLabel(severity, locale)}</span>
            <svg class="amount" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={width(findings)} height="4" />
            </svg>
            {words.example}
            {words.colon}
            {say(example, locale)}
          </li>
        ))}
      </ol>
    </section>
  );
}

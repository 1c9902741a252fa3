import type { Looked } from './one.tsx';
import type { View } from './view.tsx';

/** Two forms that need no script. What is out of date cannot be approved, only sent back. */
export function Decision({ looked: { detail, leads }, view: { words, lang } }: { looked: Looked; view: View }) {
  const { draft, standing } = detail;
  const stale = (standing?.revision ?? null) !== draft.base;
  return (
    <section aria-labelledby="decision" class="decision">
      <h2 id="decision">{words.decision}</h2>
      {stale && <p class="alert">{words.stale(standing?.revision ?? null)}</p>}
      {!leads && <p>{words.onlyLeader}</p>}
      {leads && !stale && (
        <form method="post" action={`/duyet/${draft.draft}/approval${lang}`}>
          <p>{words.approveWhat(draft.unitName)}</p>
          <button class="button primary" type="submit">
            {words.approve}
          </button>
        </form>
      )}
      {leads && (
        <form method="post" action={`/duyet/${draft.draft}/return${lang}`}>
          <label for="remark">{words.remark}</label>
          <p class="hint" id="remark-hint">
            {words.remarkHint}
          </p>
          <textarea id="remark" name="remark" required maxlength={2000} rows={4} aria-describedby="remark-hint" />
          <button class="button" type="submit">
            {words.giveBack}
          </button>
        </form>
      )}
    </section>
  );
}

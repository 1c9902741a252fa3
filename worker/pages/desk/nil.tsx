import { annexLabel } from '../../../shared/message/column.ts';
import type { UnitAnnex, UnitView } from '../../desk/unit.ts';
import { Dated, Field } from '../settings/field.tsx';
import { type Attempted, typed } from '../settings/outcome.tsx';
import { nilPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  annex: UnitAnnex;
  shown: UnitView;
  view: DeskView;
  /** Of this draft; minted with the page. */
  draft: string;
  attempted: Attempted | null;
}

/** The unit mailed that it has nothing to report: entered for it, with what it mailed. */
export function NilForm({ annex: { annex, stands }, shown, view, draft, attempted }: Props) {
  const { words, locale, to } = view;
  const { asks } = shown.plan;
  const form = `nil-${annex}`;
  const field = { form, attempted };
  return (
    <details class="screen nil" open={attempted?.form === form}>
      <summary>{words.nilOnBehalf(annexLabel(annex, locale))}</summary>
      <form method="post" enctype="multipart/form-data" action={to(nilPath(namedOf(shown), shown.unit.code))}>
        <input type="hidden" name="annex" value={annex} />
        <input type="hidden" name="key" value={draft} />
        <input type="hidden" name="base" value={String(stands?.head.revision ?? 0)} />
        {stands && !stands.head.nil && <p>{words.nilReplaces(stands.head.revision)}</p>}
        <label for={`${form}-remark`}>{words.nilRemark}</label>
        <textarea id={`${form}-remark`} name="remark" rows={2} maxlength={2000}>
          {typed(attempted, form, 'remark')}
        </textarea>
        <div class="fields">
          <Field {...field} name="number" label={words.nilNumber} required={asks.documentNumber} />
          <Dated {...field} name="date" label={words.nilDate} locale={locale} required={asks.documentNumber} />
          <Field {...field} name="signer" label={words.signer} required={asks.signer} />
        </div>
        <label for={`${form}-mail`}>{words.nilMail}</label>
        <input id={`${form}-mail`} type="file" name="mail" aria-describedby={`${form}-hint`} />
        <p class="hint" id={`${form}-hint`}>
          {words.nilHint}
        </p>
        <button class="button primary" type="submit">
          {words.nilEnter}
        </button>
      </form>
    </details>
  );
}

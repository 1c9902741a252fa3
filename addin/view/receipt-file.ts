import type { PlanSummary, Receipt } from '../../shared/api.ts';
import { annexLabel, type Locale } from '../../shared/message/column.ts';
import { receiptName } from '../../shared/message/receipt-name.ts';
import { moment, wordsOf } from './words/words.ts';

/** What a receipt says, line by line; the plan by its title where it is known. */
export function receiptFacts(receipt: Receipt, plans: PlanSummary[], locale: Locale): [string, string][] {
  const words = wordsOf(locale).receipt;
  const plan = plans.find(({ id }) => id === receipt.plan);
  const period = plan?.periods.find(({ id }) => id === receipt.period);
  return [
    [words.unit, receipt.unitName],
    [words.plan, plan?.title ?? receipt.plan],
    [words.period, period?.title ?? receipt.period],
    [words.annex, annexLabel(receipt.annex, locale)],
    [words.revision, String(receipt.revision)],
    ...(receipt.nil ? [] : [[wordsOf(locale).send.file, filesOf(receipt)] as [string, string]]),
    [words.rows, receipt.nil ? wordsOf(locale).nil.title : String(receipt.rows)],
    [words.at, moment(receipt.receivedAt, locale)],
    [words.lateness, lateness(receipt, period?.dueUnits)],
    ...(receipt.approvedBy
      ? [[words.approvedBy, `${receipt.approvedBy.name}, ${receipt.approvedBy.position}`] as [string, string]]
      : []),
    [words.id, receipt.submission],
    ...receipt.parts.map(({ sheet, gridHash }): [string, string] => [
      receipt.parts.length > 1 ? `${words.hash}, ${sheet}` : words.hash,
      gridHash,
    ]),
  ];

  function lateness({ late }: Receipt, due: string | null | undefined): string {
    if (late) return words.late;
    return due === null ? wordsOf(locale).choice.noDue : words.inTime;
  }
}

const filesOf = ({ parts }: Receipt): string => [...new Set(parts.map(({ file }) => file))].join(', ');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

/** A page by itself, to be opened and printed anywhere; the receipt as data stands in it too. */
export function receiptPage(receipt: Receipt, plans: PlanSummary[], locale: Locale): string {
  const words = wordsOf(locale).receipt;
  const lines = receiptFacts(receipt, plans, locale).map(
    ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${locale}"><meta charset="utf-8"><title>${escaped(words.title)}</title>
<style>body{font:13pt "Times New Roman",serif;max-width:18cm;margin:2cm auto}th{text-align:left;padding:4pt 16pt 4pt 0;
vertical-align:top;font-weight:normal;white-space:nowrap}td{padding:4pt 0;overflow-wrap:anywhere}</style>
<h1>${escaped(words.title)}</h1>
<table>${lines.join('')}</table>
<p>${escaped(words.proof)}</p>
<script type="application/json" id="receipt">${JSON.stringify(receipt).replaceAll('<', '\\u003c')}</script>
</html>
`;
}

export const receiptFileName = (receipt: Receipt): string => `${receiptName(receipt)}.html`;

import { annexLabel, columnLabel } from './column.ts';
import { day, type Messages, percent, quote, quoted } from './words.ts';

const column = (key: string) => columnLabel(key, 'en');
const columns = (keys: readonly string[], between: string) => quoted(keys.map(column), between);
const count = (number: number) => number.toLocaleString('en-GB');

/** The English beside the Vietnamese: the same facts, for those who maintain and audit the system. */
export const en: Messages = {
  'table.annex-missing': ({ annex }) =>
    `No table "${annexLabel(annex, 'en')}" was recognised on any sheet of this file. If it is in another file, send it from there; if it is in this one, it needs a row of column headings.`,
  'table.header-missing': ({ missing }) =>
    `No header row of the table was found. These columns are needed: ${columns(missing, ', ')}.`,
  'table.column-missing': (params) =>
    `The column "${column(params.column)}" is missing. Add it, or choose the column if the table has it by another name.`,
  'table.column-ambiguous': ({ candidates }) =>
    candidates.length === 1
      ? `Two columns are both ${columns(candidates, '')}; only the other one is read. Remove or rename one of them.`
      : `It is not clear whether this column is ${columns(candidates, ' or ')}. Choose the right one.`,
  'table.empty': () => 'The table has a header but no rows yet. Fill in one row for each task or target.',
  'table.row-joined': ({ intoRow }) =>
    `This row continues row ${intoRow} (cut by a page break) and was read together with it.`,
  'cell.required': (params) => `"${column(params.column)}" has not been filled in.`,
  'cell.error-value': ({ value }) => `The cell shows the error ${value}. Correct the formula or enter the value again.`,
  'cell.too-long': ({ length, limit }) =>
    `The text has ${count(length)} characters; at most ${count(limit)} are read well. Shorten it or use several rows.`,
  'text.not-nfc': () =>
    'Vietnamese marks are stored apart from their letters: it looks right but compares as another word. It can be repaired without changing the look.',
  'text.spacing': () => 'There are spaces too many, or none after a comma. This can be repaired.',
  'text.hidden-character': ({ characters }) =>
    `There are invisible characters (${characters.join(', ')}), usually brought in by copying. This can be repaired.`,
  'text.legacy-font': ({ encoding }) =>
    `The text is typed for an old font encoding (${encoding}) that other computers cannot read. It can be repaired: turned into Unicode.`,
  'text.stale-year': ({ year, planYears }) =>
    `The year ${year} is named in a plan for ${planYears}. Is it left over from an older text?`,
  'ordinal.missing': () => 'There is no ordinal, as the other rows have.',
  'ordinal.duplicate': ({ firstCell }) =>
    `This ordinal stands already in cell ${firstCell}. Check one of the two rows.`,
  'ordinal.sequence': ({ expected }) => `The ordinals are out of sequence; ${expected} was expected here.`,
  'ordinal.letter-order': ({ expected }) =>
    `Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h; ${expected} was expected here.`,
  'time.unreadable': ({ text }) =>
    `The time "${quote(text)}" was not understood. Write for example: Quý I/2025; tháng 3/2025; 31/12/2025; Thường xuyên.`,
  'time.reversed': ({ start, finish }) => `It finishes (${finish}) before it starts (${start}). Check both times.`,
  'time.outside-plan': ({ from, to }) =>
    `The time lies outside the plan (${day(from)} to ${day(to)}). Please check the year.`,
  'agency.unknown': ({ text, suggestion }) =>
    suggestion === null
      ? `"${quote(text)}" is not in the plan's list of agencies. Check the name; if it is right, leave it.`
      : `"${quote(text)}" is not in the plan's list of agencies. Is "${suggestion}" meant?`,
  'agency.abolished': ({ name, until, successors }) =>
    `"${name}" existed only until ${day(until)}.${
      successors.length
        ? ` Name its successor, chosen by field: ${successors.join('; ')}.`
        : ' Name the agency that does this now.'
    }`,
  'agency.lead-coordinates': ({ name }) =>
    `"${name}" both leads and coordinates the same task. Name it in one column only.`,
  'task.duplicate': ({ firstCell, similarity }) =>
    `This task is ${percent(similarity)} like the one in cell ${firstCell}. Was it entered twice?`,
  'task.assigned-missing': ({ assigned }) =>
    `An assigned task was not found: "${quote(assigned, 160)}". Add it; where other words stand for it, leave it.`,
  'target.unreadable': ({ text }) =>
    `No number could be read from "${quote(text)}". Write for example: 80%; tối thiểu 80%; trên 50%; 01 - 02.`,
  'target.impossible': ({ value, bound }) => `"${quote(value)}" cannot be reached. Is ${bound} meant?`,
  'target.measure-mismatch': ({ value, measure }) =>
    `"${quote(value)}" does not fit the unit of measure "${measure}". Check one of the two cells.`,
  'target.conflict': ({ otherCell }) =>
    `The same indicator has another value in cell ${otherCell}. Please confirm which is right.`,
  'target.below-minimum': ({ minimum }) =>
    `Below what the city asks for. Please confirm or give a reason. Asked for: ${minimum}.`,
  'reference.date-mismatch': ({ number, given, registered }) =>
    `Document ${number} is dated ${day(given)} here and ${day(registered)} in the plan's register of documents. Check the date.`,
  'reference.unknown': ({ number }) =>
    `Document ${number} is not in the plan's register of documents. Check the number.`,
  'report.row-missing': ({ row }) =>
    `The report lacks the row "${quote(row, 160)}" of the plan. Add it, also where there is no result yet.`,
  'report.value-changed': ({ planned }) =>
    `This differs from the plan: "${quote(planned)}". A report keeps the plan's part and fills in the results.`,
  'report.cumulative-fell': ({ previous }) =>
    `The cumulative figure is lower than in the previous period (${previous}). It adds up over the periods; check it.`,
  'report.overdue-unexplained': ({ due }) => `It was due on ${day(due)} and no reason is given. Say why it is late.`,
  'city.lead-conflict': ({ task, leads }) =>
    `Units name different lead agencies for the task "${quote(task, 160)}": ${leads.join('; ')}.`,
  'city.sum-short': ({ target, wanted, sum }) =>
    `The units' figures add up to ${sum}; the city wants ${wanted}. Target: "${quote(target, 160)}".`,
};

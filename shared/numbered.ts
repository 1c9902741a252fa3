import { ANNEXES, type AnnexKind } from './annex/columns.ts';
import type { Row, TextValue } from './annex/row.ts';
import type { Table } from './inspection.ts';
import type { RowFacts } from './recognise/facts.ts';
import { splitOrdinal } from './value/ordinal.ts';

type SubjectKey = (typeof ANNEXES)[AnnexKind]['subject'];

/** An item whose number is typed in front of its text: where the table has no column for it, or as well as in that. */
export function ownNumber(table: Table, row: Row, { ordinal, subject: rest }: RowFacts): Row {
  const key = ANNEXES[table.annex].subject;
  const { ordinal: own, [key]: subject } = row.values;
  if (!ordinal || !subject) return row;
  if (own) return subject.text.startsWith(ordinal.label) ? withoutNumber(row, key, subject, ordinal.label) : row;
  if (table.columns.some((column) => column.key === 'ordinal')) return row;
  const typed: TextValue = {
    reads: 'ordinal',
    at: subject.at,
    text: ordinal.frame[0] + ordinal.label + ordinal.frame[1],
  };
  return { ...row, values: { ...row.values, ordinal: typed, [key]: { ...subject, text: rest } } };
}

/** "1. Tuyên truyền" beside the number 1 is "Tuyên truyền". */
function withoutNumber(row: Row, key: SubjectKey, subject: TextValue, label: string): Row {
  const typed = splitOrdinal(subject.text);
  return typed?.ordinal.label === label
    ? { ...row, values: { ...row.values, [key]: { ...subject, text: typed.rest } } }
    : row;
}

import Ajv from 'ajv';
import { z } from 'zod';
import { planById } from '../shared/plan/built-in.ts';
import { HEADINGS, OFFICES } from './annex.ts';

/** What is looked at in a row, written by hand: required cells, number, times, organisations, form of the text. */
export interface Fault {
  row: number;
  column: number;
  code: string;
  value: string;
}

const plan = planById('hai-phong-2025');
const KNOWN = new Set([...(plan?.agencies.flatMap(({ name, aliases }) => [name, ...aliases]) ?? []), ...OFFICES]);
const YEAR = 2025;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const QUARTERS = ['I', 'II', 'III', 'IV'];

const day = (month: number, date: number): number => YEAR * 10_000 + month * 100 + date;
const lastOf = (month: number): number => day(month, DAYS[month - 1] ?? 31);

/** First and last day as numbers; null where it is no time. */
function span(text: string): [number, number] | null {
  if (text === 'Thường xuyên') return [day(1, 1), day(12, 31)];
  const quarter = QUARTERS.indexOf(/^Quý (I{1,3}|IV)$/.exec(text)?.[1] ?? '');
  if (quarter >= 0) return [day(quarter * 3 + 1, 1), lastOf(quarter * 3 + 3)];
  const month = Number(/^Tháng (\d{1,2})(?:\/2025)?$/.exec(text)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return [day(month, 1), lastOf(month)];
  const [, d, m] = /^(\d{1,2})\/(\d{1,2})\/2025$/.exec(text) ?? [];
  const [date, of] = [Number(d ?? 0), Number(m ?? 0)];
  return date >= 1 && date <= (DAYS[of - 1] ?? 0) ? [day(of, date), day(of, date)] : null;
}

const isTime = (text: string): boolean => text === '' || span(text) !== null;
const isReversed = (start: string, finish: string): boolean => {
  const [from, to] = [span(start), span(finish)];
  return from !== null && to !== null && to[1] < from[0];
};
const areKnown = (text: string): boolean => text === '' || text.split(/; ?/).every((name) => KNOWN.has(name));
const isTidy = (text: string): boolean => text.normalize('NFC') === text && text.trim() === text && !/ {2}/.test(text);

/** The limit: one loop, no library, findings made where there are any. */
export function loop(rows: readonly string[][]): Fault[] {
  const faults: Fault[] = [];
  const ordinals = new Set<string>();
  rows.forEach((row, i) => {
    const found = (column: number, code: string) => faults.push({ row: i, column, code, value: row[column] ?? '' });
    const [ordinal = '', task = '', start = '', finish = '', lead = '', partners = ''] = row;
    if (task === '') found(1, 'cell.required');
    if (finish === '') found(3, 'cell.required');
    if (lead === '') found(4, 'cell.required');
    if (ordinals.has(ordinal)) found(0, 'ordinal.duplicate');
    else if (Number(ordinal) !== i + 1) found(0, 'ordinal.sequence');
    ordinals.add(ordinal);
    if (!isTime(start)) found(2, 'time.unreadable');
    if (!isTime(finish)) found(3, 'time.unreadable');
    if (isReversed(start, finish)) found(3, 'time.reversed');
    if (!areKnown(lead)) found(4, 'agency.unknown');
    if (!areKnown(partners)) found(5, 'agency.unknown');
    for (let column = 0; column < row.length; column++) if (!isTidy(row[column] ?? '')) found(column, 'text.not-nfc');
  });
  return faults;
}

/** What a schema does not say is said the same way beside each. */
function beside(rows: readonly RowObject[]): number {
  let faults = 0;
  const ordinals = new Set<string>();
  rows.forEach(({ c0, c2, c3 }, i) => {
    if (ordinals.has(c0)) faults++;
    else if (Number(c0) !== i + 1) faults++;
    ordinals.add(c0);
    if (isReversed(c2, c3)) faults++;
  });
  return faults;
}

const KEYS = HEADINGS.map((_, k) => `c${k}`);
type RowObject = Record<`c${number}`, string> & Record<'c0' | 'c2' | 'c3', string>;

export const objects = (rows: readonly string[][]): RowObject[] =>
  rows.map((row) => Object.fromEntries(row.map((value, k) => [KEYS[k], value])) as RowObject);

const RULES: Record<string, (text: string) => boolean> = { c2: isTime, c3: isTime, c4: areKnown, c5: areKnown };
const REQUIRED = new Set(['c1', 'c3', 'c4']);

const schema = z.object(
  Object.fromEntries(
    KEYS.map((key) => {
      const text = REQUIRED.has(key) ? z.string().min(1) : z.string();
      const rule = RULES[key];
      return [key, (rule ? text.refine(rule) : text).refine(isTidy)];
    }),
  ),
);

export function withZod(rows: readonly RowObject[]): number {
  let faults = 0;
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (!parsed.success) faults += parsed.error.issues.length;
  }
  return faults + beside(rows);
}

const ajv = new Ajv({ allErrors: true, formats: { tidy: isTidy, time: isTime, known: areKnown } });
const validate = ajv.compile({
  type: 'object',
  required: KEYS,
  properties: Object.fromEntries(
    KEYS.map((key) => {
      const format = { c2: 'time', c3: 'time', c4: 'known', c5: 'known' }[key];
      const all = [{ format: 'tidy' }, ...(format ? [{ format }] : [])];
      return [key, { type: 'string', ...(REQUIRED.has(key) && { minLength: 1 }), allOf: all }];
    }),
  ),
});

export function withAjv(rows: readonly RowObject[]): number {
  let faults = 0;
  for (const row of rows)
    if (!validate(row)) faults += validate.errors?.filter(({ keyword }) => keyword !== 'allOf').length ?? 0;
  return faults + beside(rows);
}

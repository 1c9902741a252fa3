/** What stands in a drawn cell: how it is stored, and what it shows. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; format: NumberFormat; formula?: string }
  | { kind: 'date'; day: string }
  | { kind: 'formula'; formula: string; text: string }
  | { kind: 'error'; error: string };

export type NumberFormat = 'general' | 'percent' | 'grouped';

export function contentOf(drawn: string): Content {
  if (/^#-?\d+(\.\d+)?%$/.test(drawn)) return { kind: 'number', value: Number(drawn.slice(1, -1)), format: 'percent' };
  if (/^#,\d+$/.test(drawn)) return { kind: 'number', value: Number(drawn.slice(2)), format: 'grouped' };
  if (/^#-?\d+(\.\d+)?$/.test(drawn)) return { kind: 'number', value: Number(drawn.slice(1)), format: 'general' };
  if (/^@\d{4}-\d\d-\d\d$/.test(drawn)) return { kind: 'date', day: drawn.slice(1) };
  if (drawn.startsWith('!#')) return { kind: 'error', error: drawn.slice(1) };
  const formula = /^=\s*(.+?)\s*→\s*(.*)$/s.exec(drawn);
  if (!formula) return { kind: 'text', text: drawn };
  const [, source = '', result = ''] = formula;
  const number = Number(result.replace('%', ''));
  if (!result || Number.isNaN(number)) return { kind: 'formula', formula: source, text: result };
  const format = result.endsWith('%') ? 'percent' : 'general';
  return { kind: 'number', value: number, format, formula: source };
}

const tenths = (value: number): string => String(Math.round(value * 1e10) / 1e10).replace('.', ',');

/** The words a person sees: composed, no doubled or hard spaces, a decimal comma, a date as 31/12/2025. */
export function shownText(drawn: string): string {
  const content = contentOf(drawn);
  if (content.kind === 'number')
    return content.format === 'percent' ? `${tenths(content.value * 100)}%` : tenths(content.value);
  if (content.kind === 'date') return content.day.split('-').reverse().join('/');
  if (content.kind === 'error') return '';
  return content.text
    .normalize('NFC')
    .replace(/[\u00a0\u2009\u202f\t ]+/g, ' ')
    .replace(/\u200b/g, '')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

import type { Severity } from '../../shared/finding.ts';
import { a1, columnLetter } from '../../shared/grid.ts';
import { severityLabel } from '../../shared/message/column.ts';
import { EXPLAINED_CODES, type Explained, explain, type Shown } from '../../shared/rulebook/explained.ts';

const INTRO = `# Quy tắc kiểm tra · Rules

Tệp này do máy viết (\`npm run docs\`) từ \`shared/rulebook/\`: câu báo lỗi, mức độ và ô được đánh dấu là kết quả thật của chương trình. Written by the machine; sentences, severities and marked cells are what the checker really says of each example.

Mức độ là mức mặc định, kế hoạch có thể đổi. A plan may change a severity; an error may be sent with a written reason (*giải trình*).
`;

const level = (severity: Severity | 'off'): string =>
  severity === 'off'
    ? 'Tắt · off'
    : `${severityLabel(severity, 'vi')} · ${severityLabel(severity, 'en').toLowerCase()}`;

/** Longer cells would hide the table they stand in. */
const LONGEST = 90;
const cell = (text: string): string => {
  const line = text.replaceAll('\n', '⏎').replaceAll('|', '\\|').replaceAll('\u200b', '[U+200B]');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}… (${text.length})` : line;
};

function table(cells: string[][], marked: readonly string[] = []): string {
  const width = Math.max(...cells.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, i) => i + 1);
  const rows = cells.map((line, i) => {
    const shown = columns.map((column) => {
      const text = cell(line[column - 1] ?? '');
      return marked.includes(a1({ row: i + 1, column })) ? `**▸${text}**` : text;
    });
    return `| ${i + 1} | ${shown.join(' | ')} |`;
  });
  return [`| | ${columns.map(columnLetter).join(' | ')} |`, `|---|${'---|'.repeat(width)}`, ...rows].join('\n');
}

/** The example, below what it is held against. */
const example = ({ cells, marked, planned, previous, cutOff }: Shown): string =>
  [
    ...(cutOff ? [`Số liệu chốt đến ${cutOff} · figures up to ${cutOff}`] : []),
    ...(planned ? [`Kế hoạch · as planned:\n\n${table(planned)}\n\nBáo cáo · report:`] : []),
    ...(previous ? [`Kỳ trước · the report before:\n\n${table(previous)}\n\nKỳ này · this report:`] : []),
    table(cells, marked),
  ].join('\n\n');

const section = ({ code, severity, ground, sentence, mends, failing, passing }: Explained): string => `
## \`${code}\`

${level(severity)}${mends ? ' · Sửa giúp · repair offered' : ''}

> ${sentence.vi}
>
> *${sentence.en}*

${ground.vi}
*${ground.en}*

Báo · reported${failing.marked.length ? ` (${failing.marked.join(', ')})` : ''}:

${example(failing)}

Không báo · not reported:

${example(passing)}
`;

/** docs/rules.md. */
export const rulesPage = (): string => INTRO + EXPLAINED_CODES.map((code) => section(explain(code))).join('');

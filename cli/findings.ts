import { type Finding, isTextForm, type Severity } from '../shared/finding.ts';
import { a1 } from '../shared/grid.ts';
import { say } from '../shared/message/render.ts';
import { sayTextForm } from '../shared/message/text-form.ts';
import type { Session, Terminal } from './terminal.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies Severity[];

/** SGR codes: red, yellow, cyan. */
const COLOUR: Record<Severity, number> = { error: 31, warning: 33, note: 36 };
/** So many cells of one sentence are listed; then only their number. */
const CELLS_SHOWN = 8;

export const paint = ({ colours }: Terminal, code: number, text: string): string =>
  colours ? `\u001b[${code}m${text}\u001b[0m` : text;

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Gravest first; cells with the same sentence share a line, and all that is only the form of a text has one. */
export function findingLines(findings: readonly Finding[], session: Session): string[] {
  const { terminal, words } = session;
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const title = paint(terminal, COLOUR[severity], words.report.severity(severity, own.length));
    const form = own.filter(isTextForm);
    const others = form.length > 1 ? own.filter((finding) => !isTextForm(finding)) : own;
    return [
      `  ${title}`,
      ...groups(others, session).flatMap((group) => groupLines(group, session)),
      ...(form.length > 1 ? [formLine(form, session)] : []),
    ];
  });
}

function formLine(form: Finding[], session: Session): string {
  const cells = [...new Set(cellsOf(form))];
  const sentence = sayTextForm(cells.length, session.locale);
  return `    ${session.words.report.form(sentence, shownOf(cells))}`;
}

const cellsOf = (group: readonly Finding[]): string[] => group.flatMap(({ at }) => (at ? [a1(at)] : []));

const shownOf = (cells: readonly string[]): string =>
  [...cells.slice(0, CELLS_SHOWN), ...(cells.length > CELLS_SHOWN ? ['…'] : [])].join(', ');

const groups = (findings: readonly Finding[], { locale }: Session): Finding[][] => [
  ...Map.groupBy(findings, (finding) => say(finding, locale)).values(),
];

function groupLines(group: Finding[], { locale, words }: Session): string[] {
  const [first] = group;
  if (!first) return [];
  const cells = cellsOf(group);
  const all = cells.length > CELLS_SHOWN ? ` (${words.report.cells(cells.length)})` : '';
  const where = shownOf(cells) + all || words.report.wholeFile;
  const repair = group.length === 1 && first.fix?.length === 1 ? first.fix[0] : undefined;
  return [
    `    ${where}: ${say(first, locale)}`,
    ...(repair && repair.before.length <= 40 ? [`      ${words.report.fix(repair.before, repair.after)}`] : []),
  ];
}

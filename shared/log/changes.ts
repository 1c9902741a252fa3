/** What an act on a period, a code or a department sets, in the order in which it is told. */
export const CHANGEABLE = [
  'role',
  'decision',
  'endsAt',
  'planVersion',
  'opensAt',
  'dueUnits',
  'dueCity',
  'cutOff',
  'span',
  'until',
  'firstDay',
  'lastDay',
] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** Something that was set: from what, and to what. Moments and days as ISO 8601 writes them, a span as "from/to". */
export interface Change {
  what: Changeable;
  before: string | null;
  after: string | null;
}

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? { ...value } : {});

/** What the content of a line says was set. A period is told by what differs, everything else by what is new. */
export function changesIn(content: unknown): Change[] {
  const members = membersOf(content);
  const { before, after, period } = members;
  if (typeof after === 'number') return [{ what: 'planVersion', before: said(before), after: said(after) }];
  const [was, is] = after === undefined ? [{}, { ...members, ...membersOf(period) }] : [before, after];
  return CHANGEABLE.flatMap((what): Change[] => {
    const change = { what, before: said(membersOf(was)[what]), after: said(membersOf(is)[what]) };
    return change.before === change.after ? [] : [change];
  });
}

function said(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { from, to } = membersOf(value);
  return typeof from === 'string' && typeof to === 'string' ? `${from}/${to}` : null;
}

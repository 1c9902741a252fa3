import { LETTERS, type Ordinal } from '../value/ordinal.ts';

/** Where the rows of a table stand among their groups, by the way their ordinals are written. */
interface Level {
  style: string;
  ordinal: Ordinal | null;
  path: string;
  group: boolean;
}

const RANK: Record<Ordinal['style'], number> = {
  'letter-capital': 0,
  roman: 1,
  arabic: 2,
  dotted: 3,
  code: 4,
  letter: 5,
  bullet: 6,
};

const depthOf = (ordinal: Ordinal): number => ordinal.label.split('.').length;
const styleOf = (ordinal: Ordinal): string =>
  ordinal.style === 'dotted' ? `dotted${depthOf(ordinal)}` : ordinal.style;
const rankOf = (ordinal: Ordinal): number =>
  RANK[ordinal.style] + (ordinal.style === 'dotted' ? Math.min(depthOf(ordinal), 9) / 10 : 0);

const isNumber = ({ style }: Ordinal): boolean => style === 'arabic' || style === 'dotted';

/** What a label adds to the one it repeats: "1.2" and "1b" below "1" add "2" and "b", "I.1" below "I" and "a.1" below "a" add "1"; null where it repeats nothing. */
function added(upper: Ordinal, lower: Ordinal): string | null {
  if (!lower.label.startsWith(upper.label)) return null;
  const rest = lower.label.slice(upper.label.length);
  if (!isNumber(upper)) return rest.startsWith('.') ? rest.slice(1) : null;
  if (lower.style === 'dotted') return rest.startsWith('.') ? rest.slice(1) : null;
  return lower.style === 'code' && /^(\.|[a-zđ])/u.test(rest) ? rest.replace(/^\./, '') : null;
}

/** Whether a row with the second ordinal may stand below a row with the first. */
export const isBelow = (upper: Ordinal, lower: Ordinal): boolean =>
  isNumber(upper) && (lower.style === 'dotted' || (lower.style === 'code' && /^\d/.test(lower.label)))
    ? added(upper, lower) !== null
    : rankOf(lower) > rankOf(upper) ||
      (upper.style === 'letter' && lower.style === 'code' && added(upper, lower) !== null);

export interface OutlineRow {
  ordinal: Ordinal | null;
  group: boolean;
}

/** The path says each number once. */
const join = (parent: Level | undefined, ordinal: Ordinal): string =>
  parent ? `${parent.path}.${(parent.ordinal && added(parent.ordinal, ordinal)) ?? ordinal.label}` : ordinal.label;

/** Drops the levels that a row with this ordinal does not stand below. */
function climb(levels: Level[], ordinal: Ordinal): void {
  const same = levels.findLastIndex((level) => level.style === styleOf(ordinal));
  if (same >= 0) levels.length = same;
  else if (!restartsIn(levels.at(-1), ordinal))
    while (levels.length && !standsBelow(levels.at(-1), ordinal)) levels.pop();
}

/** "1" right below the group "5.1" begins its rows. */
const restartsIn = (level: Level | undefined, { style, place }: Ordinal): boolean =>
  level?.group === true && level.ordinal?.style === 'dotted' && style === 'arabic' && place === 1;

const standsBelow = (level: Level | undefined, ordinal: Ordinal): boolean =>
  !level?.ordinal || isBelow(level.ordinal, ordinal);

/** "I", "A": a part of the table that an unnumbered heading stands inside of. */
const isPart = (level: Level | undefined): boolean => !!level?.ordinal && rankOf(level.ordinal) <= RANK.roman;

/**
 * The path of each row ("4.a", "II.3"). Ordinals restart under each group, so only the path is a key.
 * A row without ordinal gets "+n" after the row it follows, a group without one "(n)": unique, but no number of its own.
 * Where numbering runs on through such groups, they are left out of the paths of the rows below them.
 */
export function outline(rows: readonly OutlineRow[]): string[] {
  const paths = rawOutline(lettersAsMeant(rows));
  const short = paths.map((path, i) =>
    rows[i]?.ordinal && path.includes('(') ? path.replace(/^(.*)\(\d+\)\.(?=[^()]*$)/, '$1') : path,
  );
  return new Set(short).size === short.length ? short : paths;
}

const isLongRoman = ({ ordinal }: OutlineRow): boolean => ordinal?.style === 'roman' && ordinal.label.length > 1;

/** "I" after "H" is the next letter where the table has no Roman number that could be none. */
function lettersAsMeant(rows: readonly OutlineRow[]): readonly OutlineRow[] {
  if (rows.some(isLongRoman)) return rows;
  let last = 0;
  return rows.map((row) => {
    const { ordinal } = row;
    const place = LETTERS.indexOf(ordinal?.label.toLowerCase() ?? ' ') + 1;
    if (ordinal?.style === 'letter-capital') last = place;
    if (ordinal?.style !== 'roman' || last === 0 || place !== last + 1) return row;
    last = place;
    return { ...row, ordinal: { ...ordinal, style: 'letter-capital', place } };
  });
}

function rawOutline(rows: readonly OutlineRow[]): string[] {
  const levels: Level[] = [];
  let unnumberedGroups = 0;
  let extra = 0;
  return rows.map(({ ordinal, group }) => {
    if (!ordinal && group) {
      unnumberedGroups++;
      extra = 0;
      while (levels.length && !isPart(levels.at(-1))) levels.pop();
      levels.push({
        group,
        style: 'unnumbered',
        ordinal: null,
        path: `${levels.at(-1)?.path ?? ''}(${unnumberedGroups})`,
      });
      return levels.at(-1)?.path ?? '';
    }
    if (!ordinal || ordinal.style === 'bullet') return `${levels.at(-1)?.path ?? ''}+${++extra}`;
    extra = 0;
    climb(levels, ordinal);
    const path = join(levels.at(-1), ordinal);
    levels.push({ style: styleOf(ordinal), ordinal, path, group });
    return path;
  });
}

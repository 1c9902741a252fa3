import { JOINING, setOf, TELLING, type Words } from './wording.ts';

/** Words in which two wordings of one task may differ: joining words, whom it is for, where, what "to do" is called. */
const LIGHT_IN_TASKS = setOf(`${JOINING} thực hiện liên quan phường xã địa bàn người nhân dân gắn khác nhau`);

/** Words in which two wordings of one measure may differ: what is counted of people, where, how far. */
const LIGHT_IN_TARGETS = setOf('số người dân nền tảng hoàn thành thiện chỉ tiêu địa bàn phường xã lượng đăng');

/** The words of one text that the other lacks. */
const only = (a: Words, b: Words): string[] => [...a.words].filter((word) => !b.words.has(word));

/** The words that stand in one of them alone. */
const apart = (a: Words, b: Words): string[] => [...only(a, b), ...only(b, a)];

/** Dice coefficient of two word sets: 1 the same words, 0 none in common. */
export function similarity(a: Words, b: Words): number {
  if (a.key === b.key) return 1;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common++;
  return (2 * common) / Math.max(1, a.words.size + b.words.size);
}

/** The same words but for one that contrasts: "cấp huyện" and "cấp xã", "toàn trình" and "một phần". */
export const contrast = (a: Words, b: Words): boolean => apart(a, b).some((word) => TELLING.has(word));

/** Each of the two says something the other does not: "phủ hộ gia đình" and "phủ thôn" are two measures. */
const sayDifferent = (a: Words, b: Words, light: ReadonlySet<string>): boolean => {
  const says = (words: string[]) => words.some((word) => !light.has(word));
  return says(only(a, b)) && says(only(b, a));
};

/** A target says something that the other does not, beyond whom it counts and where. */
export const saysMore = (a: Words, b: Words): boolean => only(a, b).some((word) => !LIGHT_IN_TARGETS.has(word));

/** Whom or what a share is taken of: pupils are not the population, though "dân số" may stand for "người". */
const POPULATIONS = setOf('sinh hộ cán chức viên niên doanh thôn trường');

const otherPopulation = (a: Words, b: Words): boolean => apart(a, b).some((word) => POPULATIONS.has(word));

/** Two wordings of one measure. */
export const measureTheSame = (a: Words, b: Words): boolean =>
  !contrast(a, b) && !otherPopulation(a, b) && !sayDifferent(a, b, LIGHT_IN_TARGETS);

/** So many words of its own, not counting light ones, may one of two wordings of a task have: a detail added. */
const DETAILS = 1;
/** In a long text a few words may differ on both sides. */
const LONG = 24;
const ALIKE = 0.92;

/** How many telling words of one text the other lacks; counted no further than one past `most`. */
function lacking(a: Words, b: Words, most: number): number {
  let count = 0;
  for (const word of a.words) if (!b.words.has(word) && !LIGHT_IN_TASKS.has(word) && ++count > most) break;
  return count;
}

/**
 * Two wordings of one task. Nearly all pairs are told apart by their marks: "Báo cáo quý I …" and "Báo cáo quý II …" are
 * two things, however alike, and so are "cấp huyện" and "cấp xã".
 */
export function doTheSame(a: Words, b: Words): boolean {
  if (a.marks !== b.marks) return false;
  const long = Math.min(a.words.size, b.words.size) >= LONG;
  const most = long ? Infinity : DETAILS;
  const [mine, other] = [lacking(a, b, most), lacking(b, a, most)];
  return Math.min(mine, other) === 0 ? Math.max(mine, other) <= DETAILS : long && similarity(a, b) >= ALIKE;
}

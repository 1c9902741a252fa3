import { fold } from '../text.ts';

/** A name written nearly right: the nearest known one, found without comparing it letter by letter with all of them. */
export interface Suggester {
  /** The nearest known name within the distance a typing slip explains, or null. */
  nearest(text: string): string | null;
}

interface Known {
  name: string;
  key: string;
  level: string | null;
  bag: ReadonlyMap<string, number>;
}

const bagOf = (key: string): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const letter of key) bag.set(letter, (bag.get(letter) ?? 0) + 1);
  return bag;
};

/** Letters one text has and the other lacks: the edit distance is at least the larger of the two counts. */
function leastDistance(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, enough: number): number {
  let [lacks, extra] = [0, 0];
  for (const [letter, count] of a) {
    lacks += Math.max(0, count - (b.get(letter) ?? 0));
    if (lacks > enough) return lacks;
  }
  for (const [letter, count] of b) extra += Math.max(0, count - (a.get(letter) ?? 0));
  return Math.max(lacks, extra);
}

/** Levenshtein distance of two texts, given up as soon as it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The first word of an organisation's name: a ministry ("bộ") is never a slip for a city's office ("sở"). */
const LEVELS: ReadonlySet<string> = new Set(
  'bo so phong ban vu cuc chi tong uy hoi doan huyen thanh quan dang cong van trung vien truong'.split(' '),
);

/** Accents aside, since they are what slips are made of: "Sơ Khoa học" is a sở. Null for a word that tells no level. */
const levelOf = (key: string): string | null => {
  const first = fold(key.slice(0, key.search(/\s|$/)));
  return LEVELS.has(first) ? first : null;
};

/** Of the name's length: "Sở Khoa hoc và Công ngệ" is two slips in 22 letters. */
const SLIPS = 0.18;

/** Prepares names (with their keys for comparison) for many questions. */
export function suggester(names: readonly { name: string; key: string }[]): Suggester {
  const known: Known[] = names.map(({ name, key }) => ({ name, key, level: levelOf(name), bag: bagOf(key) }));
  return {
    nearest(key) {
      const bag = bagOf(key);
      const level = levelOf(key);
      let best: Known | null = null;
      let distance = Math.max(1, Math.floor(key.length * SLIPS)) + 1;
      for (const candidate of known) {
        if (level !== null && candidate.level !== null && level !== candidate.level) continue;
        if (Math.abs(candidate.key.length - key.length) >= distance) continue;
        if (leastDistance(bag, candidate.bag, distance - 1) >= distance) continue;
        const found = editDistance(key, candidate.key, distance - 1);
        if (found < distance) [best, distance] = [candidate, found];
      }
      return best?.name ?? null;
    },
  };
}

import { contentKey, fold } from '../text.ts';
import { isDepartment, type Register, UNITS, type Unit, type UnitKind } from './units.ts';

/** A unit that a workbook may come from, and the words that say so. */
export interface NamedUnit {
  unit: Unit;
  /** Its official code in the file name, the lines above a table, the words of the file name. */
  from: 'code' | 'title' | 'file';
  words: string;
}

interface Mention extends NamedUnit {
  /** The word before it is the unit's kind ("phường", "P."). */
  kind: boolean;
  /** With all its accents: "Cẩm Giang" and "Cẩm Giàng" are two communes. */
  accented: boolean;
}

/** How each kind is written before a name, folded; a department's name says it itself. */
const KIND_WORDS: Record<UnitKind, readonly string[]> = {
  phường: ['phuong', 'p'],
  xã: ['xa', 'x'],
  'đặc khu': ['dac khu', 'dk'],
  sở: [],
  ban: [],
  'cơ quan': [],
};

/** Before a name these make it another place: a street, or a district of before July 2025. */
const ELSEWHERE = new Set(['huyen', 'quan', 'tinh', 'duong', 'pho', 'tp', 'tx', 'tt', 'thi xa', 'thi tran']);

/** Units by their names without accents. */
function indexOf(units: readonly Unit[]) {
  const names = units.map((unit) => ({ unit, key: contentKey(unit.name), folded: fold(contentKey(unit.name)) }));
  return {
    longest: Math.max(0, ...names.map(({ folded }) => folded.split(' ').length)),
    byFolded: Map.groupBy(names, ({ folded }) => folded),
  };
}
type Index = ReturnType<typeof indexOf>;

const COMMUNES = indexOf(UNITS);

/**
 * The units that the file name and the lines above its tables name, the best supported alone; several where they are
 * supported equally, none where no unit is named. A proposal that a person confirms: nothing is sent on its ground.
 */
export function unitsNamed(file: string, titles: readonly string[], { departments }: Register): NamedUnit[] {
  const among = [COMMUNES, indexOf(departments)];
  const mentions = [
    ...codesIn(file),
    ...titles.flatMap((line) => namesIn(line, 'title', among)),
    ...namesInFile(file, among),
  ];
  const best = Math.max(...mentions.map(weight));
  const kept = new Map(mentions.filter((mention) => weight(mention) === best).map((each) => [each.unit.code, each]));
  return [...kept.values()].map(({ unit, from, words }) => ({ unit, from, words }));
}

/** A code is sure; a title says more than a file name, a kind before the name more than the name, accents break a tie. */
const weight = ({ from, kind, accented }: Mention): number =>
  from === 'code' ? 10 : (kind ? 4 : 0) + (from === 'title' ? 2 : 0) + (accented ? 1 : 0);

const codesIn = (file: string): Mention[] =>
  UNITS.filter(({ code }) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(file)).map((unit) => ({
    unit,
    from: 'code',
    words: unit.code,
    kind: true,
    accented: true,
  }));

/** "BC_PhuongTranLieu.xlsx": capitals begin words, where there are no spaces. */
const namesInFile = (file: string, among: readonly Index[]): Mention[] =>
  namesIn(file.replace(/\.\w+$/, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '), 'file', among);

const namesIn = (text: string, from: 'title' | 'file', among: readonly Index[]): Mention[] =>
  among.flatMap((index) => namesOf(text, from, index));

function namesOf(text: string, from: 'title' | 'file', { longest, byFolded }: Index): Mention[] {
  const words = contentKey(text).split(' ');
  const folded = words.map(fold);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    // The longest name first: "Nam Đồ Sơn" is not "Đồ Sơn".
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const named = byFolded.get(folded.slice(at, at + length).join(' '));
      if (!named) continue;
      const before = [folded.slice(Math.max(0, at - 2), at).join(' '), folded[at - 1] ?? ''];
      if (!before.some((word) => ELSEWHERE.has(word))) {
        const written = words.slice(at, at + length).join(' ');
        mentions.push(...named.map(({ unit, key }) => mentionOf(unit, from, written, key, before)));
      }
      at += length - 1;
      break;
    }
  }
  return mentions;
}

const mentionOf = (unit: Unit, from: 'title' | 'file', words: string, key: string, before: string[]): Mention => ({
  unit,
  from,
  words,
  kind: isDepartment(unit) || before.some((word) => KIND_WORDS[unit.kind].includes(word)),
  accented: words === key,
});

import { cleanLine } from '../text.ts';

/** How an ordinal is written, from the widest level to the narrowest. */
export type OrdinalStyle = 'letter-capital' | 'roman' | 'arabic' | 'dotted' | 'letter' | 'bullet' | 'code';

export interface Ordinal {
  style: OrdinalStyle;
  /** Without brackets and closing points: "a)" → "a", "11.1." → "11.1". */
  label: string;
  /** Place in its own series from 1; letters by the Vietnamese order; null where the style has no order. */
  place: number | null;
  /** What stands around the label: "a)" → ["", ")"]. */
  frame: [before: string, after: string];
}

/** The order of letters for points of a document: no f, j, w, z; đ after d (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ). */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN = /^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$/;

const romanPlace = (label: string): number => {
  const digits: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...label].reduce((sum, digit, i) => {
    const value = digits[digit] ?? 0;
    return (digits[label[i + 1] ?? ''] ?? 0) > value ? sum - value : sum + value;
  }, 0);
};

export function roman(place: number): string {
  const parts: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = place;
  return parts
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

function styleOf(label: string): OrdinalStyle | null {
  if (NUMBER.test(label)) return 'arabic';
  if (/^\d{1,3}(\.\d{1,3})+$/.test(label)) return 'dotted';
  if (ROMAN.test(label)) return 'roman';
  if (/^[A-ZĐ]$/.test(label)) return 'letter-capital';
  if (/^[a-zđ]$/.test(label)) return 'letter';
  if (/^[a-zđ](\.?\d{1,2})+$|^\d{1,3}(\.\d{1,3})*\.?[a-zđ]$/.test(label)) return 'code';
  if (/^[A-ZĐ]{1,4}[-.]?\d{1,3}([.-]\d{1,3})*(\.[a-zđ])?$/.test(label)) return 'code';
  return null;
}

function placeOf(style: OrdinalStyle, label: string): number | null {
  if (style === 'arabic') return Number(label);
  if (style === 'dotted') return Number(label.slice(label.lastIndexOf('.') + 1));
  if (style === 'roman') return romanPlace(label);
  if (style === 'letter' || style === 'letter-capital') return LETTERS.indexOf(label.toLowerCase()) + 1 || null;
  return null;
}

/** Longer than any ordinal with its brackets and spaces. The search below takes the square of it where nothing fits. */
const LONGEST = 60;

/** By far the most: nothing around it, nothing to be put in order. */
const NUMBER = /^\d{1,4}$/;

/** "a)" "(1)" "II." "11.1" "-" as an ordinal; null for anything that is none. */
export function readOrdinal(text: string): Ordinal | null {
  if (NUMBER.test(text)) return { style: 'arabic', label: text, place: Number(text), frame: ['', ''] };
  const line = cleanLine(text);
  if (line.length > LONGEST) return null;
  if (/^[-–—+*•]$/.test(line)) return { style: 'bullet', label: line, place: null, frame: ['', ''] };
  const match = /^([([]?)\s*(.+?)\s*([)\].:/-]*)$/.exec(line);
  const label = match?.[2]?.replace(/\s*\.\s*/g, '.') ?? '';
  const style = label.length <= 14 ? styleOf(label) : null;
  if (!match || !style) return null;
  return { style, label, place: placeOf(style, label), frame: [match[1] ?? '', match[3] ?? ''] };
}

/** "I. Dữ liệu số" in one cell: the ordinal and the rest; null where the text does not start with one. */
export function splitOrdinal(text: string): { ordinal: Ordinal; rest: string } | null {
  const match = /^([IVX]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ])\s*([.)\-–:/])\s*(\S.*)$/su.exec(cleanLine(text));
  const ordinal = match && readOrdinal(`${match[1]}${match[2] === '–' ? '-' : match[2]}`);
  return ordinal ? { ordinal, rest: match[3] ?? '' } : null;
}

/** The label at a place of a series: (2, "letter") → "b". Null past the end or where there is no order. */
export function labelAt(style: OrdinalStyle, place: number, parent = ''): string | null {
  if (style === 'arabic') return String(place);
  if (style === 'dotted') return parent ? `${parent}.${place}` : null;
  if (style === 'roman') return roman(place);
  const letter = LETTERS[place - 1];
  if (!letter || (style !== 'letter' && style !== 'letter-capital')) return null;
  return style === 'letter' ? letter : letter.toUpperCase();
}

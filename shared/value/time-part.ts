/** Words that name a stretch of days, before the year is known. */
export interface Part {
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'nine' | 'year' | 'whole';
  day?: number;
  index?: number;
  year: number | null;
  start: number;
  end: number;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = String.raw`(?:\s*(?:[/.,-]|nam|/ ?nam|cua nam)\s*)((?:19|20)\d\d)\b`;
const Q = String.raw`(?:i{1,3}|iv|v|vi{0,3}|\d{1,2})`;

/** Tried in this order at each place; the first that matches wins. Written on folded text ("quý" is "qui"). */
const FORMS: {
  unit: Part['unit'];
  pattern: RegExp;
  read(match: RegExpExecArray): Omit<Part, 'unit' | 'start' | 'end'>;
}[] = [
  {
    unit: 'day',
    pattern: /\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\b/y,
    read: (m) => ({ day: num(m[3]), index: num(m[2]), year: num(m[1]) }),
  },
  {
    unit: 'day',
    pattern: /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b(?![/.]\d)/y,
    read: (m) => ({ day: num(m[1]), index: num(m[3]), year: fullYear(m[4]) }),
  },
  {
    unit: 'day',
    pattern: new RegExp(String.raw`\b(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:${YEAR})?`, 'y'),
    read: (m) => ({ day: num(m[1]), index: num(m[2]), year: yearOf(m[3]) }),
  },
  {
    unit: 'half',
    pattern: new RegExp(String.raw`\b(?:0?6|sau) thang (dau|cuoi)(?: nam)?(?:${YEAR}|\s*((?:19|20)\d\d))?`, 'y'),
    read: (m) => ({ index: m[1] === 'dau' ? 1 : 2, year: yearOf(m[2] ?? m[3]) }),
  },
  {
    unit: 'half',
    pattern: new RegExp(String.raw`\b(?:nua|ban nien) (dau|cuoi)(?: nam)?(?:${YEAR}|\s*((?:19|20)\d\d))?`, 'y'),
    read: (m) => ({ index: m[1] === 'dau' ? 1 : 2, year: yearOf(m[2] ?? m[3]) }),
  },
  {
    unit: 'half',
    pattern: new RegExp(String.raw`\b(dau|cuoi) nam(?!\p{L})(?: (?=(?:19|20)\d\d)|${YEAR})?((?:19|20)\d\d)?\b`, 'uy'),
    read: (m) => ({ index: m[1] === 'dau' ? 1 : 2, year: yearOf(m[2] ?? m[3]) }),
  },
  {
    unit: 'nine',
    pattern: new RegExp(String.raw`\b0?9 thang(?: dau nam)?(?!/|\d)(?:${YEAR})?`, 'y'),
    read: (m) => ({ year: yearOf(m[1]) }),
  },
  {
    unit: 'week',
    pattern: new RegExp(String.raw`\btuan (?:thu )?(\d)(?: cua)? thang (\d{1,2})(?:${YEAR})?`, 'y'),
    read: (m) => ({ day: num(m[1]), index: num(m[2]), year: yearOf(m[3]) }),
  },
  {
    unit: 'month',
    pattern: new RegExp(String.raw`\b(?:thang |t[ .]?)(\d{1,2})\b(?:${YEAR})?`, 'y'),
    read: (m) => ({ index: num(m[1]), year: yearOf(m[2]) }),
  },
  {
    unit: 'month',
    pattern: /\b(\d{1,2})[/.-]((?:19|20)\d\d)\b/y,
    read: (m) => ({ index: num(m[1]), year: num(m[2]) }),
  },
  {
    unit: 'quarter',
    pattern: new RegExp(String.raw`\b(?:qui|q)[ .]*(${Q})\b(?:${YEAR})?`, 'y'),
    read: (m) => ({ index: quarterOf(m[1]), year: yearOf(m[2]) }),
  },
  // "Quý 1II", "Quý IVI": a numeral was meant, and none of it is a quarter.
  { unit: 'quarter', pattern: /\bqui[ .]*[\divxl]{2,6}\b(?![/.]\d{1,2}\b)/y, read: () => ({ index: 0, year: null }) },
  {
    unit: 'day',
    pattern: /(?<![/.])\b(?:ngay )?(\d{1,2})[/.](\d{1,2})\b(?![/.]?\d)/y,
    read: (m) => ({ day: num(m[1]), index: num(m[2]), year: null }),
  },
  { unit: 'year', pattern: /\b(?:nam )?((?:19|20)\d\d)\b/y, read: (m) => ({ year: num(m[1]) }) },
  {
    unit: 'whole',
    pattern: /\b(?:ca nam|toan nam|trong nam|het nam|nam nay|nam ke hoach)\b(?! (?:19|20)\d\d)/y,
    read: () => ({ year: null }),
  },
];

/** The second half of a range borrows the unit of the first: "Tháng 7 - 12/2025", "Quý III, IV". */
const LIST = new RegExp(
  String.raw`^\s*(?:-|,|;|va|den|toi|den het|&|\+)\s*(?:het )?(${Q})\b(?:${YEAR})?(?![/.]?\d| ?thang)`,
);

const num = (text: string | undefined): number => Number(text);
const yearOf = (text: string | undefined): number | null => (text ? Number(text) : null);
const fullYear = (text: string | undefined): number => (text?.length === 2 ? 2000 + Number(text) : Number(text));
const quarterOf = (text: string | undefined): number =>
  ROMAN[text ?? ''] ?? (/^\d+$/.test(text ?? '') ? Number(text) : 0);

function partAt(text: string, at: number): Part | null {
  for (const form of FORMS) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (match) return { unit: form.unit, ...form.read(match), start: at, end: at + match[0].length };
  }
  return null;
}

function listedAfter(part: Part, text: string): Part | null {
  if (part.unit !== 'quarter' && part.unit !== 'month') return null;
  const match = LIST.exec(text.slice(part.end));
  if (!match) return null;
  const index = part.unit === 'quarter' ? quarterOf(match[1]) : num(match[1]);
  if (!Number.isInteger(index)) return null;
  return { unit: part.unit, index, year: yearOf(match[2]), start: part.end, end: part.end + match[0].length };
}

/** Every part of folded text, in order. */
export function readParts(text: string): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < text.length; ) {
    let part = partAt(text, at);
    if (!part) at = nextWord(text, at);
    for (; part; part = listedAfter(part, text)) {
      found.push(part);
      at = part.end;
    }
  }
  return found;
}

const nextWord = (text: string, at: number): number => {
  const next = /[^\p{L}\p{N}][\p{L}\p{N}]/u.exec(text.slice(at));
  return next ? at + next.index + 1 : text.length;
};

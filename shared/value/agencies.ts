import type { AgenciesValue, AgencyMention } from '../annex/row.ts';
import { type Address, type Cell, cellText } from '../grid.ts';
import type { PlanAgency } from '../plan/schema.ts';
import { clean, cleanLine, contentKey, remember } from '../text.ts';
import { isDitto } from './ditto.ts';
import { suggester } from './suggest.ts';

/** The agencies of a plan, ready to be looked up by any of their names. */
export interface AgencyList {
  idByKey: ReadonlyMap<string, string>;
  /** By initials ("Phòng VHTT", "Trung tâm VH,TT&TT"); null where two agencies have the same. */
  idByInitials: ReadonlyMap<string, string | null>;
}

/** Words of a name that stand before its initials: "Trung tâm PVHCC", "Phòng VHTT", "BCĐ…" none. */
const HEADS = [1, 2];
/** Two letters may be anything. */
const FEWEST = 3;

/** "trung tâm phục vụ hành chính công" → "trung tâm pvhcc", "trung tvhcc" and the like are harmless: nobody writes them. */
function initialsOf(key: string): string[] {
  const words = key.split(' ');
  return HEADS.filter((head) => words.length - head >= FEWEST).map((head) =>
    [
      ...words.slice(0, head),
      words
        .slice(head)
        .map(([letter]) => letter)
        .join(''),
    ].join(' '),
  );
}

/** Initials in capitals, whatever stands between them, as one word: "Phòng VH-TT&DL" → "phòng vhttdl". */
const abbreviated = (name: string): string =>
  agencyKey(name.replace(/(?<=\p{Lu}{1,4}),? ?(?:[-–&.,/]|và) ?(?=\p{Lu}{2,})/gu, ''));

export function listAgencies(agencies: readonly PlanAgency[]): AgencyList {
  const idByKey = new Map<string, string>();
  const idByInitials = new Map<string, string | null>();
  for (const agency of agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const key = agencyKey(name);
      if (!idByKey.has(key)) idByKey.set(key, agency.id);
    }
    for (const initials of initialsOf(agencyKey(agency.name)))
      idByInitials.set(initials, (idByInitials.get(initials) ?? agency.id) === agency.id ? agency.id : null);
  }
  return { idByKey, idByInitials };
}

const WORD = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu');
const AND = / và(?!\p{L})/gu;
const [UBND, HDND, QUAN] = [WORD('ubnd'), WORD('hđnd'), WORD('quận')];

/**
 * What names are compared by. "UBND" and "Ủy ban nhân dân" are one, and so are "&", "-" and "và", which join words of a
 * name, and quận and huyện, two names of one level that had the same offices.
 */
export const agencyKey = (name: string): string =>
  contentKey(name)
    .replace(AND, '')
    .replace(UBND, 'uỷ ban nhân dân')
    .replace(HDND, 'hội đồng nhân dân')
    .replace(QUAN, 'huyện');

/** The agency that a name was most likely meant for, asked by its key. */
export function agencySuggester(agencies: readonly PlanAgency[]): (key: string) => { id: string; name: string } | null {
  const byName = new Map(agencies.map(({ id, name }) => [name, { id, name }]));
  const { nearest } = suggester(
    agencies.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => ({ name, key: agencyKey(alias) }))),
  );
  return (key) => byName.get(nearest(key) ?? '') ?? null;
}

/** Words an organisation's name starts with; what follows "và" or a comma is a new one only if it starts like this. */
const HEAD =
  /^(các|những|toàn thể|sở|phòng|ban|bộ|cục|chi cục|tổng cục|vụ|ubnd|ủy ban|uỷ ban|hđnd|hội|hiệp hội|liên minh|liên đoàn|đoàn|thành đoàn|huyện đoàn|văn phòng|trung tâm|công an|quân sự|bộ chỉ huy|ban chỉ huy|trường|trạm|bệnh viện|viện|đài|báo|cổng|thanh tra|kho bạc|ngân hàng|bảo hiểm|thuế|đảng ủy|đảng uỷ|thành ủy|thành uỷ|huyện ủy|mặt trận|mttq|ubmttq|ủy ban mttq|công đoàn|tổ|công ty|tập đoàn|doanh nghiệp|vnpt|viettel|bưu điện|điện lực|xã|phường|thị trấn|quận|huyện|đặc khu|đội|hạt|chi nhánh|chi hội|hợp tác xã|htx|câu lạc bộ|hội đồng|học viện|đại học|nhà trường|tổng công ty|mobifone|fpt|thôn|xóm|khu phố|tdp|cơ quan|đơn vị|cán bộ|công chức|chủ tịch|trưởng|bí thư)(?!\p{L})/iu;
const COLLECTIVE = /^(các|những|toàn thể)(?!\p{L})|(?<!\p{L})các(?!\p{L})/iu;

/** A group of organisations named together. */
export const isCollective = (name: string): boolean => COLLECTIVE.test(name);

const startsName = (piece: string): boolean => HEAD.test(piece) || /^\p{Lu}[\p{Lu}&-]+(?!\p{L})/u.test(piece);

/**
 * Whether a piece after a comma belongs to the name before it: "Thông tin và Thể thao" starts no organisation's name,
 * and "đơn vị", "UBND các xã", "thị trấn" after "Các cơ quan" are parts of one collective.
 */
function continues(previous: string, piece: string): boolean {
  if (!startsName(piece)) return true;
  if (!COLLECTIVE.test(previous) || /^(các|những)(?!\p{L})/iu.test(piece)) return false;
  if (/^\p{Ll}/u.test(piece)) return !/^(phòng|sở|ban|văn phòng|công an|trung tâm)\s+\p{Lu}/u.test(piece);
  return /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+các(?!\p{L})/u.test(piece) && /^(các|những)/iu.test(previous);
}

/** Breaks at "và" only where both sides are organisations; "Văn phòng HĐND và UBND" and "Văn hóa và Thông tin" stay whole. */
function splitAtAnd(piece: string): string[] {
  const at = piece.search(/\svà\s/iu);
  if (at < 0) return [piece];
  const [left, right] = [
    piece.slice(0, at).trim(),
    piece
      .slice(at)
      .replace(/^\svà\s/iu, '')
      .trim(),
  ];
  const apart =
    HEAD.test(left) &&
    HEAD.test(right) &&
    !/(HĐND|hội đồng nhân dân)$/iu.test(left) &&
    !COLLECTIVE.test(left) &&
    left.includes(' ');
  return apart && !/^(đơn vị|cơ quan)/iu.test(right) ? [left, ...splitAtAnd(right)] : [piece];
}

/** How many pieces, from the first, make up one known name ("Trung tâm Văn hóa, Thông tin và Thể thao" is two). */
function knownLength(pieces: readonly string[], known: AgencyList): number {
  for (let length = Math.min(pieces.length, 4); length > 0; length--)
    if (known.idByKey.has(agencyKey(pieces.slice(0, length).join(', ')))) return length;
  return 0;
}

const bare = (piece: string): string => piece.replace(/^[-–+•*]\s*/, '').replace(/[.\s]+$/, '');

/** The first name of a list of pieces, with the pieces that go on with it. */
function firstName(pieces: readonly string[], known: AgencyList): { names: string[]; length: number } {
  const knownPieces = knownLength(pieces, known);
  let length = knownPieces || 1;
  let name = pieces.slice(0, length).join(', ');
  for (let next = pieces[length]; next && !knownLength(pieces.slice(length), known) && continues(name, next); ) {
    name = `${name}, ${next}`;
    next = pieces[++length];
  }
  return { names: knownPieces === length ? [name] : splitAtAnd(name), length };
}

/** The names in one stretch between semicolons or line breaks; known names first, collective names whole. */
function splitStretch(stretch: string, known: AgencyList): string[] {
  const names: string[] = [];
  let pieces = stretch.split(',').map((piece) => bare(piece.trim()));
  for (pieces = pieces.filter(Boolean); pieces.length > 0; ) {
    const first = firstName(pieces, known);
    names.push(...first.names);
    pieces = pieces.slice(first.length);
  }
  return names;
}

/** A name that cannot end here: "Văn phòng", "Sở", "… và", "… -". */
const UNFINISHED = /(^|[\s;,])(văn phòng|phòng|sở|ban|bộ|ủy ban|uỷ ban|trung tâm|công an|các|và|của|[-–])$/iu;

const beginsName = (before: string, line: string): boolean => {
  if (/^[-–+•*]/.test(line) || /[,;]$/.test(before)) return true;
  if (UNFINISHED.test(before)) return false;
  return startsName(line) && (/^\p{Lu}/u.test(line) || /^\p{Ll}+\s+\p{Lu}/u.test(line) || /^(các|những)\s/u.test(line));
};

/** A line that starts no name goes on with the one before it: a narrow column broke "Phòng Văn hóa và / Thông tin". */
const unwrap = (text: string): string =>
  text.split('\n').reduce((lines, line) => `${lines}${beginsName(lines, line) ? ';' : ' '}${line}`);

/** The names in a list of organisations. */
export const splitAgencies = (text: string, known: AgencyList): string[] =>
  known.idByKey.has(agencyKey(text))
    ? [cleanLine(text)]
    : unwrap(clean(text))
        .split(/\s*;\s*/)
        .flatMap((stretch) => splitStretch(stretch, known));

/** "Công an phường Trần Liễu" is the "Công an phường" of that ward; "Sở Nội vụ Hải Phòng" the city's. */
const withoutPlace = (name: string): string => name.replace(/(?:\s+\p{Lu}\p{Ll}*){1,4}$/u, '');
/** "Phòng Giáo dục và Đào tạo huyện": such an office a district had and nobody else. */
const withoutLevel = (name: string): string => name.replace(/\s+(?:huyện|quận)$/iu, '');

/** The ways a name may be written, the fullest first. */
const waysOf = (name: string): string[] => {
  const short = withoutPlace(name);
  return [name, short, withoutLevel(short)];
};

function idOf(name: string, { idByKey, idByInitials }: AgencyList): string | null {
  const ways = waysOf(name);
  const known = ways.map((way) => idByKey.get(agencyKey(way))).find((id) => id !== undefined);
  if (known !== undefined) return known;
  return ways.map((way) => idByInitials.get(abbreviated(way)) ?? null).find((id) => id !== null) ?? null;
}

/** Reads the lists of organisations of one annex: answers are kept, since the same few names fill the column. */
export function agencyReader(known: AgencyList): (cell: Cell, at: Address) => AgenciesValue {
  const items = remember((text): AgencyMention[] =>
    splitAgencies(text, known).map((name) => ({ id: idOf(name, known), name })),
  );
  return (cell, at) => {
    const text = clean(cellText(cell));
    return { reads: 'agencies', at, text, items: isDitto(text) ? [] : items(text) };
  };
}

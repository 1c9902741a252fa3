import type { AgenciesValue, AgencyMention } from '../annex/row.ts';
import { rememberOf, rememberText } from '../answers.ts';
import { type Address, type Cell, cellText } from '../grid.ts';
import type { PlanAgency } from '../plan/schema.ts';
import { clean, cleanLine } from '../text.ts';
import { type AgencyList, agencyKey, idOf } from './agency-list.ts';
import { isDitto } from './ditto.ts';
import { suggester } from './suggest.ts';

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

/** Reads lists of organisations: answers are kept, since the same few names fill the column. */
export const agencyReader = rememberOf((known: AgencyList): ((cell: Cell, at: Address) => AgenciesValue) => {
  const items = rememberText((text): AgencyMention[] =>
    isDitto(text) ? [] : splitAgencies(text, known).map((name) => ({ id: idOf(name, known), name })),
  );
  return (cell, at) => {
    const text = clean(cellText(cell));
    return { reads: 'agencies', at, text, items: items(text) };
  };
});

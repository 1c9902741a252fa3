import type { PlanAgency } from '../plan/schema.ts';
import { contentKey } from '../text.ts';

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
  for (const { id, name, until } of agencies) {
    const key = agencyKey(withoutLevel(name));
    if (until && !idByKey.has(key)) idByKey.set(key, id);
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

/** "Công an phường Trần Liễu" is the "Công an phường" of that ward; "Sở Nội vụ Hải Phòng" the city's. */
const withoutPlace = (name: string): string =>
  name.replace(/(?:\s+(?!(?:Quận|Huyện|Phường|Xã)(?!\p{L}))\p{Lu}\p{Ll}*){1,4}$/u, '');
/** "Phòng Giáo dục và Đào tạo huyện": such an office a district had and nobody else. */
const withoutLevel = (name: string): string => name.replace(/\s+(?:huyện|quận)$/iu, '');

/** "Trung tâm PVHCC phường": the unit's own, which goes without saying. */
const withoutOwnLevel = (name: string): string => name.replace(/\s+(?:phường|xã|đặc khu)$/iu, '');
/** "Công an phường (tổ Đề án 06)", "Phòng VHXH chủ trì". */
const withoutRemark = (name: string): string => name.replace(/\s*\([^()]{0,80}\)$|\s+(?:chủ trì|phối hợp)$/iu, '');

/** The ways a name may be written, the fullest first. */
const waysOf = (name: string): string[] => {
  const bare = withoutRemark(name);
  const short = withoutPlace(bare);
  return [...new Set([name, bare, short, withoutLevel(short), withoutOwnLevel(short)])];
};

/** The agency of a plan that a name means; null for one it does not know. */
export function idOf(name: string, { idByKey, idByInitials }: AgencyList): string | null {
  const ways = waysOf(name);
  const known = ways.map((way) => idByKey.get(agencyKey(way))).find((id) => id !== undefined);
  if (known !== undefined) return known;
  return ways.map((way) => idByInitials.get(abbreviated(way)) ?? null).find((id) => id !== null) ?? null;
}

import type { Cell } from '../grid.ts';
import type { Plan } from '../plan/schema.ts';
import { fold } from '../text.ts';
import { type Citation, readCitations, referenceKey } from '../value/reference.ts';
import { both, type Rule, textRule, titleRule } from './rule.ts';

type Dated = Pick<Plan['references'][number], 'number' | 'date' | 'issuer'>;

const spelled = (text: string): string => fold(text).replace(/\bubnd\b/g, 'uy ban nhan dan');

/** The place of a ward or district. */
const PLACE = /(?:phường|xã|đặc khu|huyện|quận)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*)/u;

/** "của Ban Thường vụ Thành ủy Hải Phòng" names the issuer when most of its words are there. */
function names(after: string, issuer: string | null): boolean {
  const words = spelled(issuer ?? '').split(' ');
  const said = new Set(spelled(after).split(' '));
  const place = PLACE.exec(issuer ?? '')?.[1];
  if (issuer === null || (place && !fold(after).includes(fold(place)))) return false;
  return words.filter((word) => said.has(word)).length * 2 > words.length;
}

const LOCAL = /\b(phuong|xa|dac khu|huyen|quan)\b/;

/** "của UBND phường" names another issuer than the city: numbers repeat from level to level. */
function namesLocal(after: string, issuer: string | null): boolean {
  const [, said = ''] = /^\W*(?:\S+ ){0,2}?cua ((?:\S+ ?){1,7})/.exec(`${fold(after)} `) ?? [];
  return LOCAL.test(said) && !LOCAL.test(fold(issuer ?? ''));
}

/** "của UBND phường Trần Liễu": every ward has a plan 08/KH-UBND of its own. */
function namesOtherPlace(after: string, issuer: string | null): boolean {
  const place = PLACE.exec(after)?.[1];
  return place !== undefined && LOCAL.test(fold(issuer ?? '')) && !fold(issuer ?? '').includes(fold(place));
}

/** The documents of the register, and the plan itself. */
const documentsOf = ({ references, number, date, issuer }: Plan): readonly Dated[] =>
  number && !references.some((other) => referenceKey(other.number) === referenceKey(number))
    ? [...references, { number, date, issuer }]
    : references;

/** The register's entry that a citation differs from in its date; the same number with that date, from anyone, is fine. */
function contradicted(citation: Citation, known: readonly Dated[]): Dated | null {
  if (!citation.date || known.some(({ date }) => date === citation.date || date === null)) return null;
  const possible = known.filter(
    ({ issuer }) => !namesLocal(citation.after, issuer) && !namesOtherPlace(citation.after, issuer),
  );
  return possible.find(({ issuer }) => names(citation.after, issuer)) ?? possible[0] ?? null;
}

/**
 * Documents cited by number and date, against the plan's register. Numbers repeat (08/KH-UBND may exist in every ward),
 * so a differing date is only a note unless the issuer is the same; the register is no list of all documents.
 */
export const referenceRegister: Rule = (subject, report) => {
  const { plan } = subject;
  const known = plan ? documentsOf(plan) : [];
  if (known.length === 0) return;
  const register = Map.groupBy(known, ({ number }) => referenceKey(number));
  const check = (text: string, cell: Cell): void => {
    for (const citation of readCitations(text)) {
      const known = register.get(referenceKey(citation.number)) ?? [];
      if (known.length === 0) report('reference.unknown', cell, { number: citation.number });
      const entry = contradicted(citation, known);
      if (!entry?.date || !citation.date) continue;
      const params = { number: citation.number, given: citation.date, registered: entry.date };
      report('reference.date-mismatch', cell, params, undefined, !names(citation.after, entry.issuer));
    }
  };
  both(titleRule(check), textRule(check))(subject, report);
};

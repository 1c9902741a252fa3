import register from './units.json' with { type: 'json' };

export type UnitKind = 'phường' | 'xã' | 'đặc khu';

/** A commune-level unit of the city since 1 July 2025, known by its official 5-digit code, never by its name. */
export interface Unit {
  code: string;
  /** Without its kind: "Trần Liễu". */
  name: string;
  kind: UnitKind;
}

/** The 114 units in the order of the official list; the list and its cross-check are cited in units.json. */
export const UNITS: readonly Unit[] = register.units as Unit[];

const byCode = new Map(UNITS.map((unit) => [unit.code, unit]));

export const unitByCode = (code: string): Unit | null => byCode.get(code) ?? null;

/** As an address writes it: "Phường Trần Liễu". */
export const unitTitle = ({ kind, name }: Unit): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;

/** The same for a code; of one that is not in the register, the code. */
export const unitNameOf = (code: string): string => {
  const unit = unitByCode(code);
  return unit ? unitTitle(unit) : code;
};

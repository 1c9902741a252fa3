import register from './units.json' with { type: 'json' };

/** Departments of the city, whatever kind each is of. */
export const DEPARTMENTS = 'sở, ban, ngành';

/** Every kind with the group in which it is shown. */
export const UNIT_KINDS = {
  phường: 'phường',
  xã: 'xã',
  'đặc khu': 'đặc khu',
  sở: DEPARTMENTS,
  ban: DEPARTMENTS,
  'cơ quan': DEPARTMENTS,
} as const;

export type UnitKind = keyof typeof UNIT_KINDS;
export type UnitGroup = (typeof UNIT_KINDS)[UnitKind];
export const UNIT_GROUPS = ['phường', 'xã', 'đặc khu', DEPARTMENTS] as const satisfies UnitGroup[];
export const DEPARTMENT_KINDS = ['sở', 'ban', 'cơ quan'] as const satisfies UnitKind[];

export const isDepartment = ({ kind }: Pick<Unit, 'kind'>): boolean => UNIT_KINDS[kind] === DEPARTMENTS;

/** Who submits: known by its code (unit-code.ts), never by its name. */
export interface Unit {
  code: string;
  /** Of a commune without its kind: "Trần Liễu". */
  name: string;
  kind: UnitKind;
  /** The first and the last day it exists; a commune always does. */
  from?: string | null;
  until?: string | null;
}

/** Where a commune lies: in Hải Phòng or in Hải Dương as they were until 30 June 2025, which is how the city still speaks. */
export const AREAS = ['hai-phong', 'hai-duong'] as const;
export type Area = (typeof AREAS)[number];

/** Until then codes went province by province: those of Hải Dương end at 11293. A commune kept one of the codes it grew from. */
const LAST_OF_HAI_DUONG = '11293';

/** Null of a department, which belongs to the whole city. */
export const areaOf = (unit: Pick<Unit, 'code' | 'kind'>): Area | null =>
  isDepartment(unit) ? null : unit.code <= LAST_OF_HAI_DUONG ? 'hai-duong' : 'hai-phong';

/** Whether its last day lies before this one. */
export const hasEnded = ({ until }: Pick<Unit, 'until'>, day: string): boolean => !!until && until < day;

/** The 114 communes since 1 July 2025 in the order of the official list, which is cited with its cross-check in units.json. */
export const UNITS: readonly Unit[] = register.units as Unit[];

/** In the list of units of a plan: all of them. */
export const COMMUNES = 'communes';

const communes = new Map(UNITS.map((unit) => [unit.code, unit]));

export const communeByCode = (code: string): Unit | null => communes.get(code) ?? null;

/** As an address writes it: "Phường Trần Liễu"; a department's name is whole by itself ("Sở Nội vụ"). */
export const unitTitle = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): string =>
  isDepartment({ kind }) ? name : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;

/** As papers name it: a commune by its People's Committee, a department by its own name. */
export const authorityOf = (unit: Pick<Unit, 'kind' | 'name'>): string =>
  isDepartment(unit) ? unit.name : `Ủy ban nhân dân ${unit.kind} ${unit.name}`;

/** All units of the city at one moment. */
export interface Register {
  /** The communes in the order of the official list, then the departments. */
  units: readonly Unit[];
  departments: readonly Unit[];
  byCode(code: string): Unit | null;
  /** As an address writes it; of one that is not in the register, the code. */
  nameOf(code: string): string;
}

/** The communes are set by law, the departments by whoever administers. */
export function registerOf(departments: readonly Unit[]): Register {
  const own = new Map(departments.map((unit) => [unit.code, unit]));
  const byCode = (code: string) => communeByCode(code) ?? own.get(code) ?? null;
  return {
    units: [...UNITS, ...departments],
    departments,
    byCode,
    nameOf(code) {
      const unit = byCode(code);
      return unit ? unitTitle(unit) : code;
    },
  };
}

import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Problem, Receipt } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Grid } from '../../shared/grid.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';
import type { NamedUnit } from '../../shared/plan/unit-named.ts';
import type { Sealed } from '../../shared/sealed.ts';
import { enteredDay } from '../../shared/value/entered.ts';
import { type Answer, findingsOf } from './answer.ts';
import type { Unreadable } from './book.ts';
import type { Draft } from './sending.ts';

/** Of several tables of one kind: all of them joined, or the one at this place among them. */
export type Pick = 'joined' | number;

export type Reading =
  | { at: 'reading' }
  | { at: 'unreadable'; why: Unreadable }
  /** A package that is none, or whose seal is broken. */
  | { at: 'broken'; why: 'form' | 'seal' }
  | { at: 'read'; grids: Grid[]; inspection: Inspection };

/**
 * What became of it. `unsure`: no answer came, so its drafts, where it got that far, are sent again as they are. `refused`: why, and
 * it stays to be mended.
 */
export type Course =
  | { at: 'waiting' }
  | { at: 'sending' }
  | { at: 'unsure'; drafts: Draft[] }
  | { at: 'refused'; problem: Problem }
  | { at: 'sent' };

/** The signed document that the file came with, as it is typed. */
export interface TypedDocument {
  number: string;
  date: string;
  signer: string;
}

/** Who sends: of the city's desk whoever is signed in, of a package whoever seals it. */
export interface Person {
  name: string;
  position: string;
}

/** A file that a unit mailed to the city, until it is entered for it. */
export interface Mailed {
  id: number;
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
  reading: Reading;
  /** Where it was handed over in a sealed package: what is in that. */
  sealed: Sealed | null;
  /** The units its name and titles name. */
  named: NamedUnit[];
  /** Code of the unit it is entered for; null until it is known. */
  unit: string | null;
  picks: Partial<Record<AnnexKind, Pick>>;
  document: TypedDocument;
  /** Why it is entered although something in it should be mended. */
  reason: string;
  /** What stands at the city of each annex; null while that is not known. */
  standing: Partial<Record<AnnexKind, Receipt | null>> | null;
  /** Somebody has said that it is this unit's, and is to be entered. */
  confirmed: boolean;
  course: Course;
  /** One for each annex that was entered. */
  receipts: Receipt[];
}

/** What a plan asks for in the period that is entered. */
export interface Asked {
  annexes: readonly AnnexKind[];
  documentNumber: boolean;
  signer: boolean;
}

export const newMailed = (id: number, file: string, bytes: Uint8Array<ArrayBuffer>): Mailed => ({
  ...{ id, file, bytes, reading: { at: 'reading' }, sealed: null, named: [], unit: null, picks: {} },
  document: { number: '', date: '', signer: '' },
  ...{ reason: '', standing: null, confirmed: false, course: { at: 'waiting' }, receipts: [] },
});

/** The tables of each kind asked for, in the order of the plan. */
export function tablesByKind({ reading }: Mailed, { annexes }: Asked): Map<AnnexKind, TableInspection[]> {
  const tables = reading.at === 'read' ? reading.inspection.tables : [];
  const found = annexes.map((kind) => [kind, tables.filter(({ table }) => table.annex === kind)] as const);
  return new Map(found.filter(([, same]) => same.length > 0));
}

/** What is entered of it: one answer for each kind, unless it is not said which of several tables. */
export const answersIn = (mailed: Mailed, asked: Asked): Answer[] =>
  [...tablesByKind(mailed, asked)].flatMap(([annex, same]) => {
    const pick = same.length === 1 ? 0 : mailed.picks[annex];
    const tables = pick === 'joined' ? same : same.filter((_, place) => place === pick);
    return tables.length > 0 ? [{ annex, tables }] : [];
  });

/** What has not been entered yet: of a file with two annexes the second may have failed. */
export const answersLeft = (mailed: Mailed, asked: Asked): Answer[] =>
  answersIn(mailed, asked).filter(({ annex }) => !mailed.receipts.some((receipt) => receipt.annex === annex));

/** Everything found in what is entered, what the server found beside it included. */
export function faultsIn(mailed: Mailed, asked: Asked): Finding[] {
  if (mailed.course.at === 'refused' && mailed.course.problem.findings) return mailed.course.problem.findings;
  const file = mailed.reading.at === 'read' ? mailed.reading.inspection.findings : [];
  return [...file, ...answersIn(mailed, asked).flatMap(findingsOf)];
}

/** What has to be there before a file can be entered. */
export type Lack =
  | 'sender'
  | 'unit'
  | 'annex'
  | 'pick'
  | 'number'
  | 'date'
  | 'day'
  | 'signer'
  | 'reason'
  | 'standing'
  | 'twice';

/** What is known of a file only beside all others: who sends it, and whether another here has the same unit and annex. */
export interface Beside {
  sender: Person;
  twice: boolean;
}

export function lacksOf(mailed: Mailed, asked: Asked, { sender, twice }: Beside): Lack[] {
  const answers = answersIn(mailed, asked);
  const { number, date, signer } = mailed.document;
  const errors = faultsIn(mailed, asked).some(({ severity }) => severity === 'error');
  const lacks: Record<Lack, boolean> = {
    sender: sender.name.trim() === '' || sender.position.trim() === '',
    unit: mailed.unit === null,
    annex: tablesByKind(mailed, asked).size === 0,
    pick: answers.length < tablesByKind(mailed, asked).size,
    number: asked.documentNumber && number.trim() === '',
    date: asked.documentNumber && date.trim() === '',
    day: date.trim() !== '' && enteredDay(date) === null,
    signer: asked.signer && signer.trim() === '',
    reason: errors && mailed.reason.trim() === '',
    standing: mailed.unit !== null && mailed.standing === null,
    twice,
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}

/** Files that are entered for one unit with one annex: the later would replace the earlier, so one of them has to go. */
export function doubled(all: readonly Mailed[], asked: Asked): Set<number> {
  const keyed = all.flatMap((mailed) =>
    mailed.unit === null
      ? []
      : answersIn(mailed, asked).map(({ annex }) => ({ id: mailed.id, key: `${mailed.unit} ${annex}` })),
  );
  const several = [...Map.groupBy(keyed, ({ key }) => key).values()].filter((same) => same.length > 1);
  return new Set(several.flat().map(({ id }) => id));
}

/** Nothing of it may be changed: it is on its way, may have arrived, or is there. */
export const isFixed = ({ course }: Mailed): boolean => course.at !== 'waiting' && course.at !== 'refused';

import type { AnnexKind } from './annex/columns.ts';
import type { CityAnnex, CityExplained, CitySummary, CityUnit } from './api.ts';
import { type LeadSource, leadConflicts } from './lead-conflict.ts';
import { annexesAsked, unitsAsked } from './plan/asked.ts';
import type { Plan, PlanPeriod } from './plan/schema.ts';
import type { Register, Unit } from './plan/units.ts';
import type { State } from './review.ts';

/** What identifies a submission: revisions 1, 2, 3… per plan, period, unit and annex. */
export interface Revision {
  plan: string;
  period: string;
  unit: string;
  annex: AnnexKind;
  revision: number;
}

/** A revision and where it stands with the city (shared/review.ts). */
export interface StatedRevision extends Revision {
  state: State;
}

export interface SubmissionHead extends StatedRevision {
  id: string;
  receivedAt: string;
  rows: number;
  errors: number;
  warnings: number;
  /** Nothing to report. */
  nil: boolean;
  /** Entered by the city for a unit that mailed a file. */
  onBehalf: boolean;
  /** Sent after the period was closed and reopened for this unit. */
  correction: boolean;
  /** Entered by the city and not confirmed by the unit. */
  unconfirmed: boolean;
}

const answer = ({ plan, period, unit, annex }: Revision) => `${plan} ${period} ${unit} ${annex}`;

const isThere = ({ state }: StatedRevision): boolean => state !== 'withdrawn';

/** The submissions that stand: of each unit's answers to one annex of a period, the latest not withdrawn. Order kept. */
export function standing<S extends StatedRevision>(submissions: readonly S[]): S[] {
  const there = submissions.filter(isThere);
  const latest = new Map<string, number>();
  for (const submission of there)
    latest.set(answer(submission), Math.max(submission.revision, latest.get(answer(submission)) ?? 0));
  return there.filter((submission) => latest.get(answer(submission)) === submission.revision);
}

/** What a report is held against: of each answer the latest that the city accepted, or, where there is none, what stands. */
export function heldAgainst<S extends StatedRevision>(submissions: readonly S[]): S[] {
  const accepted = standing(submissions.filter(({ state }) => state === 'accepted'));
  const answered = new Set(accepted.map(answer));
  return [...accepted, ...standing(submissions).filter((submission) => !answered.has(answer(submission)))];
}

/** On the last second of the due is in time. */
export const isLate = (receivedAt: string, due: string | null): boolean =>
  due !== null && Date.parse(receivedAt) > Date.parse(due);

export interface CityInput {
  plan: Plan;
  register: Register;
  /** With the due date as it holds now: a longer deadline makes nobody late afterwards. */
  period: PlanPeriod;
  /** Every revision of the period: lateness is judged by the first not withdrawn, the rest by the one that stands. */
  submissions: readonly SubmissionHead[];
  leads: Iterable<LeadSource>;
  /** Errors that stand with their reasons, in the order of the submissions. */
  explained: readonly CityExplained[];
}

/** Who has answered, who is late, what is missing, and where two units contradict each other. */
export function citySummary({ plan, register, period, submissions, leads, explained }: CityInput): CitySummary {
  const asked = annexesAsked(plan, period.stage);
  const firsts = new Map(
    submissions
      .filter(isThere)
      .toSorted((a, b) => b.revision - a.revision)
      .map((head) => [answer(head), head]),
  );
  const stand = Map.groupBy(standing(submissions), ({ unit }) => unit);
  const units = unitsAsked(plan, period, register).map((unit) => {
    const annexes = (stand.get(unit.code) ?? []).map((head) =>
      cityAnnex(head, firsts.get(answer(head)) ?? head, period.dueUnits),
    );
    return cityUnit(unit, annexes, asked);
  });
  return {
    plan: plan.id,
    period: period.id,
    dueUnits: period.dueUnits,
    totals: totals(units),
    units,
    findings: leadConflicts(plan, leads),
    explained: [...explained],
  };
}

const cityAnnex = (head: SubmissionHead, first: SubmissionHead, due: string | null): CityAnnex => ({
  annex: head.annex,
  submission: head.id,
  revision: head.revision,
  receivedAt: head.receivedAt,
  firstReceivedAt: first.receivedAt,
  late: isLate(first.receivedAt, due),
  rows: head.rows,
  errors: head.errors,
  warnings: head.warnings,
  nil: head.nil,
  onBehalf: head.onBehalf,
  correction: head.correction,
  state: head.state,
  unconfirmed: head.unconfirmed,
});

const cityUnit = ({ code, name, kind }: Unit, annexes: CityAnnex[], asked: AnnexKind[]): CityUnit => ({
  code,
  name,
  kind,
  state: annexes.length === 0 ? 'missing' : annexes.some(({ late }) => late) ? 'late' : 'sent',
  annexes: annexes.toSorted((a, b) => asked.indexOf(a.annex) - asked.indexOf(b.annex)),
  lacks: asked.filter((kind) => !annexes.some(({ annex }) => annex === kind)),
});

function totals(units: CityUnit[]): CitySummary['totals'] {
  const count = (state: CityUnit['state']) => units.filter((unit) => unit.state === state).length;
  return {
    units: units.length,
    sent: count('sent'),
    late: count('late'),
    missing: count('missing'),
    incomplete: units.filter(({ state, lacks }) => state !== 'missing' && lacks.length > 0).length,
  };
}

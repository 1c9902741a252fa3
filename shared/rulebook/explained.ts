import { type A1, CODES, type Code, type Finding, type IsoDate, type Severity } from '../finding.ts';
import { a1 } from '../grid.ts';
import type { Locale } from '../message/column.ts';
import { say } from '../message/render.ts';
import { planById } from '../plan/built-in.ts';
import { COMMON, consult } from './consult.ts';
import { type AnnexCode, drawn, type Entry, type Example } from './entry.ts';
import { RULEBOOK } from './rulebook.ts';

/** An example as it is shown: its cells, those the rule speaks of, and what it was held against. */
export interface Shown {
  cells: string[][];
  marked: A1[];
  /** The title of the plan. */
  plan: string;
  planned: string[][] | null;
  previous: string[][] | null;
  cutOff: IsoDate | null;
}

/** One rule as a reader sees it; everything but its ground is what the checker really says. */
export interface Explained {
  code: Code;
  /** As it comes; a plan may change it. */
  severity: Severity | 'off';
  ground: Record<Locale, string>;
  sentence: Record<Locale, string>;
  /** A repair is offered. */
  mends: boolean;
  failing: Shown;
  passing: Shown;
}

const isOf = (code: Code) => (finding: Finding) => finding.code === code;

const show = ({ sheet, plan = COMMON, report }: Example, marked: A1[]): Shown => ({
  cells: drawn(sheet),
  marked,
  plan: planById(plan)?.title ?? plan,
  planned: report?.planned ? drawn(report.planned) : null,
  previous: report?.previous ? drawn(report.previous) : null,
  cutOff: report?.cutOff ?? null,
});

export function explain(code: AnnexCode): Explained {
  const { ground, failing, passing }: Entry = RULEBOOK[code];
  const findings = consult(code, failing).filter(isOf(code));
  const [first] = findings;
  if (!first) throw new Error(`the failing example of ${code} shows nothing`);
  return {
    code,
    severity: CODES[code].severity,
    ground,
    sentence: { vi: say(first, 'vi'), en: say(first, 'en') },
    mends: first.fix !== null,
    failing: show(
      failing,
      findings.flatMap(({ at }) => (at ? [a1(at)] : [])),
    ),
    passing: show(passing, []),
  };
}

/** The codes in the order of the catalogue. */
export const EXPLAINED_CODES = (Object.keys(CODES) as Code[]).filter((code): code is AnnexCode => code in RULEBOOK);

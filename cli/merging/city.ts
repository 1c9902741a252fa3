import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { CityRow } from '../../shared/api.ts';
import { cityTargets, FIGURES, type TargetSource } from '../../shared/city-targets.ts';
import { ENGINE } from '../../shared/inspect.ts';
import type { LeadSource } from '../../shared/lead-conflict.ts';
import { citySummary, type SubmissionHead } from '../../shared/merge.ts';
import { statesSum, sumsShort } from '../../shared/sum-short.ts';
import type { CityWorkbookInput } from '../../shared/xlsx/city.ts';
import type { CityFault } from '../../shared/xlsx/city-faults.ts';
import type { FileRead } from '../../shared/xlsx/city-files.ts';
import type { Answer } from './answers.ts';
import type { Asked, FoundTable, TableContent } from './reading.ts';

/** What the Worker puts together from its database, from files; the workbook is then written by the same code. */
export function cityOf(answers: readonly Answer[], files: readonly FileRead[], asked: Asked): CityWorkbookInput {
  const { register, plan, period } = asked;
  const submissions = answers.map((answer) => headOf(answer, asked));
  // Nobody is late who mailed a file: when it came is not known.
  const summary = citySummary({
    register,
    plan,
    period: { ...period, dueUnits: null },
    submissions,
    leads: leadsOf(answers),
    explained: [],
  });
  const targets = cityTargets(plan, period.stage, targetsOf(answers));
  const short = statesSum(plan) ? sumsShort(plan, targets) : [];
  return {
    plan,
    period,
    summary: { ...summary, findings: [...summary.findings, ...short] },
    targets,
    sources: answers.flatMap((answer) => answer.tables.map((table) => sourceOf(answer, table, asked))),
    rows: (annex) => rowsOf(answers, annex),
    faults: () => faultsOf(answers),
    checkpoint: null,
    chosen: null,
    asOf: submissions.map(({ receivedAt }) => receivedAt).reduce<string | null>((a, b) => (a && a > b ? a : b), null),
    files,
  };
}

/** The unit, or the file where the unit is not known. */
const ownerOf = ({ unit, unitName }: Answer): string => unit || unitName;

function headOf(answer: Answer, { plan, period }: Asked): SubmissionHead {
  const count = (what: keyof TableContent['counts']) =>
    answer.tables.reduce((sum, { counts }) => sum + counts[what], 0);
  return {
    plan: plan.id,
    period: period.id,
    unit: ownerOf(answer),
    annex: answer.annex,
    id: answer.id,
    revision: 1,
    state: 'received',
    receivedAt: answer.tables.map(({ changedAt }) => changedAt).reduce((a, b) => (a > b ? a : b)),
    rows: count('rows'),
    errors: count('error'),
    warnings: count('warning'),
    nil: false,
    onBehalf: false,
    correction: false,
    unconfirmed: false,
  };
}

const sourceOf = ({ id, unit, unitName, annex }: Answer, table: FoundTable, { plan }: Asked) => ({
  unit,
  unitName,
  annex,
  submission: id,
  revision: 1,
  receivedAt: table.changedAt,
  rows: table.counts.rows,
  file: table.file.name,
  sheet: table.sheet,
  hash: table.hash,
  planVersion: plan.version,
  engine: ENGINE,
  link: null,
});

/** Where a row or finding of a table came from. */
const provenance = ({ id, unit, unitName }: Answer, { file, sheet }: FoundTable): Omit<CityRow, 'row'> => ({
  unit,
  unitName,
  submission: id,
  revision: 1,
  file: file.name,
  sheet,
});

async function* rowsOf(answers: readonly Answer[], annex: AnnexKind): AsyncIterable<CityRow> {
  for (const answer of answers.filter((each) => each.annex === annex))
    for (const table of answer.tables) {
      const from = provenance(answer, table);
      for (const row of table.rows.value) yield { ...from, row };
    }
}

/** Notes ask for nothing and are left out. */
async function* faultsOf(answers: readonly Answer[]): AsyncIterable<CityFault> {
  for (const answer of answers)
    for (const table of answer.tables)
      for (const finding of table.findings.value)
        if (finding.severity !== 'note')
          yield { ...provenance(answer, table), annex: answer.annex, finding, reason: null };
}

function* leadsOf(answers: readonly Answer[]): Iterable<LeadSource> {
  for (const answer of answers.filter(({ annex }) => annex === 'tasks'))
    for (const { rows } of answer.tables)
      for (const { row, kind, values } of rows.value)
        if (kind === 'task' && values.task && values.lead)
          yield { unit: ownerOf(answer), submission: answer.id, row, task: values.task.text, leads: values.lead.items };
}

function* targetsOf(answers: readonly Answer[]): Iterable<TargetSource> {
  for (const answer of answers.filter(({ annex }) => annex === 'targets')) {
    const rows = answer.tables.flatMap(({ rows: packed }) => packed.value);
    for (const [place, { row, kind, values }] of rows.entries())
      if (kind === 'target' && values.indicator)
        yield {
          unit: ownerOf(answer),
          submission: answer.id,
          place,
          row,
          indicator: values.indicator.text,
          measure: values.measure?.text ?? '',
          ...(Object.fromEntries(FIGURES.map((name) => [name, values[name] ?? null])) as Pick<
            TargetSource,
            (typeof FIGURES)[number]
          >),
        };
  }
}

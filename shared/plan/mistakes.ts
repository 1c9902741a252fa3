import { agencyKey } from '../value/agency-list.ts';
import { annexesAsked, asks } from './asked.ts';
import { workingDayAfter } from './reporting.ts';
import type { Plan, PlanPeriod } from './schema.ts';
import { COMMUNES, communeByCode, type Register } from './units.ts';

/** What can be wrong with a plan whose form is right. */
export interface MistakeParams {
  'id-twice': { id: string };
  'name-twice': { name: string; agency: string };
  'agency-unknown': { id: string };
  'unit-unknown': { code: string };
  'span-reversed': object;
  'cut-off-of-plan': object;
  'due-too-early': { earliest: string };
  'due-city-first': object;
  'opens-after-due': object;
  'number-too-high': { most: number };
  'until-past': object;
  'period-in-use': { period: string };
  'annex-in-use': { annex: string; period: string };
  'unit-in-use': { unit: string };
}

export type MistakeCode = keyof MistakeParams;
/** Where in the document, and what. The path is written as zod writes it: "agencies.3.successors.0.id". */
export type PlanMistake = { [C in MistakeCode]: { path: string; code: C; params: MistakeParams[C] } }[MistakeCode];

/** What the form of a plan cannot say: whether its parts fit together. */
export const planMistakes = (plan: Plan): PlanMistake[] => [
  ...spanMistakes('span.to', plan.span),
  ...twice('periods', 'id', plan.periods),
  ...twice('annexes', 'kind', plan.annexes),
  ...twice('agencies', 'id', plan.agencies),
  ...twice('assigned', 'id', plan.assigned),
  ...twice('minimums', 'id', plan.minimums),
  ...twice('targets', 'id', plan.targets ?? []),
  ...columnMistakes(plan),
  ...agencyMistakes(plan),
  ...unitMistakes(plan),
  ...plan.periods.flatMap((period, i) =>
    periodMistakes(period).map((mistake) => ({ ...mistake, path: `periods.${i}.${mistake.path}` })),
  ),
];

/** Dates of a period that contradict each other. Between the cut-off and the due there is a working day to write in. */
export function periodMistakes({ stage, span, cutOff, opensAt, dueUnits, dueCity }: PlanPeriod): PlanMistake[] {
  const mistakes = spanMistakes('span.to', span);
  if (stage === 'plan' && cutOff) mistakes.push({ path: 'cutOff', code: 'cut-off-of-plan', params: {} });
  const earliest = cutOff && workingDayAfter(cutOff, 2);
  if (earliest && dueUnits && Date.parse(dueUnits) < Date.parse(`${earliest}T00:00:00+07:00`))
    mistakes.push({ path: 'dueUnits', code: 'due-too-early', params: { earliest } });
  if (dueUnits && dueCity && Date.parse(dueCity) < Date.parse(dueUnits))
    mistakes.push({ path: 'dueCity', code: 'due-city-first', params: {} });
  if (opensAt && dueUnits && Date.parse(opensAt) >= Date.parse(dueUnits))
    mistakes.push({ path: 'opensAt', code: 'opens-after-due', params: {} });
  return mistakes;
}

/** An answer to the plan that was already given. */
export interface Given {
  period: string;
  annex: Plan['annexes'][number]['kind'];
  unit: string;
}

/** What was answered may not vanish from the plan: neither its period nor the annex there, nor the unit. */
export function vanished(plan: Plan, given: readonly Given[]): PlanMistake[] {
  const periods = new Map(plan.periods.map((period) => [period.id, annexesAsked(plan, period.stage)]));
  const annexes = given.filter(({ period, annex }) => periods.get(period)?.includes(annex) === false);
  return [
    ...[...new Set(given.map(({ period }) => period))]
      .filter((period) => !periods.has(period))
      .map((period) => ({ path: 'periods', code: 'period-in-use', params: { period } }) as const),
    ...[...new Map(annexes.map(({ annex, period }) => [`${annex} ${period}`, { annex, period }])).values()].map(
      (params) => ({ path: 'annexes', code: 'annex-in-use', params }) as const,
    ),
    ...[...new Set(given.map(({ unit }) => unit))]
      .filter((unit) => !asks(plan, unit))
      .map((unit) => ({ path: 'units', code: 'unit-in-use', params: { unit } }) as const),
  ];
}

const spanMistakes = (path: string, { from, to }: Plan['span']): PlanMistake[] =>
  to < from ? [{ path, code: 'span-reversed', params: {} }] : [];

function twice<K extends string>(path: string, key: K, items: readonly Record<K, string>[]): PlanMistake[] {
  const seen = new Set<string>();
  return items.flatMap(({ [key]: id }, i) => {
    const before = seen.has(id);
    seen.add(id);
    return before ? [{ path: `${path}.${i}.${key}`, code: 'id-twice', params: { id } } as const] : [];
  });
}

/** One key twice in one table: the second column could never be found. */
const columnMistakes = ({ annexes }: Plan): PlanMistake[] =>
  annexes.flatMap(({ stages }, i) =>
    Object.entries(stages).flatMap(([stage, columns = []]) => twice(`annexes.${i}.stages.${stage}`, 'key', columns)),
  );

/** Successors that are not there, and one name for two agencies: nobody could tell which of them is meant. */
function agencyMistakes({ agencies }: Plan): PlanMistake[] {
  const ids = new Set(agencies.map(({ id }) => id));
  const owners = new Map<string, string>();
  return agencies.flatMap(({ id, name, aliases, successors }, i) => [
    ...[name, ...aliases].flatMap((each, k): PlanMistake[] => {
      const owner = owners.get(agencyKey(each)) ?? id;
      owners.set(agencyKey(each), owner);
      const path = k === 0 ? `agencies.${i}.name` : `agencies.${i}.aliases.${k - 1}`;
      return owner === id ? [] : [{ path, code: 'name-twice', params: { name: each, agency: owner } }];
    }),
    ...successors.flatMap((successor, k): PlanMistake[] =>
      ids.has(successor.id)
        ? []
        : [
            {
              path: `agencies.${i}.successors.${k}.id`,
              code: 'agency-unknown',
              params: { id: successor.id },
            },
          ],
    ),
  ]);
}

/** Five digits that no commune has; which departments there are the document cannot know (`strangers`). */
const unitMistakes = ({ units }: Plan): PlanMistake[] =>
  unknownUnits(units, (code) => !/^\d/.test(code) || communeByCode(code) !== null);

/** Units that the plan asks and the register of the city does not have. */
export const strangers = ({ units }: Plan, { byCode }: Register): PlanMistake[] =>
  unknownUnits(units, (code) => /^\d/.test(code) || byCode(code) !== null);

const unknownUnits = (units: Plan['units'], known: (code: string) => boolean): PlanMistake[] =>
  units === 'all'
    ? []
    : units.flatMap((code, i): PlanMistake[] =>
        code === COMMUNES || known(code) ? [] : [{ path: `units.${i}`, code: 'unit-unknown', params: { code } }],
      );

import type { AuditFilter, PlanSummary } from '../../../shared/api.ts';
import { CODES, type Code } from '../../../shared/finding.ts';
import { OUTCOMES } from '../../../shared/log/outcome.ts';
import { codeLabel } from '../../../shared/message/code.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { outcomeLabel } from '../../../shared/message/outcome.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import { FilterDay } from '../filter-day.tsx';
import { EXPORTS, exportPath, TIMELINE } from './address.ts';
import type { AuditView } from './view.tsx';

interface Props {
  filter: AuditFilter;
  typed: Record<'from' | 'to', string>;
  plans: readonly PlanSummary[];
  view: AuditView;
}

type Option = readonly [value: string, label: string];

const byLabel = (options: Option[]): Option[] => options.sort(([, a], [, b]) => a.localeCompare(b, 'vi'));

/** What can be chosen; the address holds what was. */
export function Filters({ filter, typed, plans, view }: Props) {
  const { words, locale, lang, to } = view;
  const chosen = plans.filter(({ id }) => filter.plan === undefined || id === filter.plan);
  const periods = new Map(chosen.flatMap(({ periods }) => periods.map(({ id, title }) => [id, title])));
  return (
    <form method="get" action={TIMELINE} class="filters" aria-label={words.filters}>
      {lang && <input type="hidden" name="lang" value={lang} />}
      <Choice
        {...{ name: 'unit', filter, view }}
        options={byLabel(view.register.units.map((unit) => [unit.code, unitTitle(unit)]))}
      />
      <Choice {...{ name: 'plan', filter, view }} options={plans.map(({ id, title }) => [id, title])} />
      <Choice {...{ name: 'period', filter, view }} options={[...periods]} />
      <Choice
        {...{ name: 'annex', filter, view }}
        options={(['tasks', 'targets'] as const).map((kind) => [kind, annexLabel(kind, locale)])}
      />
      <Choice
        {...{ name: 'outcome', filter, view }}
        options={OUTCOMES.map((outcome) => [outcome, outcomeLabel(outcome, locale)])}
      />
      <Choice
        {...{ name: 'code', filter, view }}
        options={byLabel((Object.keys(CODES) as Code[]).map((code) => [code, codeLabel(code, locale)]))}
      />
      {(['from', 'to'] as const).map((name) => (
        <FilterDay name={name} label={words[name]} value={typed[name]} locale={locale} />
      ))}
      <div class="buttons">
        <button class="button primary" type="submit">
          {words.show}
        </button>
        <a class="button" href={to(TIMELINE)}>
          {words.clear}
        </a>
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: Exclude<keyof AuditFilter, 'from' | 'to'>;
  filter: AuditFilter;
  options: readonly Option[];
  view: AuditView;
}

const Choice = ({ name, filter, options, view: { words } }: ChoiceProps) => (
  <div>
    <label for={name}>{words[name]}</label>
    <select id={name} name={name}>
      <option value="">{words.all}</option>
      {options.map(([value, label]) => (
        <option value={value} selected={filter[name] === value}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

/** What was chosen, as an address carries it. */
export const chosenOf = (filter: AuditFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined));

export const Downloads = ({ filter, view: { words } }: Pick<Props, 'filter' | 'view'>) => (
  <nav aria-label={words.download}>
    <ul class="links">
      {EXPORTS.map((format) => (
        <li>
          <a href={`${exportPath(format)}?${new URLSearchParams(chosenOf(filter))}`}>
            {words.download}
            {words.colon}
            {words.formats[format]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

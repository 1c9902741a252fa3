import type { Child } from 'hono/jsx';
import { stateLabel } from '../../../../shared/message/state.ts';
import { quote } from '../../../../shared/message/words.ts';
import type { Plan } from '../../../../shared/plan/schema.ts';
import { DEPARTMENTS, type Register, UNIT_GROUPS, UNIT_KINDS, type UnitGroup } from '../../../../shared/plan/units.ts';
import type { TableQuery } from '../../../desk/table-query.ts';
import type { DeskView } from '../view.tsx';

type Choice = readonly [value: string, label: string];

const STATED = ['received', 'accepted', 'returned'] as const;

export const Field = ({ label, name, children }: { label: string; name: string; children: Child }) => (
  <div>
    <label for={name}>{label}</label>
    {children}
  </div>
);

interface SelectProps {
  name: string;
  label: string;
  value: string;
  choices: Choice[];
}

export const Select = ({ name, label, value, choices }: SelectProps) => (
  <Field label={label} name={name}>
    <select id={name} name={name}>
      {choices.map(([choice, said]) => (
        <option value={choice} selected={choice === value}>
          {said}
        </option>
      ))}
    </select>
  </Field>
);

interface WhoseProps {
  query: Pick<TableQuery, 'text' | 'unit' | 'agency' | 'state'>;
  plan: Plan;
  /** Those there are to choose from, by their codes. */
  units: readonly string[];
  view: DeskView;
}

/** The groups of communes, and that of departments where some have answered. */
const groupsOf = (units: readonly string[], { byCode }: Register): UnitGroup[] => {
  const some = units.some((code) => UNIT_KINDS[byCode(code)?.kind ?? 'xã'] === DEPARTMENTS);
  return UNIT_GROUPS.filter((group) => group !== DEPARTMENTS || some);
};

/** Which words, whose rows, how far they are: asked alike of every table of the city. */
export const Whose = ({ query, plan, units, view: { words, locale, register, nameOf } }: WhoseProps) => (
  <>
    <Field label={words.text} name="text">
      <input id="text" name="text" type="search" value={query.text} maxlength={200} aria-describedby="text-hint" />
      <span class="hint" id="text-hint">
        {words.textHint}
      </span>
    </Field>
    <Select
      name="unit"
      label={words.unit}
      value={query.unit}
      choices={[
        ['', words.allUnits],
        ...groupsOf(units, register).map((group) => [group, words.ofGroup[group]] as const),
        ...units.map((code) => [code, nameOf(code)] as const),
      ]}
    />
    <Select
      name="agency"
      label={words.agency}
      value={query.agency}
      choices={[['', words.allAgencies], ...plan.agencies.map(({ id, name }) => [id, quote(name)] as const)]}
    />
    <Select
      name="state"
      label={words.state}
      value={query.state ?? ''}
      choices={[['', words.anyState], ...STATED.map((state) => [state, stateLabel(state, locale)] as const)]}
    />
  </>
);

import { unitsAsked } from '../../../shared/plan/asked.ts';
import { UNIT_KINDS, type Unit, unitTitle } from '../../../shared/plan/units.ts';
import { Field } from '../Field.tsx';
import type { EntryProps } from './Entry.tsx';

const byName = new Intl.Collator('vi').compare;

/** Whose file it is: proposed where the file says so, chosen from all that are asked else. */
export function UnitChoice({ file, board, acts, words }: EntryProps) {
  const { id, named, unit, sealed, file: name } = file.value;
  const chosen = board.chosen.value;
  const all = chosen ? unitsAsked(chosen.plan, chosen.period, board.register.value) : [];
  const groups = Map.groupBy(all, ({ kind }) => UNIT_KINDS[kind]);
  const proposal = named.find((each) => each.unit.code === unit);
  const said =
    sealed?.unit === unit
      ? words.fromPackage
      : proposal
        ? words.from(proposal)
        : unit !== null
          ? words.byHand
          : named.length > 1
            ? words.several
            : words.unknown;
  return (
    <Field id={`unit-${id}`} label={words.unit} hint={said}>
      {(control) => (
        <select
          {...control}
          aria-label={words.unitOf(name)}
          value={unit ?? ''}
          onChange={({ currentTarget }) => void acts.nameUnit(file, currentTarget.value || null)}
        >
          <option value="">{words.noUnit}</option>
          {named.length > 0 && <Group label={words.proposed} units={named.map((each) => each.unit)} />}
          {[...groups].map(([group, units]) => (
            <Group key={group} label={words.others[group]} units={units} />
          ))}
        </select>
      )}
    </Field>
  );
}

const Group = ({ label, units }: { label: string; units: readonly Unit[] }) => (
  <optgroup label={label}>
    {[...units]
      .sort((a, b) => byName(a.name, b.name))
      .map((unit) => (
        <option key={unit.code} value={unit.code}>
          {unitTitle(unit)}
        </option>
      ))}
  </optgroup>
);

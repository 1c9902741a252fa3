import { DEPARTMENT_KINDS, type Unit } from '../../../shared/plan/units.ts';
import type { UnitsShown } from '../../unit/shown.ts';
import { Dated, Field, Select, Submit } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView } from './view.tsx';

interface Props {
  shown: UnitsShown;
  attempted: Attempted | null;
  view: SettingsView;
}

const PATH = `${SETTINGS.units}/so-ban-nganh`;

/** The name of the form that ends a department is this and its code. */
export const END_FORM = 'end-';

/** Departments beside the communes: those that the plans name with one mark each, any other by its facts. */
export const DepartmentForms = (props: Props) => (
  <>
    {props.shown.offered.length > 0 && <Offered {...props} />}
    <Added {...props} />
  </>
);

const Offered = ({ shown: { offered }, attempted, view: { words, locale, to } }: Props) => (
  <details open={attempted?.form === 'offered'}>
    <summary>{words.addOffered}</summary>
    <form method="post" action={to(`${PATH}/ke-hoach`)} class="form">
      <p class="hint">{words.offeredHint}</p>
      <ul class="boxes">
        {offered.map(({ code, name }) => (
          <li>
            <label class="box">
              <input type="checkbox" name={code} checked={attempted?.form !== 'offered' || code in attempted.fields} />{' '}
              <span>
                {name} <span class="hint">{code}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Dated {...{ form: 'offered', name: 'from', label: words.firstDay, attempted, locale }} required />
      <Submit label={words.addMarked} />
    </form>
  </details>
);

const Added = ({ attempted, view: { words, locale, to } }: Props) => (
  <details open={attempted?.form === 'department'}>
    <summary>{words.addDepartment}</summary>
    <form method="post" action={to(PATH)} class="form">
      <p class="hint">{words.departmentHint}</p>
      <div class="row">
        <Field form="department" name="name" label={words.departmentName} attempted={attempted} required />
        <Field
          {...{ form: 'department', name: 'code', label: words.departmentCode, hint: words.codeHint, attempted }}
          required
        />
        <Select
          {...{ id: 'department-kind', name: 'kind', label: words.departmentKind }}
          options={DEPARTMENT_KINDS.map((kind) => [kind, words.departmentKinds[kind]])}
          chosen={typed(attempted, 'department', 'kind', 'sở')}
        />
        <Dated {...{ form: 'department', name: 'from', label: words.firstDay, attempted, locale }} required />
        <Dated {...{ form: 'department', name: 'until', label: words.lastDay, attempted, locale }} />
      </div>
      <Submit label={words.addDepartment} />
    </form>
  </details>
);

/** From when until when it is there; a department without an end can be given one. */
export function Term({ unit, attempted, view: { words, locale, to } }: Omit<Props, 'shown'> & { unit: Unit }) {
  const { code, from, until } = unit;
  if (!from) return null;
  if (until) return <p class="hint">{words.term(from, until)}</p>;
  const form = `${END_FORM}${code}`;
  return (
    <>
      <p class="hint">{words.term(from, null)}</p>
      <details open={attempted?.form === form}>
        <summary aria-label={words.endOf(unit.name)}>{words.end}</summary>
        <form method="post" action={to(`${SETTINGS.units}/${code}/ket-thuc`)}>
          <p>{words.endSure(unit.name)}</p>
          <Dated {...{ form, name: 'until', label: words.lastDay, attempted, locale }} required />
          <Submit label={words.end} />
        </form>
      </details>
    </>
  );
}

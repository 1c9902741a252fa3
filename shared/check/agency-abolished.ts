import type { AgenciesValue, RowValues } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { Plan } from '../plan/schema.ts';
import { hasOwnWords, itemRule } from './rule.ts';

/** The last day the task runs: its own end, else that of the plan; of a time that runs backwards, its later day. */
const lastDay = ({ start, finish, time }: RowValues, plan: Plan): string =>
  [finish?.to ?? time?.to ?? plan.span.to, start?.from ?? '', time?.from ?? ''].reduce((a, b) => (a > b ? a : b));

/** The agencies of a plan that end. */
const ending = rememberOf(
  ({ agencies }: Plan) => new Map(agencies.filter(({ until }) => until !== null).map((agency) => [agency.id, agency])),
);

/**
 * An agency that ends before the task does cannot carry it out. Its fields may have gone to several others (Sở Thông tin
 * và Truyền thông, 2025), so successors are named with their field and never put in.
 */
export const agencyAbolished = itemRule(({ values }, report, subject) => {
  const { plan } = subject;
  if (!plan) return;
  const check = ({ items, at }: AgenciesValue): void => {
    for (const { id } of items) {
      const agency = id === null ? undefined : ending(plan).get(id);
      if (!agency?.until || agency.until >= lastDay(values, plan) || !hasOwnWords(subject, at)) continue;
      const successors = agency.successors.map(({ id: next, field }) => {
        const name = plan.agencies.find((known) => known.id === next)?.name ?? next;
        return field ? `${name} (${field})` : name;
      });
      report('agency.abolished', at, { name: agency.name, until: agency.until, successors });
    }
  };
  if (values.lead) check(values.lead);
  if (values.coordinating) check(values.coordinating);
});

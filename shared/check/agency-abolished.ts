import type { AgenciesValue, RowValues } from '../annex/row.ts';
import type { Plan } from '../plan/schema.ts';
import { hasOwnWords, itemRule } from './rule.ts';

/** The last day the task runs: its own end, else that of the plan. */
const lastDay = ({ finish, time }: RowValues, plan: Plan): string => finish?.to ?? time?.to ?? plan.span.to;

const mentions = ({ lead, coordinating }: RowValues) =>
  [lead, coordinating].flatMap(
    (value: AgenciesValue | undefined) => value?.items.map(({ id }) => ({ id, at: value.at })) ?? [],
  );

/**
 * An agency that ends before the task does cannot carry it out. Its fields may have gone to several others (Sở Thông tin
 * và Truyền thông, 2025), so successors are named with their field and never put in.
 */
export const agencyAbolished = itemRule(({ values }, report, subject) => {
  const { plan } = subject;
  if (!plan) return;
  for (const { id, at } of mentions(values)) {
    const agency = plan.agencies.find((known) => known.id === id);
    if (!agency?.until || agency.until >= lastDay(values, plan) || !hasOwnWords(subject, at)) continue;
    const successors = agency.successors.map(({ id: next, field }) => {
      const name = plan.agencies.find((known) => known.id === next)?.name ?? next;
      return field ? `${name} (${field})` : name;
    });
    report('agency.abolished', at, { name: agency.name, until: agency.until, successors });
  }
});

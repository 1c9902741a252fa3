import { contentKey } from '../text.ts';
import { isCollective } from '../value/agencies.ts';
import { itemRule } from './rule.ts';

/** One office both leads and coordinates the same task. Collectives may: "các cơ quan" help one another. */
export const agencyLeadCoordinates = itemRule(({ values: { lead, coordinating } }, report, { plan }) => {
  if (!lead || !coordinating) return;
  const collective = new Set(plan?.agencies.filter((agency) => agency.collective).map((agency) => agency.id));
  const keys = new Set(lead.items.map(({ id, name }) => id ?? contentKey(name)));
  for (const { id, name } of coordinating.items)
    if (keys.has(id ?? contentKey(name)) && !isCollective(name) && !(id && collective.has(id)))
      report('agency.lead-coordinates', coordinating.at, { name });
});

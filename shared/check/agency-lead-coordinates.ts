import { contentKey } from '../text.ts';
import { isCollective } from '../value/agencies.ts';
import { itemRule } from './rule.ts';

/** One office both leads and coordinates the same task. Collectives may: "các cơ quan" help one another. */
export const agencyLeadCoordinates = itemRule(({ values: { lead, coordinating } }, report) => {
  if (!lead || !coordinating) return;
  const keys = new Set(lead.items.map(({ id, name }) => id ?? contentKey(name)));
  for (const { id, name } of coordinating.items)
    if (keys.has(id ?? contentKey(name)) && !isCollective(name))
      report('agency.lead-coordinates', coordinating.at, { name });
});

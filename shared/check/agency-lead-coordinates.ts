import type { AgencyMention } from '../annex/row.ts';
import { contentKey } from '../text.ts';
import { isCollective } from '../value/agencies.ts';
import { itemRule } from './rule.ts';

const isSame = (a: AgencyMention, b: AgencyMention): boolean =>
  a.id === null && b.id === null ? contentKey(a.name) === contentKey(b.name) : a.id === b.id;

/** One office both leads and coordinates the same task. Collectives may: "các cơ quan" help one another. */
export const agencyLeadCoordinates = itemRule(({ values: { lead, coordinating } }, report) => {
  if (!lead || !coordinating) return;
  for (const mention of coordinating.items)
    if (lead.items.some((other) => isSame(mention, other)) && !isCollective(mention.name))
      report('agency.lead-coordinates', coordinating.at, { name: mention.name });
});

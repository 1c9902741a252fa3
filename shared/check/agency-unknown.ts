import type { AgenciesValue } from '../annex/row.ts';
import { agencyKey, isCollective } from '../value/agencies.ts';
import { suggester } from '../value/suggest.ts';
import { rewrite } from './mend.ts';
import { tableRule } from './rule.ts';

/** Schools, companies and the like take part without standing in any plan's list. */
const OUTSIDE =
  /^(trường|các trường|công ty|tập đoàn|doanh nghiệp|ngân hàng|hợp tác xã|htx|vnpt|viettel|mobifone|fpt|bưu điện|điện lực|bệnh viện|trạm y tế|ông|bà|đồng chí|đ\/c)(?!\p{L})/iu;

/** An organisation the plan does not know: most often a slip or a name of its own; the name it was meant for is asked. */
export const agencyUnknown = tableRule(({ rows, plan, sheet }, report) => {
  if (!plan?.agencies.length) return;
  const names = plan.agencies.flatMap((agency) =>
    [agency.name, ...agency.aliases].map((alias) => ({ name: agency.name, key: agencyKey(alias) })),
  );
  const { nearest } = suggester(names);
  const suggestions = new Map<string, string | null>();
  for (const { values } of rows)
    for (const value of [values.lead, values.coordinating] satisfies (AgenciesValue | undefined)[])
      for (const { id, name } of value?.items ?? []) {
        if (!value || id || isCollective(name) || OUTSIDE.test(name)) continue;
        if (!suggestions.has(name)) suggestions.set(name, nearest(agencyKey(name)));
        const suggestion = suggestions.get(name) ?? null;
        const alias = (text: string) => (suggestion ? text.replace(name, suggestion) : null);
        report('agency.unknown', value.at, { text: name, suggestion }, rewrite(sheet, value.at, alias));
      }
});

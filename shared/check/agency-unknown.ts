import type { AgenciesValue } from '../annex/row.ts';
import { remember } from '../answers.ts';
import { isCollective } from '../value/agencies.ts';
import { agencyKey } from '../value/agency-list.ts';
import { editDistance, suggester } from '../value/suggest.ts';
import { rewrite } from './mend.ts';
import { hasOwnWords, tableRule } from './rule.ts';

/** Schools, companies and the like take part without standing in any plan's list. */
const OUTSIDE =
  /^(trường|các trường|công ty|tập đoàn|doanh nghiệp|ngân hàng|hợp tác xã|htx|vnpt|viettel|mobifone|fpt|bưu điện|điện lực|bệnh viện|trạm y tế|ông|bà|đồng chí|đ\/c)(?!\p{L})/iu;

/** Names asked about in one cell: each takes the text of the whole cell along, and a cell may hold thousands. */
const ASKED = 20;

/** Letters of a name in which two may be wrong. */
const LONG = 20;

const levelOf = (name: string): string => /(?:phường|xã|đặc khu|thị trấn)$/iu.exec(name)?.[0].toLowerCase() ?? '';

/** The agency's own name, but never another level's: a xã is not asked whether it meant "Công an phường". */
const asked = (name: string, alias: string): string =>
  levelOf(alias) && levelOf(alias) !== levelOf(name) ? alias : name;

/** An organisation the plan does not know: most often a slip or a name of its own; the name it was meant for is asked. */
export const agencyUnknown = tableRule((subject, report) => {
  const { rows, plan, sheet } = subject;
  if (!plan?.agencies.length) return;
  const names = plan.agencies.flatMap((agency) =>
    [agency.name, ...agency.aliases].map((alias) => ({ name: asked(agency.name, alias), key: agencyKey(alias) })),
  );
  const { nearest } = suggester(names);
  const suggestions = new Map<string, string | null>();
  const collectives = names.filter(({ name }) => isCollective(name)).map(({ key }) => key);
  /** A group is named freely; only a wrong letter or two in one the plan names are a slip. */
  const isSlip = remember((name: string) => {
    const own = agencyKey(name);
    const most = own.length >= LONG ? 2 : 1;
    return collectives.some((key) => key !== own && editDistance(own, key, most) <= most);
  });
  for (const { values } of rows)
    for (const value of [values.lead, values.coordinating] satisfies (AgenciesValue | undefined)[]) {
      if (!value?.items.some(({ id }) => id === null) || !hasOwnWords(subject, value.at)) continue;
      const unknown = value.items.flatMap(({ id, name }) => (id ? [] : [name]));
      for (const name of [...new Set(unknown)].slice(0, ASKED)) {
        if (OUTSIDE.test(name) || (isCollective(name) && !isSlip(name))) continue;
        if (!suggestions.has(name)) suggestions.set(name, nearest(agencyKey(name)));
        const suggestion = suggestions.get(name) ?? null;
        const alias = (text: string) => (suggestion && text.includes(name) ? text.replace(name, suggestion) : null);
        report('agency.unknown', value.at, { text: name, suggestion }, rewrite(sheet, value.at, alias));
      }
    }
});

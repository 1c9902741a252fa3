import { stateLabel } from '../../shared/message/state.ts';
import { day, quote } from '../../shared/message/words.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { ChosenQuery } from './chosen.ts';

/** What rows were chosen by, as the heading of a workbook says it. */
export function filterWords(
  { plan, register }: { plan: Plan; register: Register },
  query: Omit<ChosenQuery, 'annex'>,
): string {
  const { text, unit, agency, state, from, to, assigned, subject } = query;
  const task = plan.assigned.find(({ id }) => id === assigned)?.task ?? assigned;
  const said = [
    text && `có chữ "${text}"`,
    unit && unitWords(register, unit),
    agency && `cơ quan: ${plan.agencies.find(({ id }) => id === agency)?.name ?? agency}`,
    state && `tình trạng: ${stateLabel(state, 'vi')}`,
    from && `hoàn thành từ ngày ${day(from)}`,
    to && `hoàn thành đến ngày ${day(to)}`,
    assigned && `nhiệm vụ thành phố giao: "${quote(task)}"`,
    subject && `nội dung: "${quote(subject)}"`,
  ].filter(Boolean);
  return said.join('; ') || 'mọi dòng của bảng này';
}

/** A code, or a kind of units. */
function unitWords({ byCode, nameOf }: Register, asked: string): string {
  return byCode(asked) ? nameOf(asked) : `các ${asked}`;
}

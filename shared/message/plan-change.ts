import { CODES, type Code } from '../finding.ts';
import type { PlanChange, PlanPath } from '../plan/diff.ts';
import type { Plan } from '../plan/schema.ts';
import { COMMUNES, communeByCode, unitTitle } from '../plan/units.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { codeLabel } from './code.ts';
import { annexLabel, type Locale, severityLabel, stageLabel } from './column.ts';
import { moment } from './moment.ts';

/** What the members of a plan are called; one without a name here is shown as the document writes it. */
const MEMBERS: Record<string, Record<Locale, string>> = {
  title: { vi: 'Tên', en: 'Title' },
  number: { vi: 'Số', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  illustrative: { vi: 'Mẫu minh họa', en: 'Illustration only' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  source: { vi: 'Nguồn', en: 'Source' },
  span: { vi: 'Thời gian', en: 'Span' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  until: { vi: 'Đến hết', en: 'Until' },
  units: { vi: 'Đơn vị được giao', en: 'Units asked' },
  periods: { vi: 'Kỳ', en: 'Period' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  cutOff: { vi: 'Ngày chốt số liệu', en: 'Cut-off' },
  opensAt: { vi: 'Mở lúc', en: 'Opens' },
  dueUnits: { vi: 'Hạn gửi', en: 'Due for units' },
  dueCity: { vi: 'Hạn của thành phố', en: 'Due for the city' },
  annexes: { vi: 'Phụ lục', en: 'Annex' },
  stages: { vi: 'Các cột', en: 'Columns' },
  label: { vi: 'Tiêu đề cột', en: 'Heading' },
  aliases: { vi: 'Tên gọi khác', en: 'Other names' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  locked: { vi: 'Giữ theo kế hoạch', en: 'Locked' },
  severities: { vi: 'Mức độ của lỗi', en: 'Severity' },
  agencies: { vi: 'Cơ quan', en: 'Agency' },
  name: { vi: 'Tên', en: 'Name' },
  collective: { vi: 'Nhóm cơ quan', en: 'Group of agencies' },
  successors: { vi: 'Cơ quan kế thừa', en: 'Successors' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  references: { vi: 'Văn bản', en: 'Reference' },
  about: { vi: 'Trích yếu', en: 'About' },
  assigned: { vi: 'Nhiệm vụ giao', en: 'Assigned task' },
  task: { vi: 'Nội dung', en: 'Task' },
  minimums: { vi: 'Mức thành phố giao', en: 'Minimum' },
  targets: { vi: 'Chỉ tiêu của kế hoạch', en: "Plan's target" },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  comparator: { vi: 'So sánh', en: 'Comparator' },
  value: { vi: 'Giá trị', en: 'Value' },
  upper: { vi: 'Giá trị cao nhất', en: 'Upper value' },
  measure: { vi: 'Đơn vị tính', en: 'Measure' },
  text: { vi: 'Nội dung', en: 'Text' },
  asks: { vi: 'Thông tin phải khai', en: 'Asked for' },
  documentNumber: { vi: 'Số văn bản', en: 'Document number' },
  signer: { vi: 'Người ký', en: 'Signer' },
  approval: { vi: 'Lãnh đạo duyệt', en: "Leader's approval" },
};

/** The member of an entry that names it for a person. */
const NAMES = ['name', 'title', 'label', 'task', 'indicator', 'text', 'number'] as const;

const WORDS = {
  vi: {
    added: 'thêm',
    removed: 'bỏ',
    from: 'từ',
    to: 'thành',
    order: 'thứ tự mới',
    yes: 'có',
    no: 'không',
  },
  en: {
    added: 'added',
    removed: 'removed',
    from: 'from',
    to: 'to',
    order: 'new order',
    yes: 'yes',
    no: 'no',
  },
} as const;

/** One line for one change: "Cơ quan › Sở Khoa học và Công nghệ › Tên gọi khác: thêm "Sở KHCN HP"". */
export function renderChange({ path, change, before, after }: PlanChange, plans: Plans, locale: Locale): string {
  const words = WORDS[locale];
  const value = (of: unknown) => valueText(of, plans, locale);
  const where = (steps: PlanPath) => placeText(steps, plans, locale);
  if (change === 'changed')
    return Array.isArray(after) && Array.isArray(before)
      ? `${where(path)}: ${words.order} ${after.map((step) => stepName([...path, String(step)], plans, locale)).join(', ')}`
      : `${where(path)}: ${words.from} ${value(before)} ${words.to} ${value(after)}`;
  const given = change === 'added' ? after : before;
  const isEntry = typeof given === 'object' || path.at(-1) === given;
  return `${where(isEntry ? path.slice(0, -1) : path)}: ${words[change]} ${value(given)}`;
}

interface Plans {
  before: Plan;
  after: Plan;
}

const placeText = (path: PlanPath, plans: Plans, locale: Locale): string =>
  path.map((_, depth) => stepName(path.slice(0, depth + 1), plans, locale)).join(' › ');

/** What the last step of a path is called: the entry by its name, the member by its label. */
function stepName(path: PlanPath, { before, after }: Plans, locale: Locale): string {
  const step = path.at(-1) ?? '';
  const entry = entryAt(after, path) ?? entryAt(before, path);
  if (entry) return nameOf(entry, locale);
  if (step === 'plan' || step === 'report') return stageLabel(step, locale);
  if (path.at(-2) === 'severities' && step in CODES) return codeLabel(step as Code, locale);
  return MEMBERS[step]?.[locale] ?? step;
}

/** The entry of a list that a path ends at; null where it ends at a member. */
function entryAt(plan: Plan, path: PlanPath): object | null {
  let at: unknown = plan;
  let listed = false;
  for (const step of path) {
    listed = Array.isArray(at);
    at = Array.isArray(at)
      ? at.find((item) => isObject(item) && Object.values(item).includes(step))
      : isObject(at)
        ? at[step]
        : undefined;
  }
  return listed && isObject(at) ? at : null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function nameOf(entry: object, locale: Locale): string {
  const named = entry as Record<string, unknown>;
  const name = NAMES.map((key) => named[key]).find((text) => typeof text === 'string');
  return String(name ?? annexLabel(String(named.kind ?? named.id ?? ''), locale));
}

function valueText(value: unknown, plans: Plans, locale: Locale): string {
  const { yes, no } = WORDS[locale];
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((item) => valueText(item, plans, locale)).join(', ');
  if (isObject(value)) return `"${nameOf(value, locale)}"`;
  return textOf(String(value), plans, locale);
}

function textOf(value: string, { before, after }: Plans, locale: Locale): string {
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return moment(value, locale);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return vietnameseDate(value);
  if (value === 'error' || value === 'warning' || value === 'note') return severityLabel(value, locale);
  if (value === 'all') return locale === 'vi' ? 'tất cả đơn vị' : 'all units';
  if (value === 'off') return locale === 'vi' ? 'Không kiểm tra' : 'Off';
  if (value === COMMUNES) return locale === 'vi' ? 'tất cả xã, phường, đặc khu' : 'all communes';
  const unit = communeByCode(value);
  if (unit) return unitTitle(unit);
  // Departments go by the plan's own names of agencies.
  return [...after.agencies, ...before.agencies].find(({ id }) => id === value)?.name ?? `"${value}"`;
}

import { day } from '../../../shared/message/words.ts';
import type { DEPARTMENT_KINDS } from '../../../shared/plan/units.ts';

/** What the page of units says of departments. */
export const departmentsVi = {
  departments: 'Sở, ban, ngành',
  addOffered: 'Thêm các sở có tên trong kế hoạch',
  offeredHint: 'Các sở mà kế hoạch nêu tên và danh sách chưa có. Bỏ dấu những sở không thêm.',
  addMarked: 'Thêm các sở đã đánh dấu',
  addDepartment: 'Thêm sở, ban, ngành',
  departmentHint:
    'Thêm rồi thì không đổi tên, không xóa được, vì tài liệu các năm nêu cơ quan theo tên và mã này; chỉ ghi được ngày cuối. Đổi tên hoặc sáp nhập thì ghi ngày cuối cho cơ quan cũ và thêm cơ quan mới.',
  departmentName: 'Tên đầy đủ',
  departmentCode: 'Mã',
  codeHint: 'Chữ thường không dấu, số và dấu gạch nối, ví dụ so-noi-vu. Tệp kế hoạch giao việc theo mã này.',
  departmentKind: 'Loại',
  departmentKinds: { sở: 'Sở', ban: 'Ban', 'cơ quan': 'Cơ quan khác' } satisfies Record<
    (typeof DEPARTMENT_KINDS)[number],
    string
  >,
  firstDay: 'Từ ngày',
  lastDay: 'Đến hết ngày',
  term: (from: string, until: string | null) => `Từ ${day(from)}${until ? ` đến hết ${day(until)}` : ''}`,
  end: 'Kết thúc',
  endOf: (name: string) => `Kết thúc: ${name}`,
  endSure: (name: string) =>
    `Sau ngày cuối, ${name} không gửi và không nhận mã được nữa; những gì đã gửi giữ nguyên. Ngày này không sửa lại được.`,
  departmentsSaved: (names: string) => `${names ? `Đã ghi: ${names}.` : 'Chưa đánh dấu cơ quan nào.'}`,
};

export const departmentsEn: typeof departmentsVi = {
  departments: 'Departments of the city',
  addOffered: 'Add the departments that plans name',
  offeredHint: 'Those (sở) that a plan names and the register lacks. Clear the mark of those not to be added.',
  addMarked: 'Add those marked',
  addDepartment: 'Add a department',
  departmentHint:
    'A department is added for good: what is kept of past years names it by this name and identifier. It is never renamed or removed, only given a last day. Of one that is renamed or merged, end the old one and add the new one.',
  departmentName: 'Full name',
  departmentCode: 'Identifier',
  codeHint: 'Lower-case letters without accents, digits and hyphens, such as so-noi-vu. Plans ask it by this.',
  departmentKind: 'Kind',
  departmentKinds: { sở: 'Department (sở)', ban: 'Board (ban)', 'cơ quan': 'Another agency' },
  firstDay: 'First day',
  lastDay: 'Last day',
  term: (from, until) => (until ? `${day(from)} to ${day(until)}` : `Since ${day(from)}`),
  end: 'End',
  endOf: (name) => `End: ${name}`,
  endSure: (name) =>
    `After its last day ${name} can neither send nor get a code; what it has sent stays. This day cannot be changed later.`,
  departmentsSaved: (names) => (names ? `Recorded: ${names}.` : 'None was marked.'),
};

/** On the page where all units stand beside all targets. */
export const matrixVi = {
  matrix: 'Chỉ tiêu theo đơn vị',
  matrixHint: 'Mỗi số dẫn đến dòng mà đơn vị đã gửi. Số của thành phố tính từ tử số và mẫu số của mọi đơn vị đã gửi.',
  kindOfNote: 'Cần chú ý',
  anyNote: 'Tất cả',
  notedCells: (cells: number) => `${cells.toLocaleString('vi-VN')} ô`,
  targetsFound: (targets: number) =>
    targets === 0 ? 'Không có chỉ tiêu nào.' : `Có ${targets.toLocaleString('vi-VN')} chỉ tiêu.`,
  targetPage: (page: number, pages: number) => `Phần ${page} trong ${pages}`,
  nextTargets: 'Các chỉ tiêu tiếp theo',
  previousTargets: 'Các chỉ tiêu trước',
  allTargets: 'Xem mọi chỉ tiêu',
  minimumIs: (minimum: string) => `Mức thành phố giao: ${minimum}`,
  plannedIs: (planned: string) => `Thành phố đề ra: ${planned}`,
  unitsHave: (units: number) => `${units} đơn vị`,
  wholeCity: 'Toàn thành phố',
  unsaid: 'chưa ghi số',
  inPlan: (text: string) => `kế hoạch ${text}`,
  before: (text: string) => `kỳ trước ${text}`,
  wording: 'Đơn vị ghi là',
};

export type MatrixWords = typeof matrixVi;

export const matrixEn: MatrixWords = {
  matrix: 'Targets by unit',
  matrixHint: 'Each figure leads to the row as sent. Figures of the city are numerators by denominators of all units.',
  kindOfNote: 'Out of the ordinary',
  anyNote: 'All',
  notedCells: (cells) => `${cells.toLocaleString('en-GB')} cells`,
  targetsFound: (targets) => (targets === 0 ? 'No targets.' : `${targets.toLocaleString('en-GB')} targets.`),
  targetPage: (page, pages) => `Part ${page} of ${pages}`,
  nextTargets: 'Next targets',
  previousTargets: 'Targets before',
  allTargets: 'All targets',
  minimumIs: (minimum) => `Minimum: ${minimum}`,
  plannedIs: (planned) => `The city sets out: ${planned}`,
  unitsHave: (units) => `${units} units`,
  wholeCity: 'The whole city',
  unsaid: 'no figure',
  inPlan: (text) => `plan ${text}`,
  before: (text) => `before ${text}`,
  wording: "In the unit's words",
};

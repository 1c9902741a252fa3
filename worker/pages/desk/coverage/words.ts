/** On the page that holds the units against the plan and against each other. */
export const coverageVi = {
  coverage: 'Đối chiếu',
  coverageTitle: 'Đối chiếu giữa các đơn vị',
  assignedTasks: 'Nhiệm vụ thành phố giao',
  nothingAssigned: 'Kế hoạch này không giao nhiệm vụ cụ thể cho từng đơn vị.',
  takenUp: 'Đã đưa vào',
  notTakenUp: 'Đã gửi nhưng chưa có',
  silentUnits: 'Chưa gửi danh mục nhiệm vụ',
  rowsOf: (rows: number) => `${rows} dòng`,
  conflicts: 'Ghi khác cơ quan chủ trì',
  noConflicts: 'Không có nhiệm vụ nào được ghi cơ quan chủ trì khác nhau.',
  mostConflicts: (shown: number, of: number) => `Chỉ liệt kê ${shown} trong ${of} nhiệm vụ, nhiều đơn vị nhất trước.`,
  shortSums: 'Cộng lại chưa đủ chỉ tiêu thành phố',
  noShortSums: 'Không có chỉ tiêu nào cộng lại chưa đủ.',
};

export type CoverageWords = typeof coverageVi;

export const coverageEn: CoverageWords = {
  coverage: 'Compare',
  coverageTitle: 'Units held against each other',
  assignedTasks: 'Tasks assigned by the city',
  nothingAssigned: 'This plan assigns no task to every unit.',
  takenUp: 'Taken up',
  notTakenUp: 'Sent, without it',
  silentUnits: 'No list of tasks sent',
  rowsOf: (rows) => `${rows} rows`,
  conflicts: 'Different leads',
  noConflicts: 'No task is given to different leads.',
  mostConflicts: (shown, of) => `Only ${shown} of ${of} tasks are listed, those of most units first.`,
  shortSums: 'Sums short of a target of the city',
  noShortSums: 'No sum is short of its target.',
};

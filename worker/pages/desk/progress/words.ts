import type { Move } from '../../../../shared/progress.ts';

/** On the page that holds a report against the one before. */
export const progressVi = {
  progress: 'So với kỳ trước',
  comparedWith: (period: string) => `So với ${period}`,
  firstReport: 'Chưa có báo cáo kỳ trước để so: chỉ nêu việc quá hạn.',
  moves: {
    regressed: 'Giảm so với kỳ trước',
    stalled: 'Không chuyển biến',
    overdue: 'Quá hạn chưa xong',
  } satisfies Record<Move, string>,
  movesHint: {
    regressed: 'số giảm, hoặc việc đã xong nay báo chưa xong',
    stalled: 'chưa xong hoặc chưa đạt, báo cáo như kỳ trước',
    overdue: 'đã qua thời hạn trong kế hoạch, chưa xong',
  } satisfies Record<Move, string>,
  nothingMoved: 'Không có dòng nào thuộc các trường hợp này.',
  mostRows: (rows: number) => `Chỉ liệt kê ${rows} dòng đầu tiên.`,
  wholeList: 'Các đơn vị',
  sum: 'Cộng',
  previously: 'Kỳ trước',
  thisTime: 'Kỳ này',
  notThere: 'không có dòng này',
  dueOn: (day: string) => `thời hạn ${day}`,
};

export type ProgressWords = typeof progressVi;

export const progressEn: ProgressWords = {
  progress: 'Since the report before',
  comparedWith: (period) => `Compared with ${period}`,
  firstReport: 'There is no report before: only what is overdue is told.',
  moves: { regressed: 'Less than before', stalled: 'No movement', overdue: 'Overdue, not done' },
  movesHint: {
    regressed: 'a figure fell, or what was done is reported as not done',
    stalled: 'not done or not reached, reported as before',
    overdue: 'its time in the plan is over, not done',
  },
  nothingMoved: 'No row is of any of these kinds.',
  mostRows: (rows) => `Only the first ${rows} rows are listed.`,
  wholeList: 'Units',
  sum: 'All',
  previously: 'Before',
  thisTime: 'Now',
  notThere: 'row not there',
  dueOn: (day) => `due ${day}`,
};

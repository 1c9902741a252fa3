/** Workbooks that are not read as expected, with what differs and why it was left. A difference that goes away fails the test. */
export const KNOWN: Record<string, { differs: string[]; why: string }> = {
  'w-16-so-gddt.xlsx': {
    differs: [
      'column D "Đơn vị đăng ký": null, not "value"',
      'D6: undefined',
      'D7: undefined',
      'D8: undefined',
      'D10: undefined',
      'D11: undefined',
      'D12: undefined',
    ],
    why: 'a second value column whose heading speaks of an organisation, beside "Thành phố giao"',
  },
  'w-17-xa-nghi-duong.xlsx': {
    differs: ['E15: Trong top 30'],
    why: '"Trong top 30" is read as exactly 30',
  },
  'w-20-ban-qlkkt.xlsx': {
    differs: ['column D "Phòng": null, not "lead"'],
    why: 'one word that is also the beginning of every office’s name',
  },
  'f-09.xlsx': {
    differs: [
      'missed at D19: target.conflict (same measure as two rows above)',
      'false warning at D19: target.unreadable',
    ],
    why: 'a range that runs backwards ("từ 70% đến 60%") is said to be unreadable, which is truer than a conflict',
  },
  'g-04.xlsx': {
    differs: ['missed at B18: reference.date-mismatch (749/QĐ-TTg is of 03/6/2020)'],
    why: 'a document that the register of that plan does not have',
  },
  'g-07.xlsx': {
    differs: ['missed at D14: cell.required (measure is empty)'],
    why: 'a measure is not asked for beside words ("Hoàn thành")',
  },
  'g-09.xlsx': {
    differs: ['missed at B11: task.duplicate (row 4 lightly reworded)'],
    why: 'said with other words',
  },
  'h-29.xlsx': {
    differs: ['missed at B12: text.stale-year (2024 twice)'],
    why: 'a letter of another year is named, which is right; the tester meant the second year',
  },
  'i-05.xlsx': {
    differs: ['missed at B7: target.measure-mismatch (classes are counted)'],
    why: 'a share written in words ("mười hai%"), which does not look numeric; doubtful',
  },
  'n-11.xlsx': {
    differs: ['missed at D13: cell.required (bỏ trống đơn vị tính)'],
    why: 'a measure is not asked for beside words ("Theo dự toán")',
  },
};

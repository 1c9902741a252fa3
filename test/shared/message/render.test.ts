import { describe, expect, it } from 'vitest';
import { CODES, type Code, type Finding, type ParamsOf } from '../../../shared/finding.ts';
import { annexLabel, columnLabel } from '../../../shared/message/column.ts';
import { render } from '../../../shared/message/render.ts';

const PARAMS: { [C in Code]: ParamsOf<C> } = {
  'table.annex-missing': { annex: 'tasks' },
  'table.header-missing': { missing: ['task', 'lead'] },
  'table.column-missing': { column: 'lead' },
  'table.column-ambiguous': { candidates: ['result', 'deliverable'] },
  'table.empty': {},
  'table.row-joined': { intoRow: 21 },
  'cell.required': { column: 'finish' },
  'cell.error-value': { value: '#REF!' },
  'cell.too-long': { length: 12_000, limit: 5_000 },
  'text.not-nfc': {},
  'text.spacing': {},
  'text.hidden-character': { characters: ['U+200B'] },
  'text.legacy-font': { encoding: 'TCVN3' },
  'text.stale-year': { year: 2024, planYears: '2025' },
  'ordinal.missing': {},
  'ordinal.duplicate': { firstCell: 'A7' },
  'ordinal.sequence': { expected: '3' },
  'ordinal.letter-order': { expected: 'đ)' },
  'time.unreadable': { text: 'khi nào rảnh' },
  'time.reversed': { start: 'Quý IV', finish: 'Quý I' },
  'time.outside-plan': { from: '2025-01-01', to: '2025-12-31' },
  'agency.unknown': { text: 'Sở KHCM', suggestion: 'Sở Khoa học và Công nghệ' },
  'agency.abolished': { name: 'Sở TT&TT', until: '2025-02-28', successors: ['Sở Khoa học và Công nghệ'] },
  'agency.lead-coordinates': { name: 'Công an phường' },
  'task.duplicate': { firstCell: 'B7', similarity: 0.934 },
  'task.assigned-missing': { assigned: 'Tham gia các cuộc thi' },
  'target.unreadable': { text: '8o%' },
  'target.impossible': { value: 'Trên 100%', bound: '100%' },
  'target.measure-mismatch': { value: '80%', measure: 'lớp' },
  'target.conflict': { otherCell: 'D12' },
  'target.below-minimum': { minimum: '40%' },
  'reference.date-mismatch': { number: '03-NQ/TU', given: '2021-11-26', registered: '2021-10-26' },
  'reference.unknown': { number: '05-NQ/TU' },
  'report.row-missing': { row: '4.a Tuyên truyền' },
  'report.value-changed': { planned: '100%' },
  'report.cumulative-fell': { previous: '45' },
  'report.overdue-unexplained': { due: '2025-06-30' },
  'city.lead-conflict': { task: 'Treo pano', leads: ['Phòng Văn hóa - Xã hội', 'Đoàn Thanh niên'] },
  'city.sum-short': { target: 'Tập huấn', wanted: '30.000 lượt', sum: '24.500 lượt' },
};

const finding = (code: Code, at: Finding['at'] = { row: 20, column: 4 }): Finding =>
  ({ code, severity: 'error', at, params: PARAMS[code], fix: null }) as Finding;

const codes = Object.keys(CODES) as Code[];

describe('every code has its sentence', () => {
  it.each(codes)('%s', (code) => {
    for (const locale of ['vi', 'en'] as const) {
      const text = render(finding(code), locale);
      expect(text).toMatch(locale === 'vi' ? /^Ô D20: ./ : /^Cell D20: ./);
      expect(text).not.toMatch(/undefined|NaN|\[object|\{|\}/);
      expect(text).toMatch(/[.?]$/);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  /** Words that would only come from a key, a code or the English catalogue. */
  const FOREIGN = /\b(tasks?|targets?|lead|coordinating|deliverable|finish|start|column|cell|header|the|is|row|U\+)\b/i;

  it.each(codes)('%s shows no code and no English in Vietnamese', (code) => {
    const text = render(finding(code), 'vi');
    for (const other of codes) expect(text).not.toContain(other);
    expect(text).not.toMatch(FOREIGN);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(text.toLowerCase().split(/\s+/)).not.toContain('bạn');
  });

  it.each(codes)('%s shows every param it is given', (code) => {
    const shown = render(finding(code), 'en');
    for (const [name, value] of Object.entries(PARAMS[code])) {
      if (name === 'similarity') expect(shown).toContain('93%');
      else if (typeof value === 'number') expect(shown.replace(/,/g, '')).toContain(String(value));
      else
        for (const word of [value].flat().map(String))
          expect(shown).toContain(
            /^\d{4}-/.test(word) ? word.split('-').reverse().join('/') : annexLabel(columnLabel(word, 'en'), 'en'),
          );
    }
  });
});

it('says the sentences of the design as they are', () => {
  expect(render(finding('target.impossible'), 'vi')).toBe('Ô D20: "Trên 100%" không thể đạt. Có phải 100%?');
  expect(render(finding('target.below-minimum'), 'vi')).toContain(
    'Thấp hơn mức thành phố giao. Đề nghị xác nhận hoặc nêu lý do.',
  );
});

it('names no cell for a fault of the whole file', () =>
  expect(render(finding('table.annex-missing', null), 'vi')).toMatch(/^Chưa nhận ra bảng "Danh mục nhiệm vụ"/));

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looksNumeric, readMeasure, readMeasureCell } from '../../../shared/value/measure.ts';

it.each([
  ['Trên 60 %', '>', 60, null],
  ['≥ 30', '>=', 30, null],
  ['tối thiểu 01', '>=', 1, null],
  ['16 - 18', 'range', 16, 18],
  ['80-90%', 'range', 80, 90],
  ['> 0,7', '>', 0.7, null],
  ['0.7', '=', 0.7, null],
  ['30.000', '=', 30_000, null],
  ['1.234,5', '=', 1234.5, null],
  ['đạt 90% trở lên', '>=', 90, null],
  ['dưới 5%', '<', 5, null],
  ['Không quá 3 ngày', '<=', 3, null],
  ['02 lần', '=', 2, null],
  ['Đạt mức 90%', '=', 90, null],
  ['Đạt mức 90', '=', 90, null],
  ['-5', '=', -5, null],
  ['Mỗi tháng 2 lần', '=', 2, null],
  ['85% (đến ngày 15/6)', '=', 85, null],
])('%s', (text, comparator, value, upper) => expect(readMeasure(text)).toMatchObject({ comparator, value, upper }));

it.each([
  'Hoàn thành',
  'Đạt mức tiên tiến',
  '4G/5G',
  'NQ57',
  'Nhóm 10 đơn vị dẫn đầu',
  'Trong top 30',
  'Đạt mức 3',
  'Trước tháng 6/2023',
  'Hoàn thành trong quý 3',
  'Trước ngày 15 tháng 12',
  'Hoàn thành trước 30/6',
])('%s promises no number', (text) => {
  expect(readMeasure(text)).toMatchObject({ comparator: null, value: null });
  expect(looksNumeric(readMeasure(text))).toBe(false);
});

it.each(['8O%', '6o'])('%s looks like a number and is none', (text) =>
  expect(looksNumeric(readMeasure(text))).toBe(true),
);

it('a percent cell counts in hundredths', () => {
  const at = { row: 1, column: 1 };
  expect(readMeasureCell({ ...at, value: 0.6, format: '0%' }, at)).toMatchObject({
    text: '60%',
    value: 60,
    percent: true,
  });
  expect(readMeasureCell({ ...at, value: 0.6 }, at)).toMatchObject({ text: '0,6', value: 0.6, percent: false });
});

it('never throws, whatever is in the cell', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readMeasure(text))));

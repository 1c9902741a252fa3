import { expect, it } from 'vitest';
import { allWordsOf } from '../../shared/task-wording.ts';

/** Each way to say an act beside the one it is compared by; a wording that is not searched for would stay as it is. */
it.each([
  ['xây dựng', 'lập'],
  ['thiết lập', 'lập'],
  ['tạo lập', 'lập'],
  ['biên soạn', 'lập'],
  ['soạn thảo', 'lập'],
  ['giới thiệu', 'tuyên truyền'],
  ['phổ biến', 'tuyên truyền'],
  ['quảng bá', 'tuyên truyền'],
  ['treo', 'gắn'],
  ['dán', 'gắn'],
  ['cắm', 'gắn'],
  ['lắp', 'gắn'],
  ['tấm gương', 'gương'],
  ['đào tạo', 'tập huấn'],
  ['bồi dưỡng', 'tập huấn'],
  ['sử dụng', 'dùng'],
  ['trang bị', 'cài đặt'],
  ['tập huấn nâng cao kỹ năng', 'tập huấn kỹ năng'],
  ['đào tạo nâng cao kỹ năng', 'tập huấn kỹ năng'],
  ['chuyên đề', ''],
  ['virus', 'vi rút'],
  ['vi-rus', 'vi rút'],
  ['toàn bộ', ''],
  ['tất cả', ''],
  ['toàn thể', ''],
  ['đội ngũ', ''],
  ['phù hợp', ''],
  ['đẩy mạnh', ''],
  ['tăng cường', ''],
  ['tiếp tục', ''],
  ['mở lớp tập huấn', 'tập huấn'],
  ['tổ chức các hội nghị đào tạo', 'tập huấn'],
  ['các hoạt động', ''],
])('"%s" is "%s"', (said, common) => {
  const within = (words: string) => allWordsOf(`UBND phường ${words} về TTHC số`);
  expect(within(said).words).toEqual(within(common).words);
});

it('"thông tin" before a comma is told, elsewhere it is a thing', () => {
  expect(allWordsOf('Thông tin, vận động người dân').words).toEqual(
    allWordsOf('Tuyên truyền, vận động người dân').words,
  );
  expect(allWordsOf('Hệ thống thông tin đất đai').words).toContain('thông');
});

it('the first words "Tổ chức" say nothing', () => {
  expect(allWordsOf('Tổ chức hội chợ số').words).toEqual(allWordsOf('hội chợ số').words);
});

it('numerals and telling words are its marks, in one order', () => {
  expect(allWordsOf('Báo cáo quý II cấp xã năm 2025').marks).toBe(allWordsOf('Năm 2025, cấp xã báo cáo quý II').marks);
  expect(allWordsOf('Báo cáo quý I').marks).not.toBe(allWordsOf('Báo cáo quý II').marks);
});

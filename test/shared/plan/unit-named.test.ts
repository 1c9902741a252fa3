import { describe, expect, it } from 'vitest';
import { unitsNamed } from '../../../shared/plan/unit-named.ts';
import { registerOf, UNITS, unitTitle } from '../../../shared/plan/units.ts';
import { fold } from '../../../shared/text.ts';

const register = registerOf([
  { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'sở' },
  { code: 'so-khcn', name: 'Sở Khoa học và Công nghệ', kind: 'sở' },
]);

const named = (file: string, ...titles: string[]) =>
  unitsNamed(file, titles, register).map(({ unit, from }) => `${unitTitle(unit)} (${from})`);

describe('the unit a file comes from', () => {
  it.each<[string, string[], string[]]>([
    ['phu luc.xlsx', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TRẦN LIỄU'], ['Phường Trần Liễu (title)']],
    ['phu luc.xlsx', ['UBND P. TRẦN LIỄU'], ['Phường Trần Liễu (title)']],
    ['phu luc.xlsx', ['UBND P. TRẦN LIỄU'.normalize('NFD')], ['Phường Trần Liễu (title)']],
    ['BC_PhuongTranLieu_2025.xlsx', [], ['Phường Trần Liễu (file)']],
    ['pl-tran-lieu.xlsx', [], ['Phường Trần Liễu (file)']],
    ['10525 phu luc.xlsx', ['UBND PHƯỜNG TRẦN LIỄU'], ['Phường Hải Dương (code)']],
    ['pl.xlsx', ['UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ NỘI VỤ'], ['Sở Nội vụ (title)']],
    ['PhuLuc_SoKhoaHocVaCongNghe.xlsx', [], ['Sở Khoa học và Công nghệ (file)']],
    ['pl.xlsx', ['SỞ NỘI VỤ', 'UBND PHƯỜNG TRẦN LIỄU'], ['Sở Nội vụ (title)', 'Phường Trần Liễu (title)']],
    ['Đặc khu Cát Hải.xlsx', [], ['Đặc khu Cát Hải (file)']],
    // A longer name is not the shorter one in it.
    ['x.xlsx', ['UBND phường Nam Đồ Sơn'], ['Phường Nam Đồ Sơn (title)']],
    // Accents tell these two apart; without them both are possible.
    ['x.xlsx', ['UBND xã Cẩm Giàng'], ['Xã Cẩm Giàng (title)']],
    ['xa cam giang.xlsx', [], ['Xã Cẩm Giang (file)', 'Xã Cẩm Giàng (file)']],
    // A district, a town and a street of the same name are other places.
    ['x.xlsx', ['UBND HUYỆN AN DƯƠNG', 'thị xã Kinh Môn', 'số 2 đường Nguyễn Trãi'], []],
    // The unit itself before one that is only mentioned without its kind.
    ['x.xlsx', ['UBND phường An Biên', 'phối hợp với An Dương'], ['Phường An Biên (title)']],
    ['x.xlsx', ['Danh mục nhiệm vụ chuyển đổi số'], []],
  ])('%s %j', (file, titles, expected) => expect(named(file, ...titles)).toEqual(expected));

  it.each(UNITS)('$kind $name is found by its title, and without accents by its file name', (unit) => {
    expect(named('x.xlsx', `ỦY BAN NHÂN DÂN ${unitTitle(unit).toUpperCase()}`)).toEqual([`${unitTitle(unit)} (title)`]);
    expect(named(`${fold(unitTitle(unit)).replaceAll(' ', '_')}.xlsx`)).toContain(`${unitTitle(unit)} (file)`);
  });
});

import { expect, it } from 'vitest';
import { planById } from '../../../shared/plan/built-in.ts';
import { splitAgencies } from '../../../shared/value/agencies.ts';
import { listAgencies } from '../../../shared/value/agency-list.ts';

const none = listAgencies([]);
const vinhBao = listAgencies(planById('vinh-bao-tt-2024')?.agencies ?? []);
const haiPhong = listAgencies(planById('hai-phong-2025')?.agencies ?? []);

it.each([
  ['Các cơ quan, đơn vị, UBND các xã, thị trấn', ['Các cơ quan, đơn vị, UBND các xã, thị trấn']],
  [
    'Phòng Văn hóa và Thông tin, các cơ quan, đơn vị, địa phương liên quan',
    ['Phòng Văn hóa và Thông tin', 'các cơ quan, đơn vị, địa phương liên quan'],
  ],
  [
    'Trung tâm Văn hóa, Thông tin và Thể thao, Ủy ban nhân dân các xã, thị trấn',
    ['Trung tâm Văn hóa, Thông tin và Thể thao', 'Ủy ban nhân dân các xã, thị trấn'],
  ],
  ['Phòng Văn hóa và Thông tin, phòng Nội vụ huyện', ['Phòng Văn hóa và Thông tin', 'phòng Nội vụ huyện']],
  ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
  ['Phòng VH-XH và Công an phường', ['Phòng VH-XH', 'Công an phường']],
  ['Sở Nội vụ; Sở Tài chính\nSở KH&CN', ['Sở Nội vụ', 'Sở Tài chính', 'Sở KH&CN']],
  ['Phòng Văn hóa và\nThông tin', ['Phòng Văn hóa và Thông tin']],
])('%s', (text, names) => {
  expect(splitAgencies(text, none)).toEqual(names);
});

it.each(['Các cơ quan, đơn vị, UBND các xã, thị trấn', 'Các cơ quan, đơn vị, UBND các xã, phường'])(
  'a collective stays whole beside a plan that knows its first half: %s',
  (text) => {
    expect(splitAgencies(text, haiPhong)).toEqual([text]);
    expect(splitAgencies(text, vinhBao)).toEqual([text]);
  },
);

it('every agency of the built-in plans is one name, by its name and by each alias', () => {
  for (const id of ['vinh-bao-tt-2024', 'tp-cds-2023', 'tp-tt-2023', 'hai-phong-2025'])
    for (const agency of planById(id)?.agencies ?? [])
      for (const name of [agency.name, ...agency.aliases])
        expect(splitAgencies(name, listAgencies(planById(id)?.agencies ?? []))).toEqual([name]);
});

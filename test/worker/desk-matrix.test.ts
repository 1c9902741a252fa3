import { beforeAll, describe, expect, it } from 'vitest';
import { planExpecting } from './approving.ts';
import { DESK, startDesk } from './desk.ts';
import { submission, type Target, targetsGrid } from './sheets.ts';

const MATRIX = `${DESK}/chi-tieu-theo-don-vi`;
const ONLINE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const CLASSES = 'Số lớp tập huấn kỹ năng số';
const SAME = 'Tỷ lệ thôn có Internet băng rộng';

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startDesk>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startDesk>>;
const units: Sender[] = [];

/** Nine units, one of them below the minimum and far from the others, one with two values for one target. */
beforeAll(async () => {
  planExpecting({
    minimums: [{ id: 'truc-tuyen', indicator: ONLINE, comparator: '>=', value: 40, measure: '%', source: 'test' }],
  });
  server = await startDesk();
  for (let place = 0; place < 9; place++) {
    const unit = await server.newUnit();
    const value = place === 4 ? 5 : 60 + place;
    const targets: Target[] = [
      { indicator: ONLINE, value, previous: 50, numerator: value * 2, denominator: 200 },
      { indicator: CLASSES, measure: 'lớp', value: 3 },
      ...Array.from({ length: 10 }, (_, k) => ({ indicator: `Chỉ tiêu riêng thứ ${k + 1} của cấp xã`, value: 80 })),
      ...(place === 2
        ? [
            { indicator: SAME, value: 90 },
            { indicator: SAME, value: 80 },
          ]
        : []),
    ];
    await unit.send(submission({ grid: targetsGrid(targets), annex: 'targets' }));
    units.push(unit);
  }
});

const columnsIn = (text: string) => [...text.matchAll(/data-target="([^"]*)"/g)].map(([, key]) => key);
const rowsIn = (text: string) => [...text.matchAll(/class="item" data-unit="(\d{5})"/g)].map(([, unit]) => unit);
/** Where each marked cell leads, and how it is marked. */
const flagsIn = (text: string) =>
  text
    .split('<span class="said line">')
    .slice(1)
    .map((said) => {
      const [cell = ''] = said.split('</td>');
      const [, href = '', figure = ''] = /href="([^"]+)">([^<]*)/.exec(cell) ?? [];
      return { href, figure, flags: [...cell.matchAll(/data-flag="(\w+)"/g)].map(([, flag]) => flag) };
    })
    .filter(({ flags }) => flags.length > 0);
const cityIn = (text: string) => {
  const [, row = ''] = /class="city">(.*?)<\/tr>/s.exec(text) ?? [];
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, said]) => said);
};
const get = async (query = '') => (await server.get(`${MATRIX}?${query}`)).text;

describe('the matrix of targets', () => {
  it('has a row for each unit and a column for each target, eight on a page, none twice and none left out', async () => {
    const [first, second] = [await get(), await get('page=2')];
    expect(rowsIn(first)).toEqual(units.map(({ code }) => code));
    const columns = [...columnsIn(first), ...columnsIn(second)];
    expect([columnsIn(first).length, columns.length, new Set(columns).size]).toEqual([8, 13, 13]);
    expect(rowsIn(await get('page=99'))).toEqual(rowsIn(second));
  });

  it('holds each figure against the minimum and the other units, and a unit against itself', async () => {
    const marked = flagsIn((await get()) + (await get('page=2')));
    expect(marked.map(({ figure, flags }) => [figure, flags])).toEqual([
      ['5', ['below', 'outlier']],
      ['90', ['conflict']],
      ['80', ['conflict']],
    ]);
    const { text } = await server.get(marked[0]?.href ?? '');
    expect(text).toContain(ONLINE);
    expect(text).toContain(units[4]?.name);
  });

  it('computes the city from numerators and denominators, and not where amounts do not add up', async () => {
    const text = await get('text=ho+so');
    // (2 × (60+61+62+63+5+65+66+67+68)) / (9 × 200): a mean of the percentages of all but one would be 64.
    expect(cityIn(text)).toEqual(['57,44% (1.034/1.800)']);
    expect(cityIn(await get('text=lop+tap+huan'))).toEqual(['Không cộng giữa các đơn vị']);
  });

  it.each([
    ['flag=below', 1, [4]],
    ['flag=conflict', 1, [2]],
    ['text=băng+rộng', 1, [2]],
    ['text=bang+rong', 1, [2]],
    ['state=accepted', 0, []],
    ['agency=so-noi-vu', 0, []],
  ])('%s leaves %i target', async (query, targets, places) => {
    const text = await get(query);
    expect(columnsIn(text)).toHaveLength(targets);
    expect(rowsIn(text)).toEqual(places.map((place) => units[place]?.code));
  });

  it('is of one unit, whose flags and city figure stay those of all', async () => {
    const text = await get(`unit=${units[4]?.code}`);
    expect(rowsIn(text)).toEqual([units[4]?.code]);
    expect(flagsIn(text).map(({ flags }) => flags)).toEqual([['below', 'outlier']]);
    expect(cityIn(text)[0]).toBe('57,44% (1.034/1.800)');
  });

  it('opens one target with every figure', async () => {
    const text = await get(`target=${encodeURIComponent(columnsIn(await get('text=ho+so'))[0] ?? '')}`);
    expect([...text.matchAll(/scope="col">([^<]*)/g)].map(([, label]) => label)).toEqual([
      ...['Đơn vị', 'Chỉ tiêu giao', 'Kết quả kỳ trước', 'Tử số', 'Mẫu số'],
      ...['Cần chú ý', 'Đơn vị tính', 'Đơn vị ghi là'],
    ]);
    expect(rowsIn(text)).toHaveLength(9);
    expect(text).toContain('≥ 40%');
  });

  it('costs as many statements however many units there are', async () => {
    expect((await server.get(MATRIX)).statements).toBeLessThanOrEqual(10);
  });
});

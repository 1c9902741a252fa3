import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { pastedGrid } from '../../addin/host/paste.ts';
import type { Grid } from '../../shared/grid.ts';
import { EXCEL, EXCEL_TEXT, WORD } from './clipboard.ts';
import { openBrowser } from './stage/browser.ts';
import { serveFolder } from './stage/source.ts';

const ORIGIN = 'https://phu-luc.test';
const BARE = `<!doctype html><script type="module">
  import { pastedGrid } from '/addin/host/paste.ts';
  window.pastedGrid = pastedGrid;
</script>`;
let browser: Browser;
let page: Page;

/** The browser's own HTML parser reads the clipboard, so the cases run in a browser. */
beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext();
  await serveFolder(context, ORIGIN, './');
  await context.route(`${ORIGIN}/bare.html`, (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  page = await context.newPage();
  await page.goto(`${ORIGIN}/bare.html`);
});
afterAll(() => browser.close());

const pasted = (html: string, text = ''): Promise<Grid | null> =>
  page.evaluate((clipboard) => (window as unknown as { pastedGrid: typeof pastedGrid }).pastedGrid(clipboard, 'Bảng'), {
    html,
    text,
  });

const lines = (grid: Grid | null) => grid?.cells.map(({ row, column, value }) => `${row},${column} ${value}`);

describe('a table of Word', () => {
  it('has its title lines above and its header over two rows', async () =>
    expect(lines(await pasted(WORD))).toEqual([
      '1,1 PHỤ LỤC',
      '2,1 (Kèm theo Kế hoạch số /KH-UBND)',
      '3,1 STT',
      '3,2 Nội dung nhiệm vụ',
      '3,3 Thời gian',
      '4,3 Bắt đầu',
      '4,4 Hoàn thành',
      '5,1 1.',
      '5,2 Tập huấn kỹ năng số\ncho cán bộ',
      '5,3 Quý\nI',
      '5,4 Quý IV',
    ]));

  it('keeps its merged cells', async () =>
    expect((await pasted(WORD))?.merges).toEqual([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 4, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 4 },
    ]));
});

describe('a table of Excel', () => {
  it('has what the cells show, line breaks kept, and hidden rows', async () => {
    const grid = await pasted(EXCEL, 'not this');
    expect(lines(grid)).toEqual([
      '1,1 CHỈ TIÊU NĂM 2025',
      '2,1 TT',
      '2,2 Chỉ tiêu',
      '2,3 Giá trị',
      '3,1 1',
      '3,2 Dịch vụ công\ntrực tuyến',
      '3,3 80%',
      '4,2 Ẩn đi',
    ]);
    expect(grid?.hiddenRows).toEqual([4]);
  });

  it('takes a text that only overlaps its neighbours for no merged cell', async () =>
    expect((await pasted(EXCEL))?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]));

  it('is read from plain text where there is no HTML, quotes and empty lines as Excel writes them', async () =>
    expect(lines(await pasted('', EXCEL_TEXT))).toEqual([
      '1,1 TT',
      '1,2 Chỉ tiêu',
      '1,3 Giá trị',
      '2,1 1',
      '2,2 Dịch vụ công\ntrực tuyến "một cửa"',
      '2,3 80%',
      '4,1 2',
      '4,2 Hồ sơ số',
    ]));
});

describe('a table of a web page', () => {
  it('stands below another one of the same page', async () =>
    expect(
      lines(
        await pasted('<div><table><tr><th>A<th>B</table><p>giữa</p><div><table><tr><td>c<td>d</table></div></div>'),
      ),
    ).toEqual(['1,1 A', '1,2 B', '2,1 giữa', '3,1 c', '3,2 d']));

  it('keeps a table inside a cell as that cell’s text', async () =>
    expect(lines(await pasted('<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table><td>e</table>'))).toEqual([
      '1,1 a\nb c\nd',
      '1,2 e',
    ]));

  it('places cells beside those merged down from above', async () =>
    expect(
      lines(await pasted('<table><tr><td rowspan=3>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f</table>')),
    ).toEqual(['1,1 a', '1,2 b', '1,3 c', '2,2 d', '3,2 e', '3,3 f']));
});

describe('what is no table', () => {
  it.each([
    ['a paragraph', '<p>xin chào</p>', 'xin chào'],
    ['a column of lines', '', 'một\nhai\nba'],
    ['a table without words', '<table><tr><td>&nbsp;<td></table>', ''],
    ['nothing', '', ''],
  ])('%s', async (_, html, text) => expect(await pasted(html, text)).toBeNull());
});

describe('hostile markup', () => {
  it('runs nothing and loads nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const grid = await pasted(
      `<table><tr><td>a<img src="${ORIGIN}/leak.png" onerror="window.ran = 1"><script>window.ran = 2</script><td>b</table>`,
    );
    expect(lines(grid)).toEqual(['1,1 a', '1,2 b']);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(asked.filter((url) => url.includes('leak'))).toEqual([]);
  });

  it('cannot make the grid larger than a sheet is read', async () => {
    const grid = await pasted('<table><tr><td colspan=1000 rowspan=65534>a<td>b<tr><td>c</table>');
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 200 }]);
  });
});

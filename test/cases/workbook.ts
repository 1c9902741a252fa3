import { strToU8, zipSync } from 'fflate';
import type { Case } from './case.ts';
import { readDrawing } from './drawing.ts';
import { STYLES } from './styles.ts';
import { TextStore } from './text-store.ts';
import { worksheet } from './worksheet.ts';
import { attribute, part } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same bytes on every day and in every time zone. */
const MODIFIED = new Date(2025, 0, 1);

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (entries: string[]) => part('Relationships', `${PACKAGE}/relationships`, entries.join(''));

const contentTypes = (sheets: number) =>
  part(
    'Types',
    `${PACKAGE}/content-types`,
    [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...[
        ['workbook.xml', 'sheet.main'],
        ['styles.xml', 'styles'],
        ['sharedStrings.xml', 'sharedStrings'],
        ...Array.from({ length: sheets }, (_, k) => [`worksheets/sheet${k + 1}.xml`, 'worksheet']),
      ].map(([name, type]) => `<Override PartName="/xl/${name}" ContentType="${CONTENT}.${type}+xml"/>`),
    ].join(''),
  );

/** The .xlsx of a case: the same drawing always gives the same bytes. */
export function workbookOf({ sheets, ...book }: Case): Uint8Array {
  const date1904 = book.date1904 ?? false;
  const texts = new TextStore(book.strings ?? 'shared', book.nfd ?? false);
  const pages = sheets.map((sheet) => worksheet(sheet, readDrawing(sheet), texts, date1904));
  const tabs = sheets.map(
    ({ name, hidden }, k) =>
      `<sheet name="${attribute(name ?? `Sheet${k + 1}`)}" sheetId="${k + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${k + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': part(
      'workbook',
      null,
      `<workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, k) => relation(`rId${k + 1}`, 'worksheet', `worksheets/sheet${k + 1}.xml`)),
      relation('rIdStyles', 'styles', 'styles.xml'),
      relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': texts.part(),
    ...Object.fromEntries(pages.map((page, k) => [`xl/worksheets/sheet${k + 1}.xml`, page])),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED });
}

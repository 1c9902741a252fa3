import { strToU8, type Zippable, zipSync } from 'fflate';

/** Workbooks made part by part, so that a test can say exactly what is stored, right or wrong. */
export interface Parts {
  /** What stands inside `<worksheet>`, a sheet each. */
  sheets: string[];
  /** What stands inside `<workbook>` before the sheets. */
  settings?: string;
  /** Attributes of each `<sheet>`. */
  states?: string[];
  strings?: string;
  /** What stands inside `<styleSheet>`. */
  styles?: string;
  /** Further parts, or other content for a part. */
  more?: Record<string, string | Uint8Array | null>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
const relationships = (content: string) => `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${content}</Relationships>`;
const root = (name: string, content: string) =>
  `${HEAD}<${name} xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${content}</${name}>`;

export function partsOf({ sheets, settings = '', states = [], strings, styles, more = {} }: Parts): Zippable {
  const entries = sheets.map(
    (_, k) => `<sheet name="Sheet${k + 1}" sheetId="${k + 1}" r:id="rId${k + 1}" ${states[k] ?? ''}/>`,
  );
  const own = sheets.map((_, k) => relationship(`rId${k + 1}`, 'worksheet', `worksheets/sheet${k + 1}.xml`));
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': root('workbook', `${settings}<sheets>${entries.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...own,
        relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'),
        relationship('rIdF', 'styles', 'styles.xml'),
      ].join(''),
    ),
    'xl/sharedStrings.xml': root('sst', strings ?? ''),
    'xl/styles.xml': root('styleSheet', styles ?? ''),
    ...Object.fromEntries(sheets.map((sheet, k) => [`xl/worksheets/sheet${k + 1}.xml`, root('worksheet', sheet)])),
    ...more,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
  return Object.fromEntries(kept.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

export const workbook = (parts: Parts): Uint8Array => zipSync(partsOf(parts), { level: 1 });

/** One sheet with these rows. */
export const sheetOf = (rows: string, others: Omit<Parts, 'sheets'> & { before?: string; after?: string } = {}) =>
  workbook({ ...others, sheets: [`${others.before ?? ''}<sheetData>${rows}</sheetData>${others.after ?? ''}`] });

import type { Archive } from './archive.ts';
import { textOf } from './part.ts';
import { XmlScanner } from './xml.ts';
import { attributeOf } from './xml-attributes.ts';

/** Fonts whose letters stand at other places than Unicode's: a text put into Unicode cannot be read in them. */
const LEGACY = /(?:name|rFont)\s+val\s*=\s*"(?:\.Vn|VNI-)/i;
/** The font of official papers (Decree 30/2020/NĐ-CP, annex I). */
export const OFFICIAL_FONT = 'Times New Roman';

export const isLegacyFont = (font: string): boolean => LEGACY.test(font);

/** The same font by another name, for a text in Unicode; what only the old one had is left out. */
export const unicodeFont = (font: string): string =>
  font
    .replace(/<(?:charset|family|scheme)\b[^>]*\/>/g, '')
    .replace(/<(?:name|rFont)\b[^>]*\/>/, `<rFont val="${OFFICIAL_FONT}"/>`);

/** What a workbook's styles say beside formats: the font of each cell style, and whether protection locks its cells. */
export interface CellStyles {
  fontOf(style: number): string;
  isLocked(style: number): boolean;
}

/** All cells are locked unless their style says otherwise. */
export async function readCellStyles(archive: Archive, part: string | null): Promise<CellStyles> {
  const fonts: string[] = [];
  const styles: { font: number; locked: boolean }[] = [];
  const xml = part === null ? '<styleSheet/>' : await textOf(archive, part);
  let inside = '';
  let start = 0;
  const scanner = new XmlScanner({
    open(name, raw, _empty, _from, to) {
      if (name === 'fonts' || name === 'cellXfs') inside = name;
      else if (name === 'font' && inside === 'fonts') start = to;
      else if (name === 'xf' && inside === 'cellXfs')
        styles.push({ font: Number(attributeOf(raw, 'fontId') ?? 0), locked: true });
      else if (name === 'protection' && inside === 'cellXfs') {
        const style = styles.at(-1);
        if (style) style.locked = !/^(0|false)$/.test(attributeOf(raw, 'locked') ?? '1');
      }
    },
    close(name, from) {
      if (name === 'font' && inside === 'fonts') fonts.push(xml.slice(start, Math.max(start, from)));
      else if (name === inside) inside = '';
    },
    text() {},
  });
  scanner.write(xml);
  scanner.end();
  return {
    fontOf: (style) => fonts[styles[style]?.font ?? 0] ?? '',
    isLocked: (style) => styles[style]?.locked ?? true,
  };
}

import type { Edit } from '../../shared/finding.ts';
import { type LeftCell, leave, type Repaired, type SheetEdits, type WhyLeft, writtenValue } from '../../shared/fix.ts';
import { a1 } from '../../shared/grid.ts';
import { typed } from './excel-text.ts';

/** Cells looked at and written at a time: a request of Excel on the web may have 5 MB. */
const CELLS_PER_REQUEST = 500;

/** Fonts whose letters stand at other places than Unicode's, and the one of official papers that takes their place. */
const LEGACY_FONT = /^(?:\.Vn|VNI-)/i;
const OFFICIAL_FONT = 'Times New Roman';

/** The font a cell had before a repair gave it one that can show the text. */
export interface ChangedFont {
  sheet: string;
  cell: string;
  font: string;
}

/** What was written, and the fonts that went with it. */
export interface WrittenEdits extends Repaired {
  fonts: ChangedFont[];
}

/**
 * Writes repairs into the open workbook. Each cell is read first: one that does not hold what the repair was offered
 * for, that is calculated, or that is locked in a protected sheet is left alone and named. Nothing is unprotected.
 * `formerFonts`, by sheet and cell, are put back: a repair is being undone.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  sheets: readonly SheetEdits[],
  formerFonts: readonly ChangedFont[] = [],
): Promise<WrittenEdits> {
  const made: SheetEdits[] = [];
  const fonts: ChangedFont[] = [];
  const left: LeftCell[] = [];
  for (const { sheet: name, edits } of sheets) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    await context.sync();
    if (sheet.isNullObject) {
      left.push(...leave(name, edits, 'sheet-gone'));
      continue;
    }
    const protection = sheet.protection.load('protected');
    await context.sync();
    for (let done = 0; done < edits.length; done += CELLS_PER_REQUEST) {
      const asked = edits.slice(done, done + CELLS_PER_REQUEST);
      const former = new Map(formerFonts.flatMap((each) => (each.sheet === name ? [[each.cell, each.font]] : [])));
      const written = await writeSome(context, sheet, asked, { isProtected: protection.protected, former });
      made.push({ sheet: name, edits: written.made });
      fonts.push(...written.fonts.map((changed) => ({ sheet: name, ...changed })));
      for (const [why, alone] of written.left) left.push(...leave(name, alone, why));
    }
  }
  return { made: made.filter(({ edits }) => edits.length > 0), left, fonts };
}

interface Written {
  made: Edit[];
  left: Map<WhyLeft, Edit[]>;
  fonts: { cell: string; font: string }[];
}

interface Circumstances {
  isProtected: boolean;
  former: ReadonlyMap<string, string>;
}

async function writeSome(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
  { isProtected, former }: Circumstances,
): Promise<Written> {
  const cells = edits.map((edit) => {
    const range = sheet.getRange(a1(edit)).load('values,formulas,format/font/name');
    if (isProtected) range.format.protection.load('locked');
    return { edit, range };
  });
  await context.sync();
  const made: Edit[] = [];
  const left = new Map<WhyLeft, Edit[]>();
  const fonts: Written['fonts'] = [];
  for (const { edit, range } of cells) {
    const why = whyNot(edit, range, isProtected);
    if (why) left.set(why, [...(left.get(why) ?? []), edit]);
    else {
      range.values = [[typed(writtenValue(edit))]];
      made.push(edit);
      const { font } = range.format;
      const wanted = former.get(a1(edit)) ?? fontFor(edit, font.name);
      if (wanted === font.name) continue;
      fonts.push({ cell: a1(edit), font: font.name });
      font.name = wanted;
    }
  }
  await context.sync();
  return { made, left, fonts };
}

function whyNot({ before }: Edit, range: Excel.Range, isProtected: boolean): WhyLeft | null {
  if (String(range.formulas[0]?.[0]).startsWith('=')) return 'formula';
  if (String(range.values[0]?.[0]) !== before) return 'changed';
  return isProtected && range.format.protection.locked !== false ? 'locked' : null;
}

/** A text put into Unicode cannot be read in an old font. */
const fontFor = ({ after }: Edit, font: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  LEGACY_FONT.test(font) && /[^\x00-\x7f]/.test(after) ? OFFICIAL_FONT : font;

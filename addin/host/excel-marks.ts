import { a1Area } from '../../shared/grid.ts';
import { forgetMarks, MARKS, rememberMarks } from './excel-memory.ts';
import type { MarkedSeverity, Marks, SheetMarks } from './port.ts';

/** Cells at a time: a request of Excel on the web may have 5 MB. */
const AREAS_PER_REQUEST = 200;

/** Pale enough for black text; a fault that has to be mended has a border too, for those who do not tell the colours apart. */
const LOOK: Record<MarkedSeverity, { fill: string; border: string | null }> = {
  error: { fill: '#FDE0DD', border: '#B10E1C' },
  warning: { fill: '#FFF4CE', border: null },
};

/** By this text in its formula a mark is known, in a copied sheet or on another machine too. */
const SIGN = '"phu-luc"';

/** True on this day only: where no pane ever takes a mark away, it is no more to be seen the day after. */
const formulaOf = (day: Date): string =>
  `=AND(N(${SIGN})=0,TODAY()=DATE(${day.getFullYear()},${day.getMonth() + 1},${day.getDate()}))`;

type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Where a mark of this pane is. */
interface Put {
  sheet: string;
  mark: string;
}

/**
 * Marks are conditional formats of our own: what a cell looks like itself is not touched, so that nothing has to be
 * restored. A protected sheet is left as it is.
 */
export function excelMarks(run: Run): Pick<Marks, 'put' | 'leave'> {
  let here: Put[] = [];

  const put = (marks: readonly SheetMarks[]): Promise<string[]> =>
    run(async (context) => {
      const { open, closed } = await sheetsOf(context);
      // Said before anything is marked: a pane that is killed in between leaves a trace for the next one.
      if (marks.length > 0) rememberMarks(context);
      const kept = await removeMarks(context, [...open.values(), ...closed.values()], closed);
      here = [];
      for (const { sheet, areas } of marks) {
        const worksheet = open.get(sheet);
        if (worksheet) here.push(...(await addMarks(context, worksheet, areas)));
      }
      if (marks.length === 0 && kept.length === 0) await forgetMarks(context);
      await context.sync();
      const refused = marks.flatMap(({ sheet, areas }) => (closed.has(sheet) && areas.length > 0 ? [sheet] : []));
      return [...new Set([...kept, ...refused])];
    });

  const leave = (): void => {
    if (here.length === 0) return;
    const marks = here;
    here = [];
    void run(async (context) => {
      for (const { sheet, mark } of marks)
        context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(mark).delete();
      context.workbook.settings.getItem(MARKS).delete();
      await context.sync();
    }).catch(() => undefined);
  };

  return { put, leave };
}

type Sheets = Map<string, Excel.Worksheet>;

async function sheetsOf(context: Excel.RequestContext): Promise<{ open: Sheets; closed: Sheets }> {
  const worksheets = context.workbook.worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const named = (isProtected: boolean): Sheets =>
    new Map(
      worksheets.items
        .filter(({ protection }) => protection.protected === isProtected)
        .map((each) => [each.name, each]),
    );
  return { open: named(false), closed: named(true) };
}

/** Answers the protected sheets that hold marks: nobody else's formats are touched, and nothing is unprotected. */
async function removeMarks(
  context: Excel.RequestContext,
  sheets: Excel.Worksheet[],
  closed: Sheets,
): Promise<string[]> {
  const all = sheets.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats.load('items/type') }));
  await context.sync();
  const customs = all.flatMap(({ sheet, formats }) =>
    formats.items.flatMap((format) =>
      format.type === 'Custom' ? [{ sheet, format, rule: format.custom.rule.load('formula') }] : [],
    ),
  );
  await context.sync();
  const ours = customs.filter(({ rule }) => rule.formula.includes(SIGN));
  for (const { sheet, format } of ours) if (!closed.has(sheet.name)) format.delete();
  return ours.map(({ sheet }) => sheet.name).filter((name) => closed.has(name));
}

async function addMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: SheetMarks['areas'],
): Promise<Put[]> {
  const formula = formulaOf(new Date());
  const added: Put[] = [];
  for (let done = 0; done < areas.length; done += AREAS_PER_REQUEST) {
    const some = areas.slice(done, done + AREAS_PER_REQUEST).map(({ area, severity }) => {
      const format = sheet.getRange(a1Area(area)).conditionalFormats.add('Custom');
      format.stopIfTrue = false;
      format.custom.rule.formula = formula;
      paint(format.custom.format, LOOK[severity]);
      return format.load('id');
    });
    sheet.load('id');
    await context.sync();
    added.push(...some.map(({ id }) => ({ sheet: sheet.id, mark: id })));
  }
  return added;
}

function paint(format: Excel.ConditionalRangeFormat, { fill, border }: (typeof LOOK)[MarkedSeverity]): void {
  format.fill.color = fill;
  if (border === null) return;
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    format.borders[edge].style = 'Continuous';
    format.borders[edge].color = border;
  }
}

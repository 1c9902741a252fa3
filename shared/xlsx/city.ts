import { writeXlsx } from 'hucre/xlsx';
import type { AnnexKind } from '../annex/columns.ts';
import type { CityRow, CitySummary } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { moment } from '../message/moment.ts';
import { annexesAsked } from '../plan/asked.ts';
import type { Plan, PlanPeriod } from '../plan/schema.ts';
import { type Archive, openArchive } from './archive.ts';
import { type CityColumn, cityColumns } from './city-columns.ts';
import { DATA_SHEETS, dataSheet, dataSheetXml } from './city-data.ts';
import { explainedSheet } from './city-explained.ts';
import { notesSheet } from './city-notes.ts';
import type { Part } from './city-part.ts';
import { summarySheet } from './city-summary.ts';
import { FONT } from './look.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { type ZipPart, zip } from './zip-writer.ts';

export interface CityWorkbookInput {
  plan: Plan;
  period: PlanPeriod;
  /** The city view without its rows. */
  summary: CitySummary;
  /** The merged rows of an annex, asked for once each and read as they are written. */
  rows(annex: AnnexKind): AsyncIterable<CityRow>;
  /** ISO 8601. */
  generatedAt: string;
}

/** The two title lines of every sheet: what it is, and of which plan, period and moment. */
function titlesOf({ plan, period, generatedAt }: CityWorkbookInput, what: string): [string, string] {
  const number = plan.number ? ` số ${plan.number}` : '';
  return [
    `Bảng tổng hợp toàn thành phố: ${what}`.toLocaleUpperCase('vi'),
    `Kế hoạch${number} "${plan.title}" – ${period.title} – Lập lúc ${moment(generatedAt, 'vi')}`,
  ];
}

function summaryPart(input: CityWorkbookInput, annexes: readonly AnnexKind[]): Part {
  const { dueUnits } = input.summary;
  const due = dueUnits ? `Hạn gửi: ${moment(dueUnits, 'vi')}` : 'Hạn gửi: chưa quy định';
  return summarySheet('Tổng hợp', [...titlesOf(input, 'tình hình gửi phụ lục'), due], input.summary, annexes);
}

interface DataPart extends Part {
  annex: AnnexKind;
  columns: CityColumn[];
}

function dataPart(input: CityWorkbookInput, annex: AnnexKind): DataPart {
  const columns = cityColumns(input.plan, annex, input.period.stage);
  return { annex, columns, ...dataSheet(DATA_SHEETS[annex], titlesOf(input, annexLabel(annex, 'vi')), columns) };
}

/** The whole workbook but for the rows of its data sheets: styles, widths, panes, print set-up come from hucre. */
async function skeleton(parts: readonly Part[], { plan, generatedAt }: CityWorkbookInput): Promise<Archive> {
  const bytes = await writeXlsx({
    sheets: parts.map(({ sheet }) => sheet),
    namedRanges: parts.flatMap(({ names }) => names),
    defaultFont: FONT,
    properties: { title: plan.title, modified: new Date(generatedAt) },
  });
  return openArchive(bytes);
}

/** What the units do not agree on, and what they explain; a sheet with nothing in it is left out. */
function noteParts(input: CityWorkbookInput): Part[] {
  const { findings, explained, units } = input.summary;
  const title = (what: string) => titlesOf(input, what)[0];
  return [
    ...(findings.length ? [notesSheet('Ghi chú', title('nội dung cần đối chiếu'), findings, units)] : []),
    ...(explained.length ? [explainedSheet('Giải trình', title('giải trình của các đơn vị'), explained, units)] : []),
  ];
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/**
 * The merged workbook as a stream of bytes: a summary of all units asked, the rows of each annex with where they came
 * from, what the units do not agree on, and how they explain errors. Rows are read one after another and never held: memory stays flat however
 * many there are.
 */
export async function* cityWorkbook(input: CityWorkbookInput): AsyncGenerator<Uint8Array> {
  const annexes = annexesAsked(input.plan, input.period.stage);
  const data = annexes.map((annex) => dataPart(input, annex));
  const notes = noteParts(input);
  const archive = await skeleton([summaryPart(input, annexes), ...data, ...notes], input);
  const streamed = new Map(data.map((part, k) => [`xl/worksheets/sheet${k + 2}.xml`, part]));

  async function* parts(): AsyncGenerator<ZipPart> {
    for (const name of archive.parts) {
      const part = streamed.get(name);
      const xml = await textOf(archive, name);
      yield { name, content: part ? dataSheetXml(xml, part.columns, input.rows(part.annex)) : encoded(xml) };
    }
  }
  yield* zip(parts());
}

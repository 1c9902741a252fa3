import { readFileSync } from 'node:fs';
import { type Finding, isTextForm } from '../../shared/finding.ts';
import { a1, type Cell, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { severityLabel } from '../../shared/message/column.ts';
import { render } from '../../shared/message/render.ts';
import { sayTextForm } from '../../shared/message/text-form.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import seeds from '../../test/fixtures/seeds.json' with { type: 'json' };

type Seed = (typeof seeds)[number];

const INTRO = `# What the checker says about the five plans the project began with

Written by the machine (\`npm run docs\`) from \`test/fixtures/seeds.json\`: the annexes as workbooks where there are some, else the targets of the plan set out as an annex; and the sentences of each plan that cite a document by number and date, set out as a column of tasks, of which only what is said about the citations counts. Read through by hand: what each finding is worth stands in [the last chapter](#read-by-hand).
`;

const sheet = (name: string, lines: string[][]): Grid => ({
  sheet: name,
  cells: lines.flatMap((line, i) =>
    line.flatMap((value, k): Cell[] => (value === '' ? [] : [{ row: i + 1, column: k + 1, value }])),
  ),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const targetSheet = ({ targets }: Seed): Grid =>
  sheet('Chỉ tiêu', [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao'],
    ...targets.map(({ text, measure, value }, i) => [String(i + 1), text, measure ?? '', value]),
  ]);

const citationSheet = ({ citations }: Seed): Grid =>
  sheet('Viện dẫn', [
    ['STT', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'],
    ...citations.map((text, i) => [String(i + 1), text, 'Thường xuyên', 'UBND']),
  ]);

function said({ plan }: Seed, grids: Grid[], counts: (finding: Finding) => boolean = () => true): string[] {
  const { tables } = inspect(grids, planById(plan), { stage: 'plan' });
  return tables.flatMap(({ table, rows, findings }) => {
    const kept = findings.filter(counts);
    const form = kept.filter(isTextForm);
    const lines = kept
      .filter((finding) => !isTextForm(finding))
      .map((finding) => `- ${severityLabel(finding.severity, 'vi')} · \`${finding.code}\` · ${render(finding, 'vi')}`);
    const items = rows.filter(({ kind }) => kind !== 'group').length;
    return [
      `Trang tính "${table.sheet}", ${items} dòng: ${kept.length ? `${kept.length} phát hiện` : 'không có phát hiện'}.`,
      '',
      ...lines,
      ...(form.length ? [`- ${sayTextForm(new Set(form.map(({ at }) => at && a1(at))).size, 'vi')}`] : []),
      '',
    ];
  });
}

async function chapter(seed: Seed): Promise<string> {
  const annex = seed.annex
    ? await readWorkbook(readFileSync(new URL(`../../test/fixtures/${seed.annex}`, import.meta.url)))
    : [];
  const parts = [
    ...(annex.length ? said(seed, annex) : []),
    ...(seed.targets.length ? said(seed, [targetSheet(seed)]) : []),
    ...(seed.citations.length
      ? said(seed, [citationSheet(seed)], ({ code }) => code.startsWith('reference.') || code === 'text.stale-year')
      : []),
  ];
  return `\n## ${seed.title}\n\nKế hoạch · plan: \`${seed.plan}\`\n\n${parts.join('\n')}`;
}

/** docs/seed-findings.md. */
export async function seedFindingsPage(): Promise<string> {
  const chapters = [];
  for (const seed of seeds) chapters.push(await chapter(seed));
  return INTRO + chapters.join('') + readFileSync(new URL('seed-findings-read.md', import.meta.url), 'utf8');
}

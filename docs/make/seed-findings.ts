import { createHash } from 'node:crypto';
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

Written by the machine (\`npm run docs\`) from \`test/fixtures/seeds.json\`: the annexes as workbooks where there are some, else the targets of the plan set out as an annex; and the sentences of each plan that cite a document by number and date, set out as a column of tasks, of which only what is said about the citations counts. Figures stand as the plans write them ("Tối thiểu 80%"); the targets of \`tp-tt-2023\`, a poor scan, are written out, its citations are as scanned.
`;

/** When somebody last held the findings against the texts of the plans, and the fingerprint of what was read. */
export const READ = { on: '27 November 2026', fingerprint: '3557f90fb2cc' };

const readingOf = (fingerprint: string): string =>
  fingerprint === READ.fingerprint
    ? `Read through by hand as it stands here (\`${fingerprint}\`) on ${READ.on}, by the reviewer of this repository and by nobody of the city or a ward: [what each finding is worth](#read-by-hand).`
    : `**Not read by hand since it changed** (\`${fingerprint}\`). Of an earlier state, read on ${READ.on}: [what each finding was worth](#read-by-hand).`;

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

async function chapters(): Promise<string> {
  const written = [];
  for (const seed of seeds) written.push(await chapter(seed));
  return written.join('');
}

const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Of all that the checker says about the plans: another one than READ's has to be read again. */
export const fingerprint = async (): Promise<string> => fingerprintOf(await chapters());

/** docs/seed-findings.md. */
export async function seedFindingsPage(): Promise<string> {
  const found = await chapters();
  const worth = readFileSync(new URL('seed-findings-read.md', import.meta.url), 'utf8');
  return `${INTRO}\n${readingOf(fingerprintOf(found))}\n${found}${worth}`;
}

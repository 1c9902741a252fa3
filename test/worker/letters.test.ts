import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../shared/xlsx/archive.ts';
import { textOf } from '../../shared/xlsx/part.ts';
import { DUE, startSending } from './sender.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const PATH = '/api/v1/city/hai-phong-2025/ke-hoach';

let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
let unit: Awaited<ReturnType<typeof server.newUnit>>;

beforeAll(async () => {
  server = await startSending();
  aggregator = (await server.enrol(server.adminToken, null)).credential;
  unit = await server.newUnit();
  await unit.send(submission({ grid: tasksGrid(tasks(3)) }));
});

async function xmlOf(name: string): Promise<string> {
  const answer = await server.ask('GET', `${PATH}/${name}.docx`, { token: aggregator });
  expect(answer.status).toBe(200);
  const archive = await openArchive(new Uint8Array(await answer.arrayBuffer()));
  return textOf(archive, 'word/document.xml');
}

/** The words of a paper, paragraph by paragraph. */
async function wordsOf(name: string): Promise<string[]> {
  const xml = await xmlOf(name);
  return xml.split('</w:p>').map((part) =>
    [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text)
      .join('')
      .replaceAll('&quot;', '"'),
  );
}

it('every distance between lines is a multiple of the line, for LibreOffice too', async () => {
  const lines = (await xmlOf('report')).match(/<w:spacing[^>]*w:line="[^>]*>/g) ?? [];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain('w:lineRule="auto"');
});

describe('the reminder', () => {
  it('names whom it reminds, of what, until when', async () => {
    server.clock.now = new Date(Date.parse(DUE) - 86_400_000);
    const words = await wordsOf('reminder');
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain(
      'Đến 17 giờ 00, ngày 17/3/2025, còn 113 đơn vị chưa gửi và 1 đơn vị gửi chưa đủ (danh sách kèm theo).',
    );
    expect(words).toContain(
      'Sở Khoa học và Công nghệ đề nghị các đơn vị gửi phụ lục còn thiếu trước 17 giờ 00, ngày 18/3/2025.',
    );
    // The one unit that sent its tasks lacks its targets; each of the others lacks both.
    const at = words.indexOf(unit.code);
    expect(words.slice(at, at + 3)[2]).toBe('Danh mục chỉ tiêu');
    expect(words.filter((word) => word === 'Danh mục nhiệm vụ; Danh mục chỉ tiêu')).toHaveLength(113);
  });

  it('says that the due date is past once it is', async () => {
    server.clock.now = new Date(Date.parse(DUE) + 1000);
    expect((await wordsOf('reminder')).some((word) => word.includes('nay đã quá hạn'))).toBe(true);
  });
});

it('the report has the figures of the overview, and every unit', async () => {
  const words = await wordsOf('report');
  const figure = (name: string) => words[words.indexOf(name) + 1];
  expect(figure('Đơn vị được giao')).toBe('114');
  expect(figure('Đơn vị đã gửi')).toBe('1');
  expect(figure('Đơn vị chưa gửi')).toBe('113');
  expect(words.filter((word) => word === 'Chưa gửi')).toHaveLength(113);
  expect(words).toContain('Danh mục nhiệm vụ: Đã nhận');
});

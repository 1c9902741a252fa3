import type { SubmissionBody } from '../../shared/api.ts';
import { createClient } from '../../shared/client.ts';
import type { Unit } from '../../shared/plan/units.ts';

export const PLAN = 'hai-phong-2025';
export const PERIOD = 'ke-hoach';
export const DUE = '2025-03-18T17:00:00+07:00';

/** Keys for these runs, and nothing else. */
export const SECRET = 'phu-luc-a-secret-for-soaking-only';
export const LOG_KEY = btoa('phu-luc: a key for soaking only.');

const PERSON = { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' };
const HEADER = ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm'];

/** An annex of so many tasks, one of them with a warning; no two drafts alike. */
export function answerOf(unit: string, draft: number, rows: number): SubmissionBody {
  const lines = Array.from({ length: rows }, (_, i) => [
    i + 1,
    `Nhiệm vụ riêng biệt số ${i + 1} của đơn vị ${unit}, bản ${draft}`,
    'Quý I',
    i === 0 ? 'Quý I năm 2027' : 'Quý II',
    'UBND phường',
    'Báo cáo',
  ]);
  const cells = [['DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025'], HEADER, ...lines].flatMap((line, row) =>
    line.map((value, column) => ({ row: row + 1, column: column + 1, value })),
  );
  return {
    plan: PLAN,
    period: PERIOD,
    annex: 'tasks',
    parts: [
      {
        file: `${unit}.xlsx`,
        grid: { sheet: 'Danh mục', cells, merges: [], hiddenRows: [], hiddenColumns: [] },
        mapping: null,
      },
    ],
    sender: PERSON,
    client: { name: 'cli', version: '0.1.0' },
  };
}

export const clientOf = (server: string, credential: string | null) => createClient({ server, credential, fetch });

export interface Clerk {
  unit: string;
  credential: string;
}

/** A due date, and an enrolled clerk for each unit, through the API as an office would do it. */
export async function openCity(server: string, units: readonly Unit[]): Promise<{ admin: string; clerks: Clerk[] }> {
  const { credential: admin } = await clientOf(server, SECRET).bootstrap(PERSON);
  await clientOf(server, admin).setPeriod(PLAN, PERIOD, { dueUnits: DUE });
  const clerks = await inTurns(units, 8, async ({ code: unit }) => {
    const { code } = await clientOf(server, admin).enrolment({ role: 'staff', unit });
    const { credential } = await clientOf(server, null).enrol({ code, ...PERSON });
    return { unit, credential };
  });
  return { admin, clerks };
}

/** Does something with each, so many at a time, in order. */
export async function inTurns<T, R>(all: readonly T[], atOnce: number, act: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = all.entries();
  const worker = async () => {
    for (const [place, each] of waiting) results[place] = await act(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

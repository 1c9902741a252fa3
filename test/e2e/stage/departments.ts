import { planById } from '../../../shared/plan/built-in.ts';
import { departmentOf } from '../../../shared/plan/departments.ts';
import type { City } from './server.ts';

const DEPARTMENTS = ['so-khcn', 'so-noi-vu', 'so-tai-chinh'];

/** Three departments that a plan of its own asks beside all communes; one of them sends. The address of its desk. */
export async function askDepartments(city: City): Promise<string> {
  const plan = planById('hai-phong-2025');
  if (!plan) throw new Error('no plan');
  for (const agency of plan.agencies.filter(({ id }) => DEPARTMENTS.includes(id))) {
    const { code, name } = departmentOf(agency);
    await city.addDepartment({ code, name, kind: 'sở', from: '2025-03-01' });
  }
  await city.publish({ ...plan, id: 'co-so-ban-nganh', version: 1, units: ['communes', ...DEPARTMENTS] });
  const cells = [
    ['DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025'],
    ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm'],
    [1, 'Tập huấn kỹ năng số cho công chức', 'Quý I', 'Quý II', 'Sở Nội vụ', 'Báo cáo'],
  ].flatMap((line, row) => line.map((value, column) => ({ row: row + 1, column: column + 1, value })));
  const grid = { sheet: 'Danh mục', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  await (await city.device('so-noi-vu')).submit(
    {
      ...{ plan: 'co-so-ban-nganh', period: 'ke-hoach', annex: 'tasks' },
      parts: [{ file: 'so-noi-vu.xlsx', grid, mapping: null }],
      sender: { name: 'Trần Thị Bình', position: 'Chuyên viên' },
      client: { name: 'page', version: '0.1.0' },
    },
    { key: crypto.randomUUID(), base: null },
  );
  return '/so/co-so-ban-nganh/ke-hoach';
}

import { expect, it } from 'vitest';
import { a1 } from '../../../shared/grid.ts';
import { consult } from '../../../shared/rulebook/consult.ts';
import type { AnnexCode, Example } from '../../../shared/rulebook/entry.ts';
import { targetReport, targets, taskReport } from '../../../shared/rulebook/headers.ts';
import type { Cases } from './each-rule.ts';
import { OF_CELLS } from './each-rule-cells.ts';
import {
  BROADCAST,
  numbers,
  PORTAL,
  right,
  rightNumbers,
  span,
  task,
  two,
  VINH_BAO,
  vinhBao,
} from './each-rule-drawings.ts';
import { ofReports } from './each-rule-reports.ts';
import { ofTargets } from './each-rule-targets.ts';

/** A rule without all three does not compile. */
const EACH: Record<AnnexCode, Cases> = {
  ...OF_CELLS,
  'ordinal.missing': {
    failing: numbers('1', '', '3'),
    cell: 'A3',
    passing: rightNumbers,
    near: numbers('', '', ''),
  },
  'ordinal.duplicate': {
    failing: numbers('1', '3', '3'),
    cell: 'A4',
    passing: rightNumbers,
    near: numbers('1', 'a)', '2', 'a)'),
  },
  'ordinal.sequence': {
    failing: numbers('1', '2', '4'),
    cell: 'A4',
    passing: rightNumbers,
    near: numbers('4', '5', '6'),
  },
  'ordinal.letter-order': {
    failing: numbers('c)', 'd)', 'e)', 'f)'),
    cell: 'A4',
    passing: rightNumbers,
    near: numbers('c)', 'd)', 'đ)', 'e)'),
  },
  'time.unreadable': {
    failing: task(BROADCAST, '31/02/2025'),
    cell: 'C2',
    passing: right,
    near: task(BROADCAST, 'khi có yêu cầu của cơ quan có thẩm quyền'),
  },
  'time.reversed': {
    failing: span('Quý IV', 'Quý I'),
    cell: 'D2',
    passing: span('Quý I', 'Quý IV'),
    near: span('Quý I', '31/3/2025'),
  },
  'time.outside-plan': {
    failing: span('Quý IV', 'Quý I/2026'),
    cell: 'D2',
    passing: span('Quý I', 'Quý IV/2025'),
    near: task(BROADCAST, '2024 - 2025'),
  },
  'agency.unknown': {
    failing: task(BROADCAST, 'Quý II', 'Phòng Văn hóa - Xã hộị'),
    cell: 'D2',
    passing: right,
    near: task(BROADCAST, 'Quý II', 'Trường THCS Trần Liễu'),
  },
  'agency.abolished': {
    failing: task(BROADCAST, 'Quý III', 'Sở Thông tin và Truyền thông'),
    cell: 'D2',
    passing: task(BROADCAST, 'Quý III', 'Sở Khoa học và Công nghệ'),
    near: task(BROADCAST, 'Quý II', 'Phòng Văn hóa và Thông tin'),
  },
  'agency.lead-coordinates': {
    failing: task(BROADCAST, 'Quý II', 'Công an phường', 'Các Tổ dân phố; Công an phường'),
    cell: 'E2',
    passing: right,
    near: task(BROADCAST, 'Quý II', 'Các phòng, ban, ngành', 'Các phòng, ban, ngành'),
  },
  'task.duplicate': {
    failing: two(PORTAL, 'Mở rộng phủ sóng Wifi miễn phí các nơi công cộng như Nhà văn hóa'),
    cell: 'B3',
    passing: two(PORTAL, BROADCAST),
    near: two('Tập huấn kỹ năng số cho cán bộ cấp huyện', 'Tập huấn kỹ năng số cho cán bộ cấp xã'),
  },
  'task.assigned-missing': {
    failing: vinhBao(...VINH_BAO.slice(1)),
    cell: 'A1',
    passing: vinhBao(...VINH_BAO),
    near: vinhBao(
      ...VINH_BAO.slice(0, -1),
      'Treo băng rôn, pano, tranh cổ động trực quan nâng cao nhận thức về chuyển đổi số',
    ),
  },
  'reference.date-mismatch': {
    failing: task('Thực hiện Nghị quyết số 03-NQ/TU ngày 26/11/2021 của Ban Thường vụ Thành ủy'),
    cell: 'B2',
    passing: task('Thực hiện Nghị quyết số 03-NQ/TU ngày 26 tháng 10 năm 2021 của Ban Thường vụ Thành ủy'),
    near: task('Thực hiện Kế hoạch số 08/KH-UBND ngày 12/01/2025 của UBND phường Trần Liễu'),
  },
  'reference.unknown': {
    failing: task('Thực hiện Quyết định số 4567/QĐ-UBND ngày 01/02/2025'),
    cell: 'B2',
    passing: task('Thực hiện Quyết định số 284/QĐ-UBND ngày 24/01/2022'),
    near: right,
  },
  ...ofTargets(targets),
  ...ofReports(taskReport, targetReport),
};

const cellsOf = (code: AnnexCode, example: Example) =>
  consult(code, example).flatMap((finding) => (finding.code === code ? [finding.at && a1(finding.at)] : []));

it.each(Object.entries(EACH) as [AnnexCode, Cases][])(
  '%s: speaks at its cell, and only where it is due',
  (code, { failing, cell, passing, near }) => {
    expect(cellsOf(code, failing)).toContain(cell);
    expect(cellsOf(code, passing)).toEqual([]);
    expect(cellsOf(code, near)).toEqual([]);
  },
);

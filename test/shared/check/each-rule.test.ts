import { expect, it } from 'vitest';
import { a1 } from '../../../shared/grid.ts';
import { consult } from '../../../shared/rulebook/consult.ts';
import type { AnnexCode, Example } from '../../../shared/rulebook/entry.ts';
import { spans, targetReport, targets, taskReport, tasks } from '../../../shared/rulebook/headers.ts';
import type { Cases } from './each-rule.ts';
import { ofReports } from './each-rule-reports.ts';
import { ofTargets } from './each-rule-targets.ts';

/** Words as they stand in the plans of Phù Liễn, Trần Liễu, Vĩnh Bảo and of the city. */
const [BROADCAST, PORTAL] = [
  'Tiếp tục duy trì chuyên mục “Chuyển đổi số” trên hệ thống truyền thanh phường',
  'Mở rộng phủ sóng mạng Wifi miễn phí các nơi công cộng như Nhà văn hóa',
];
const task = (what: string, time = 'Quý II', lead = 'Phòng Văn hóa - Xã hội', others = 'Các Tổ dân phố') => ({
  sheet: tasks(`| 1 | ${what} | ${time} | ${lead} | ${others} |`),
});
const two = (first: string, second: string) => ({
  sheet: tasks(
    `| 1 | ${first} | Quý II | Công an phường | Các Tổ dân phố |`,
    `| 2 | ${second} | Quý II | Công an phường | Các Tổ dân phố |`,
  ),
});
const span = (start: string, finish: string) => ({
  sheet: spans(`| 1 | ${PORTAL} | ${start} | ${finish} | Phòng Văn hóa - Xã hội |`),
});
const numbers = (...ordinals: string[]) => ({
  sheet: tasks(
    ...ordinals.map((ordinal, i) => {
      const what = [BROADCAST, PORTAL, 'Ban hành khung kiến trúc chính quyền điện tử', 'Cài đặt phòng, chống mã độc'];
      return `| ${ordinal} | ${what[i]} | Quý II | Công an phường | Các Tổ dân phố |`;
    }),
  ),
});
const heading = (third: string, fourth: string, row: string) => ({
  sheet: `| STT | Nội dung nhiệm vụ | ${third} | ${fourth} |\n| 1 | ${BROADCAST} | ${row} |`,
});
const VINH_BAO = [
  'Xây dựng, ban hành và triển khai kế hoạch truyền thông về chuyển đổi số năm 2024 của cơ quan, đơn vị, địa phương',
  'Tổ chức và tham dự Hội nghị, tọa đàm... về chuyển đổi số nhằm trao đổi kinh nghiệm, giải đáp thắc mắc về chuyển đổi số',
  'Thông tin, chia sẻ kinh nghiệm, phổ biến mô hình chuyển đổi số thành công, tôn vinh tấm gương điển hình về chuyển đổi số.',
  'Chủ động tuyên truyền, cung cấp thông tin về công tác triển khai Chuyển đổi số tại các cơ quan, đơn vị, địa phương',
  'Tuyên truyền trên hệ thống đài truyền thanh cấp xã: Xây dựng chương trình phát thanh về chuyển đổi số',
  'Tuyên truyền trên mạng xã hội: trang Zalo “Chính quyền điện tử thành phố Hải Phòng”; trang fanpage Facebook Cổng Tin tức thành phố',
  'Tham gia các cuộc thi tuyên truyền về Chuyển đổi số cho các nhóm đối tượng khác nhau',
  'Tuyên truyền cổ động trực quan: Treo Pano, băng rôn, tranh cổ động... tuyên truyền về nâng cao nhận thức về chuyển đổi số.',
];
const vinhBao = (...lines: string[]) => ({
  plan: 'vinh-bao-tt-2024',
  sheet: tasks(...lines.map((line, i) => `| ${i + 1} | ${line} | Quý I | UBND xã | Phòng Văn hóa và Thông tin |`)),
});
const right = task(BROADCAST);
const rightNumbers = numbers('1', '2', '3');
const rightTarget = { sheet: targets('| 1 | Tỷ lệ triển khai học bạ số đối với học sinh | % | 100 |') };

/** A rule without all three does not compile. */
const EACH: Record<AnnexCode, Cases> = {
  'table.annex-missing': {
    failing: { sheet: '| Nơi nhận | Số bản |\n| Các Tổ dân phố | 02 |' },
    cell: null,
    passing: { ...right, plan: 'vinh-bao-tt-2024' },
    near: { ...rightTarget, plan: 'tp-cds-2023' },
  },
  'table.header-missing': {
    failing: { sheet: numbers('1', '2', '3').sheet.split('\n').slice(1).join('\n') },
    cell: null,
    passing: rightNumbers,
    near: { sheet: '| Nơi nhận: |\n| - Các Tổ dân phố; |\n| - Lưu: VT. |' },
  },
  'table.column-missing': {
    failing: heading('Hoàn thành', 'Ghi chú', 'Quý II | '),
    cell: 'A1',
    passing: right,
    near: heading('Tiến độ', 'Đơn vị thực hiện', 'Quý II | Công an phường'),
  },
  'table.column-ambiguous': {
    failing: heading('Thời hạn | Hạn hoàn thành', 'Cơ quan chủ trì', 'Quý II | Quý III | Công an phường'),
    cell: 'D1',
    passing: right,
    near: heading('Tiến độ | Tình trạng', 'Cơ quan chủ trì', 'Quý II | Đang thực hiện | Công an phường'),
  },
  'table.empty': {
    failing: { sheet: tasks() },
    cell: 'A1',
    passing: right,
    near: { sheet: tasks('| (1) | (2) | (3) | (4) | (5) |', `| 1 | ${PORTAL} | Quý II | UBND phường | |`) },
  },
  'table.row-joined': {
    failing: {
      sheet: tasks(
        `| 1 | ${PORTAL} | Quý II | UBND phường | |`,
        '|  | khu vui chơi, giải trí tại một số địa điểm |  |  |  |',
      ),
    },
    cell: 'B3',
    passing: right,
    near: two(BROADCAST, PORTAL),
  },
  'cell.required': {
    failing: task(BROADCAST, ''),
    cell: 'C2',
    passing: right,
    near: {
      sheet: tasks('| I | Tuyên truyền về hạ tầng số |  |  |  |', `| 1 | ${PORTAL} | Quý II | UBND phường |  |`),
    },
  },
  'cell.error-value': {
    failing: task(BROADCAST, '#REF!'),
    cell: 'C2',
    passing: right,
    near: task('Gắn thẻ #chuyendoiso cho tin, bài trên trang Zalo của phường'),
  },
  'cell.too-long': {
    failing: task('x'.repeat(2_001)),
    cell: 'B2',
    passing: right,
    near: task('x'.repeat(2_000)),
  },
  'text.not-nfc': {
    failing: task(BROADCAST.normalize('NFD')),
    cell: 'B2',
    passing: right,
    near: task('Tuyên truyền việc số hoá, xoá các vùng lõm sóng; cấp uỷ chỉ đạo'),
  },
  'text.spacing': {
    failing: task('Xây dựng Nhà văn hóa, Trung tâm Văn hóa,  khu vui chơi'),
    cell: 'B2',
    passing: right,
    near: task('Tổ chức Hội nghị, tọa đàm ... về chuyển đổi số\\n- Kịp thời tuyên truyền'),
  },
  'text.hidden-character': {
    failing: task('Chuyển đổi\u200b số'),
    cell: 'B2',
    passing: right,
    near: task('Tuyên truyền trên mạng xã hội\\n- Kịp thời tuyên truyền 😀'),
  },
  'text.legacy-font': {
    failing: task('ChuyÓn ®æi sè'),
    cell: 'B2',
    passing: right,
    near: task('Thuê bao Café số, lõi IoT ≥ 5G, mức 50 µm theo ISO 9001:2015'),
  },
  'text.stale-year': {
    failing: task('Hưởng ứng Ngày Chuyển đổi số quốc gia, Ngày Chuyển đổi số thành phố năm 2024'),
    cell: 'B2',
    passing: task('Hưởng ứng Ngày Chuyển đổi số quốc gia năm 2025'),
    near: task('Thực hiện Nghị quyết số 03-NQ/TU ngày 26/10/2021 về chuyển đổi số'),
  },
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

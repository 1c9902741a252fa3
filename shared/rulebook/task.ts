import type { Entries } from './entry.ts';
import { DIGITISING, spans, TRAINING, tasks } from './headers.ts';

const timed = (time: string, text = TRAINING) => tasks(`| 1 | ${text} | ${time} | Công an phường | Các Tổ dân phố |`);
const led = (lead: string, others = 'Các Tổ dân phố', time = 'Quý IV') =>
  tasks(`| 1 | ${TRAINING} | ${time} | ${lead} | ${others} |`);

/** What the checker says about tasks: their times, agencies and wording. */
export const TASK: Entries<
  | 'time.unreadable'
  | 'time.reversed'
  | 'time.outside-plan'
  | 'agency.unknown'
  | 'agency.abolished'
  | 'agency.lead-coordinates'
  | 'task.duplicate'
  | 'task.assigned-missing'
  | 'reference.date-mismatch'
  | 'reference.unknown'
> = {
  'time.unreadable': {
    ground: {
      vi: 'Ô thời gian không cho biết lúc nào. Cách ghi mở như "Sau khi có hướng dẫn", "Thường xuyên" thì đúng.',
      en: 'The cell names no time. Open times ("Sau khi có hướng dẫn", "Thường xuyên") are right.',
    },
    failing: { sheet: timed('Quý V') },
    passing: { sheet: timed('Sau khi có hướng dẫn') },
  },
  'time.reversed': {
    ground: {
      vi: 'Không thể hoàn thành trước khi bắt đầu. So theo đơn vị lớn hơn: "Quý I" và "tháng 3" thì đúng.',
      en: 'A task cannot be finished before it begins. Compared at the coarser precision: "Quý I" to "tháng 3" is right.',
    },
    failing: { sheet: spans(`| 1 | ${TRAINING} | Quý IV | Quý I | Công an phường |`) },
    passing: { sheet: spans(`| 1 | ${TRAINING} | Quý I | tháng 3 | Công an phường |`) },
  },
  'time.outside-plan': {
    ground: {
      vi: 'Thời gian nằm ngoài thời hạn của kế hoạch, thường là dòng chép từ năm trước. Nhiệm vụ ghi rõ là chuyển tiếp thì đúng.',
      en: 'The time lies outside the span of the plan, mostly a row of last year. A task that says it was carried over is right.',
    },
    failing: { sheet: timed('Quý IV/2024') },
    passing: { sheet: timed('Quý IV/2024', `${TRAINING} (chuyển tiếp từ năm 2024)`) },
  },
  'agency.unknown': {
    ground: {
      vi: 'Tên không có trong danh sách cơ quan của kế hoạch, thường do gõ nhầm. Trường học, doanh nghiệp không cần có trong danh sách.',
      en: 'The name is not among the agencies of the plan, mostly a slip. Schools and companies need not be.',
    },
    failing: { sheet: led('Phòng Văn hoá Xã hôi') },
    passing: { sheet: led('Trường THCS Trần Liễu') },
  },
  'agency.abolished': {
    ground: {
      vi: 'Cơ quan kết thúc hoạt động trước khi nhiệm vụ xong thì không thực hiện được. Lĩnh vực có thể chia về nhiều nơi nên không tự thay.',
      en: 'An agency that ends before the task cannot carry it out. Its fields may have gone to several others, so none is put in.',
    },
    failing: { sheet: led('Sở TT&TT') },
    passing: { sheet: led('Sở TT&TT', 'Các Tổ dân phố', '15/02/2025') },
  },
  'agency.lead-coordinates': {
    ground: {
      vi: 'Một cơ quan vừa chủ trì vừa phối hợp trong một nhiệm vụ. Tập thể ("Các cơ quan, đơn vị") thì được.',
      en: 'One agency both leads and coordinates one task. Collectives may.',
    },
    failing: { sheet: led('Phòng VH-XH', 'Phòng Văn hóa - Xã hội') },
    passing: { sheet: led('Các cơ quan, đơn vị', 'Các cơ quan, đơn vị') },
  },
  'task.duplicate': {
    ground: {
      vi: 'Cùng một nhiệm vụ ghi hai lần sẽ bị đếm hai lần khi tổng hợp. Khác quý, khác kênh là nhiệm vụ khác.',
      en: 'One task written twice is counted twice by the city. Another quarter or another channel is another task.',
    },
    failing: {
      sheet: tasks(
        `| 1 | ${DIGITISING} còn hiệu lực của phường | Quý II | Công an phường | Các Tổ dân phố |`,
        `| 2 | ${DIGITISING} còn hiệu lực của phường. | Quý IV | Công an phường | Các Tổ dân phố |`,
      ),
    },
    passing: {
      sheet: tasks(
        '| 1 | Báo cáo quý I: kết quả số hóa hồ sơ, giải quyết thủ tục hành chính | Quý I | Công an phường | Các Tổ dân phố |',
        '| 2 | Báo cáo quý II: kết quả số hóa hồ sơ, giải quyết thủ tục hành chính | Quý II | Công an phường | Các Tổ dân phố |',
      ),
    },
  },
  'task.assigned-missing': {
    ground: {
      vi: 'Kế hoạch giao nhiệm vụ này cho mọi xã, phường; ghi bằng lời của đơn vị cũng được.',
      en: 'The plan gives every commune this task; any wording of it will do.',
    },
    failing: {
      plan: 'vinh-bao-tt-2024',
      sheet: tasks('| 1 | Mua sắm máy tính cho bộ phận một cửa | Quý II | Công an xã | UBND xã |'),
    },
    passing: {
      plan: 'vinh-bao-tt-2024',
      sheet: tasks(
        ...[
          'Ban hành và triển khai kế hoạch truyền thông về chuyển đổi số năm 2024 của xã',
          'Tổ chức, tham dự hội nghị, tọa đàm về chuyển đổi số để trao đổi kinh nghiệm, giải đáp thắc mắc về chuyển đổi số',
          'Chia sẻ kinh nghiệm, phổ biến mô hình chuyển đổi số thành công, tôn vinh gương điển hình về chuyển đổi số',
          'Chủ động tuyên truyền, cung cấp thông tin về công tác triển khai chuyển đổi số tại xã',
          'Tuyên truyền trên đài truyền thanh xã: xây dựng chương trình phát thanh về chuyển đổi số, 01 - 02 chương trình/tuần',
          'Tuyên truyền trên mạng xã hội',
          'Kịp thời tuyên truyền hoạt động, sự kiện chuyển đổi số tại trang Zalo "Chính quyền điện tử thành phố Hải Phòng", trang fanpage Facebook Cổng Tin tức',
          'Tham gia các cuộc thi tuyên truyền về chuyển đổi số cho các nhóm đối tượng',
          'Tuyên truyền cổ động trực quan: treo pano, băng rôn, tranh cổ động nâng cao nhận thức về chuyển đổi số',
        ].map((text, i) => `| ${i + 1} | ${text} | Quý II | UBND xã | Các cơ quan, đơn vị |`),
      ),
    },
  },
  'reference.date-mismatch': {
    ground: {
      vi: 'Số, ngày của văn bản viện dẫn khác danh mục văn bản của kế hoạch. Số văn bản có thể trùng giữa các cơ quan nên phần lớn chỉ lưu ý.',
      en: 'A cited document has another date in the plan’s register. Numbers repeat among issuers, so mostly a note.',
    },
    failing: {
      sheet: timed('Quý II', 'Triển khai Nghị quyết số 03-NQ/TU ngày 16/10/2021 của Ban Thường vụ Thành ủy Hải Phòng'),
    },
    passing: {
      sheet: timed('Quý II', 'Triển khai Nghị quyết số 03-NQ/TU ngày 26/10/2021 của Ban Thường vụ Thành ủy Hải Phòng'),
    },
  },
  'reference.unknown': {
    ground: {
      vi: 'Danh mục văn bản của kế hoạch không thể đủ mọi văn bản nên quy tắc này tắt, trừ khi kế hoạch bật.',
      en: 'No register holds all documents: off, unless a plan turns it on.',
    },
    failing: { sheet: timed('Quý II', 'Triển khai Nghị quyết số 99-NQ/TU ngày 16/10/2021 về chuyển đổi số') },
    passing: { sheet: timed('Quý II', 'Triển khai Nghị quyết số 03-NQ/TU ngày 26/10/2021 về chuyển đổi số') },
  },
};

import type { Entries } from './entry.ts';
import { tasks } from './headers.ts';

const numbered = (...ordinals: string[]) =>
  tasks(
    ...ordinals.map((ordinal, i) => {
      const what = [
        'Tập huấn kỹ năng số',
        'Số hóa hồ sơ lưu trữ',
        'Nâng cấp cổng thông tin',
        'Mua sắm máy tính',
        'Kiện toàn tổ công nghệ số',
        'Báo cáo kết quả',
      ];
      return `| ${ordinal} | ${what[i]} của phường | Quý II | Công an phường | Các Tổ dân phố |`;
    }),
  );

/** What the checker says about the numbering of rows. */
export const ORDINAL: Entries<'ordinal.missing' | 'ordinal.duplicate' | 'ordinal.sequence' | 'ordinal.letter-order'> = {
  'ordinal.missing': {
    ground: {
      vi: 'Văn bản viện dẫn dòng theo số thứ tự; bảng đã đánh số thì dòng nào cũng cần số. Chỉ điền giúp khi hai dòng kề bên cho biết chắc.',
      en: 'Texts cite rows by number; a table that numbers its rows numbers all of them. Filled in only where both neighbours agree.',
    },
    failing: { sheet: numbered('1', '', '3') },
    passing: { sheet: numbered('', '', '') },
  },
  'ordinal.duplicate': {
    ground: {
      vi: 'Hai dòng cùng nhóm mang một số thì không viện dẫn được. Mỗi nhóm đánh số lại từ đầu là đúng.',
      en: 'Two rows of one group with one number cannot be cited. Numbering may start anew in each group.',
    },
    failing: { sheet: numbered('1', '2', '2') },
    passing: { sheet: numbered('1', 'a)', 'b)', '2', 'a)', 'b)') },
  },
  'ordinal.sequence': {
    ground: {
      vi: 'Số thứ tự thiếu hoặc đảo trong nhóm, thường do xóa hay chèn dòng. Không tự đánh số lại vì nội dung văn bản có thể viện dẫn.',
      en: 'A number left out or out of turn, mostly after a deletion. Never renumbered: the text may cite it.',
    },
    failing: { sheet: numbered('1', '2', '4') },
    passing: { sheet: numbered('4', '5', '6') },
  },
  'ordinal.letter-order': {
    ground: {
      vi: 'Điểm xếp theo thứ tự chữ cái tiếng Việt (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ). Trong bảng chỉ là thói quen nên chỉ lưu ý.',
      en: 'Points follow the Vietnamese alphabet (Decree 30/2020/NĐ-CP, annex I, II.6.đ). In a table a custom only, hence a note.',
    },
    failing: { sheet: numbered('a)', 'b)', 'c)', 'd)', 'e)', 'f)') },
    passing: { sheet: numbered('a)', 'b)', 'c)', 'd)', 'đ)', 'e)') },
  },
};

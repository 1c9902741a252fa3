import type { Canvas } from './canvas.ts';
import { FONT, LOOK } from './look.ts';

/** A signed head of the log: how many of its lines, and the C2SP note. */
export interface SealedUnder {
  size: number;
  note: string;
}

/** Below the table: whoever keeps the workbook keeps what the log can be held against. `verify` finds it in its cell. */
export function sealedUnder(canvas: Canvas, row: number, columns: number, checkpoint: SealedUnder | null): void {
  canvas.banner(row, columns, checkpoint ? sealed(checkpoint.size) : NOT_SEALED, LOOK.plain);
  if (!checkpoint) return;
  canvas.put(row + 1, 1, checkpoint.note, LOOK.text);
  canvas.merge({ top: row + 1, bottom: row + 1, left: 1, right: columns });
  canvas.height(row + 1, checkpoint.note.split('\n').length, FONT.size);
}

const sealed = (size: number): string =>
  `Điểm chốt của nhật ký: mọi lần gửi và xem xét trong bảng này nằm trong ${size.toLocaleString('vi-VN')} dòng đầu của nhật ký. Giữ tệp này ở nơi khác thì về sau đối chiếu được nhật ký còn nguyên hay không.`;
const NOT_SEALED =
  'Chưa có điểm chốt cho lần gửi hoặc xem xét mới nhất: nhật ký được chốt mỗi phút một lần. Một phút sau tải lại thì có.';

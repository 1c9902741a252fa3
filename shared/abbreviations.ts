import { contentKey } from './text.ts';

/**
 * What annexes write short, and what it stands for. One meaning each: "ND" and "KH" have several and are
 * left out. Bodies ("UBND", "HĐND") too: they issue what a text cites, and written out they would outweigh what it says.
 */
const SHORT: Record<string, string> = {
  attt: 'an toàn thông tin',
  bcđ: 'ban chỉ đạo',
  cbcc: 'cán bộ công chức',
  cbccvc: 'cán bộ công chức viên chức',
  cđs: 'chuyển đổi số',
  cntt: 'công nghệ thông tin',
  csdl: 'cơ sở dữ liệu',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  pvhcc: 'phục vụ hành chính công',
  tdp: 'tổ dân phố',
  tmđt: 'thương mại điện tử',
  ttđt: 'thông tin điện tử',
  tthc: 'thủ tục hành chính',
};

const LONG = new Map(Object.entries(SHORT).map(([short, long]) => [short, contentKey(long)]));

/** The words of a content key, abbreviations written out: "giải quyết tthc" → "giải quyết thủ tục hành chính". */
export const writtenOut = (key: string): string =>
  key
    .split(' ')
    .map((word) => LONG.get(word) ?? word)
    .join(' ');

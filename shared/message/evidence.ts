import type { Verdict } from '../log/evidence.ts';
import type { Locale } from './column.ts';

type Claim = Verdict['claim'];
type Of<C extends Claim, O extends Verdict['outcome']> = Extract<Verdict, { claim: C }> & { outcome: O };

/** For each claim what it means that it was proved, refuted, or left open. */
type Sentences = {
  [C in Claim]: {
    proved(verdict: Exclude<Of<C, 'proved'>, { outcome: 'open' }>): string;
    refuted(verdict: Exclude<Of<C, 'refuted'>, { outcome: 'open' }>): string;
    open: string;
  };
};

const vi: Sentences = {
  content: {
    proved: () => 'Nội dung phiếu đúng như dòng nhật ký đã ghi.',
    refuted: ({ fields }) => `Nội dung phiếu KHÁC dòng nhật ký đã ghi (${fields.join(', ')}): phiếu đã bị sửa.`,
    open: 'Phiếu không kèm dòng nhật ký (gửi trước khi có nhật ký, hoặc nội dung đã xóa theo yêu cầu).',
  },
  signature: {
    proved: ({ name }) => `Nhật ký "${name}" đã ký nhận dòng này, đúng lúc và đúng bảng ghi trên phiếu.`,
    refuted: ({ name }) => `Chữ ký KHÔNG phải của nhật ký "${name}", hoặc phiếu đã bị sửa sau khi ký.`,
    open: 'Chưa kiểm được chữ ký: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.',
  },
  workbook: {
    proved: ({ parts }) => `Bảng trong tệp chính là bảng đã gửi (${parts} bảng, giống từng ô).`,
    refuted: ({ parts, found }) => `Tệp KHÔNG còn là tệp đã gửi: chỉ ${found} trong ${parts} bảng giống từng ô.`,
    open: 'Chưa đối chiếu với tệp Excel: chưa chọn tệp.',
  },
  inclusion: {
    proved: ({ size }) => `Dòng này nằm trong nhật ký gồm ${size} dòng mà điểm chốt đã ký.`,
    refuted: ({ size }) =>
      `Dòng này KHÔNG nằm trong nhật ký của điểm chốt (${size} dòng), hoặc điểm chốt không phải của nhật ký này.`,
    open: 'Chưa chứng minh dòng này nằm trong nhật ký: cần tệp chứng minh lấy từ máy chủ sau khi chốt.',
  },
};

const en: Sentences = {
  content: {
    proved: () => 'The receipt says what the entry of the log says.',
    refuted: ({ fields }) =>
      `The receipt says something ELSE than the entry of the log (${fields.join(', ')}): it was altered.`,
    open: 'The receipt carries no entry of the log (sent before there was one, or erased on request).',
  },
  signature: {
    proved: ({ name }) =>
      `The log "${name}" signed for this entry, at the time and over the tables that the receipt names.`,
    refuted: ({ name }) =>
      `The signature is NOT that of the log "${name}", or the receipt was altered after it was signed.`,
    open: 'The signature was not checked: this needs the public key of the log, from where the city publishes it.',
  },
  workbook: {
    proved: ({ parts }) => `What the workbook holds is what was sent (${parts} tables, cell by cell).`,
    refuted: ({ parts, found }) =>
      `The workbook is NOT what was sent any more: only ${found} of ${parts} tables are alike cell by cell.`,
    open: 'Not compared with a workbook: none was given.',
  },
  inclusion: {
    proved: ({ size }) => `The entry stands in the log of ${size} entries that the checkpoint signs.`,
    refuted: ({ size }) =>
      `The entry does NOT stand in the log of the checkpoint (${size} entries), or the checkpoint is another log's.`,
    open: 'That the entry stands in the log was not proved: this needs a proof, fetched from the server after sealing.',
  },
};

const CATALOGUES: Record<Locale, Sentences> = { vi, en };

export function renderVerdict(verdict: Verdict, locale: Locale): string {
  const sentences = CATALOGUES[locale][verdict.claim];
  if (verdict.outcome === 'open') return sentences.open;
  // The catalogue is typed claim by claim; here only their union is known.
  return (sentences[verdict.outcome] as (verdict: Verdict) => string)(verdict);
}

/** What no proof of this kind can show; said with every result. */
export const LIMITS_OF_PROOF: Record<Locale, string> = {
  vi: 'Kết quả này không nói số liệu là đúng sự thật. Mọi điều chứng minh được chỉ đúng so với khóa và điểm chốt nêu trên.',
  en: 'This does not say that the figures are true. Whatever was proved is relative to the key and checkpoint named above.',
};

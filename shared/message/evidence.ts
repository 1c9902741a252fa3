import type { Bundle } from '../api.ts';
import type { Subject } from '../log/examine.ts';
import type { Outcome, Verdict } from '../log/verdict.ts';
import { unitByCode, unitTitle } from '../plan/units.ts';
import { annexLabel, type Locale } from './column.ts';
import { moment } from './moment.ts';

type Claim = Verdict['claim'];
type Of<C extends Claim, O extends Verdict['outcome']> = Extract<Verdict, { claim: C }> & { outcome: O };

/** For each claim what it means that it was proved, refuted, or left open. */
type Sentences = {
  [C in Claim]: {
    proved(verdict: Exclude<Of<C, 'proved'>, { outcome: 'open' }>): string;
    refuted(verdict: Exclude<Of<C, 'refuted'>, { outcome: 'open' }>): string;
    open(verdict: Of<C, 'open'>): string;
  };
};

/** The first few of them: a forged log can have thousands. */
const listed = (numbers: readonly number[]): string =>
  numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ', …' : '');

const vi: Sentences = {
  content: {
    proved: () => 'Nội dung phiếu đúng như dòng nhật ký đã ghi.',
    refuted: ({ fields }) => `Nội dung phiếu KHÁC dòng nhật ký đã ghi (${fields.join(', ')}): phiếu đã bị sửa.`,
    open: () => 'Phiếu không kèm dòng nhật ký (gửi trước khi có nhật ký, hoặc nội dung đã xóa theo yêu cầu).',
  },
  signature: {
    proved: ({ name }) => `Nhật ký "${name}" đã ký nhận dòng này, đúng lúc và đúng bảng ghi trên phiếu.`,
    refuted: ({ name }) => `Chữ ký KHÔNG phải của nhật ký "${name}", hoặc phiếu đã bị sửa sau khi ký.`,
    open: () => 'Chưa kiểm được chữ ký: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.',
  },
  workbook: {
    proved: ({ parts }) => `Bảng trong tệp chính là bảng đã gửi (${parts} bảng, giống từng ô).`,
    refuted: ({ parts, found }) => `Tệp KHÔNG còn là tệp đã gửi: chỉ ${found} trong ${parts} bảng giống từng ô.`,
    open: () => 'Chưa đối chiếu với tệp Excel: chưa chọn tệp.',
  },
  inclusion: {
    proved: ({ size }) => `Dòng này nằm trong nhật ký gồm ${size} dòng mà điểm chốt đã ký.`,
    refuted: ({ size }) =>
      `Dòng này KHÔNG nằm trong nhật ký của điểm chốt (${size} dòng), hoặc điểm chốt không phải của nhật ký này.`,
    open: () => 'Chưa chứng minh dòng này nằm trong nhật ký: cần tệp chứng minh lấy từ máy chủ sau khi chốt.',
  },
  head: {
    proved: ({ name, size }) => `Điểm chốt ${size} dòng do nhật ký "${name}" ký.`,
    refuted: ({ name, size }) => `Điểm chốt ${size} dòng KHÔNG do nhật ký "${name}" ký, hoặc đã bị sửa.`,
    open: ({ size }) =>
      `Chưa kiểm được ai ký điểm chốt ${size} dòng: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.`,
  },
  entries: {
    proved: ({ count, size }) =>
      `Cả ${count} dòng trong gói đều nằm trong nhật ký ${size} dòng của điểm chốt kèm theo.`,
    refuted: ({ wrong, size }) =>
      `Có dòng KHÔNG nằm trong nhật ký ${size} dòng của điểm chốt kèm theo (dòng số ${listed(wrong)}): đã bị sửa, thêm hoặc đổi chỗ.`,
    open: () => '',
  },
  contents: {
    proved: ({ count, erased }) =>
      `Nội dung của ${count} dòng đúng như nhật ký đã ghi.${erased.length ? ` ${erased.length} dòng đã xóa nội dung (dòng số ${listed(erased)}); dòng nhật ký vẫn còn.` : ''}`,
    refuted: ({ wrong }) => `Nội dung KHÁC điều nhật ký đã ghi (dòng số ${listed(wrong)}): đã bị sửa.`,
    open: () => '',
  },
  notes: {
    proved: ({ count }) => `Nhật ký đã ký nhận ${count} lần gửi trong gói, đúng lúc và đúng bảng.`,
    refuted: ({ wrong }) => `Chữ ký nhận KHÔNG đúng (dòng số ${listed(wrong)}).`,
    open: () => 'Chưa kiểm được chữ ký nhận của các lần gửi: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.',
  },
  whole: {
    proved: ({ size }) => `Gói có đủ ${size} dòng của nhật ký: không thiếu dòng nào.`,
    refuted: ({ missing }) => `Gói được đưa ra là toàn bộ nhật ký nhưng THIẾU dòng số ${listed(missing)}.`,
    open: ({ count, size }) =>
      `Gói chỉ có ${count} trong ${size} dòng của nhật ký. Gói không cho biết có dòng nào cùng nội dung mà không được đưa vào.`,
  },
  erasures: {
    proved: ({ erased }) => `${erased} dòng mất nội dung đều có dòng nhật ký ghi việc xóa theo yêu cầu.`,
    refuted: ({ erased, recorded }) =>
      `${erased} dòng mất nội dung, nhưng nhật ký chỉ ghi xóa ${recorded} dòng: nội dung bị lấy đi mà KHÔNG ghi lại.`,
    open: () => '',
  },
  tail: {
    proved: () => '',
    refuted: () => '',
    open: ({ count }) =>
      `${count} dòng ghi sau điểm chốt không có trong gói. Dòng chưa chốt mà không ai giữ phiếu thì chưa chứng minh được gì.`,
  },
  growth: {
    proved: ({ from, to }) => `Nhật ký ${to} dòng giữ nguyên ${from} dòng trước và chỉ ghi thêm vào sau.`,
    refuted: ({ from, to }) =>
      from === to
        ? `HAI điểm chốt cùng ${from} dòng mà khác nhau: một nhật ký đã được viết thành hai bản.`
        : `Nhật ký ${to} dòng KHÔNG giữ nguyên ${from} dòng trước: đã bị sửa, hoặc có hai bản.`,
    open: ({ from, to }) =>
      `Chưa rõ nhật ký ${to} dòng có giữ nguyên ${from} dòng trước không: cần tệp chứng minh nối hai điểm chốt, lấy từ máy chủ.`,
  },
};

const en: Sentences = {
  content: {
    proved: () => 'The receipt says what the entry of the log says.',
    refuted: ({ fields }) =>
      `The receipt says something ELSE than the entry of the log (${fields.join(', ')}): it was altered.`,
    open: () => 'The receipt carries no entry of the log (sent before there was one, or erased on request).',
  },
  signature: {
    proved: ({ name }) =>
      `The log "${name}" signed for this entry, at the time and over the tables that the receipt names.`,
    refuted: ({ name }) =>
      `The signature is NOT that of the log "${name}", or the receipt was altered after it was signed.`,
    open: () =>
      'The signature was not checked: this needs the public key of the log, from where the city publishes it.',
  },
  workbook: {
    proved: ({ parts }) => `What the workbook holds is what was sent (${parts} tables, cell by cell).`,
    refuted: ({ parts, found }) =>
      `The workbook is NOT what was sent any more: only ${found} of ${parts} tables are alike cell by cell.`,
    open: () => 'Not compared with a workbook: none was given.',
  },
  inclusion: {
    proved: ({ size }) => `The entry stands in the log of ${size} entries that the checkpoint signs.`,
    refuted: ({ size }) =>
      `The entry does NOT stand in the log of the checkpoint (${size} entries), or the checkpoint is another log's.`,
    open: () =>
      'That the entry stands in the log was not proved: this needs a proof, fetched from the server after sealing.',
  },
  head: {
    proved: ({ name, size }) => `The head over ${size} entries is signed by the log "${name}".`,
    refuted: ({ name, size }) => `The head over ${size} entries is NOT signed by the log "${name}", or was altered.`,
    open: ({ size }) =>
      `Who signed the head over ${size} entries was not checked: this needs the public key of the log, from where the city publishes it.`,
  },
  entries: {
    proved: ({ count, size }) => `All ${count} entries of the bundle stand in the log of ${size} entries of its head.`,
    refuted: ({ wrong, size }) =>
      `Entries do NOT stand in the log of ${size} entries of its head (${listed(wrong)}): altered, inserted or moved.`,
    open: () => '',
  },
  contents: {
    proved: ({ count, erased }) =>
      `The contents of ${count} entries are those that the log commits to.${erased.length ? ` ${erased.length} were erased (${listed(erased)}); their entries stand.` : ''}`,
    refuted: ({ wrong }) => `Contents are NOT what the log commits to (${listed(wrong)}): they were altered.`,
    open: () => '',
  },
  notes: {
    proved: ({ count }) =>
      `The log signed for ${count} submissions of the bundle, at their time and over their tables.`,
    refuted: ({ wrong }) => `The log did NOT sign for submissions (${listed(wrong)}).`,
    open: () => 'The signatures on the submissions were not checked: this needs the public key of the log.',
  },
  whole: {
    proved: ({ size }) => `The bundle holds all ${size} entries of the log: none is missing.`,
    refuted: ({ missing }) => `The bundle is given as the whole log, but entries are MISSING (${listed(missing)}).`,
    open: ({ count, size }) =>
      `The bundle holds ${count} of the ${size} entries of the log. Whether others of the same matter were left out it cannot tell.`,
  },
  erasures: {
    proved: ({ erased }) => `All ${erased} contents that are gone were erased by lines of the log.`,
    refuted: ({ erased, recorded }) =>
      `${erased} contents are gone, but the log tells of ${recorded}: contents were taken away WITHOUT a line.`,
    open: () => '',
  },
  tail: {
    proved: () => '',
    refuted: () => '',
    open: ({ count }) =>
      `${count} entries after the head are not in the bundle. Of an entry that is not sealed and for which nobody holds a receipt, nothing is proved.`,
  },
  growth: {
    proved: ({ from, to }) => `The log of ${to} entries begins with the earlier ${from} unchanged.`,
    refuted: ({ from, to }) =>
      from === to
        ? `TWO heads over ${from} entries differ: there are two stories of one log.`
        : `The log of ${to} entries does NOT begin with the earlier ${from}: it was altered, or there are two of it.`,
    open: ({ from, to }) =>
      `Whether the log of ${to} entries begins with the earlier ${from} was not shown: this needs a consistency proof, from the server.`,
  },
};

const CATALOGUES: Record<Locale, Sentences> = { vi, en };

export function renderVerdict(verdict: Verdict, locale: Locale): string {
  const sentences = CATALOGUES[locale][verdict.claim];
  // The catalogue is typed claim by claim; here only their union is known.
  return (sentences[verdict.outcome] as (verdict: Verdict) => string)(verdict);
}

/** Read before the words; never by colour alone. */
export const VERDICT_MARKS: Record<Outcome, string> = { proved: '✓', refuted: '✗', open: '–' };

type SubjectSentences = { [K in Subject['kind']]: (subject: Extract<Subject, { kind: K }>) => string };

const SUBJECTS: Record<Locale, SubjectSentences> = {
  vi: {
    receipt: ({ receipt: { unitName, plan, period, annex, revision, receivedAt } }) =>
      `Phiếu: ${unitName}, ${annexLabel(annex, 'vi')}, ${plan}, ${period}, lần gửi ${revision}, nhận lúc ${moment(receivedAt, 'vi')}`,
    bundle: ({ bundle }) => `Gói chứng cứ: ${aboutOf(bundle, 'toàn bộ nhật ký')}`,
    heads: () => 'Các điểm chốt, đối chiếu với nhau',
  },
  en: {
    receipt: ({ receipt: { unitName, plan, period, annex, revision, receivedAt } }) =>
      `Receipt: ${unitName}, ${annexLabel(annex, 'en')}, ${plan}, ${period}, revision ${revision}, received at ${moment(receivedAt, 'en')}`,
    bundle: ({ bundle }) => `Bundle: ${aboutOf(bundle, 'the whole log')}`,
    heads: () => 'Heads of the log, held against each other',
  },
};

function aboutOf({ about: { submission, unit, plan, period } }: Bundle, whole: string): string {
  const known = unit === null ? undefined : unitByCode(unit);
  const named = [submission, known ? unitTitle(known) : unit, plan, period].filter((each) => each !== null);
  return named.length > 0 ? named.join(', ') : whole;
}

export const renderSubject = (subject: Subject, locale: Locale): string =>
  // Typed kind by kind; here only their union is known.
  (SUBJECTS[locale][subject.kind] as (subject: Subject) => string)(subject);

/** What no proof of this kind can show; said with every result. */
export const LIMITS_OF_PROOF: Record<Locale, string> = {
  vi: 'Kết quả này không nói số liệu là đúng sự thật. Mọi điều chứng minh được chỉ đúng so với khóa và điểm chốt nêu trên, và không nói gì về những dòng ghi sau điểm chốt mà không ai giữ phiếu.',
  en: 'This does not say that the figures are true. Whatever was proved is relative to the key and checkpoint named above, and says nothing of entries after the checkpoint for which nobody holds a receipt.',
};

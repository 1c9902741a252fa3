import { writtenOut } from './abbreviations.ts';
import { rememberText, rememberWord } from './answers.ts';
import { contentKey, nfc } from './text.ts';
import { inOneOrder, isMark, type Words } from './wording.ts';

/** Different words for one act: "Lập bản đồ" is "Xây dựng bản đồ". */
interface Synonym {
  said: RegExp;
  common: string;
  /** Any match holds one of these, so that a text without them is not searched. */
  needs: readonly string[];
}

const synonym = (said: RegExp, common: string, needs: string): Synonym => ({ said, common, needs: needs.split(' ') });

const SYNONYMS: readonly Synonym[] = [
  synonym(/xây dựng|thiết lập|tạo lập|biên soạn|soạn thảo/gu, 'lập', 'dựng lập soạn'),
  synonym(/giới thiệu|phổ biến|quảng bá|thông tin(?=,)/gu, 'tuyên truyền', 'giới phổ quảng tin,'),
  synonym(/(?<!\p{L})(?:treo|dán|cắm|lắp)(?!\p{L})/gu, 'gắn', 'treo dán cắm lắp'),
  synonym(/tấm gương/gu, 'gương', 'gương'),
  synonym(/đào tạo|bồi dưỡng/gu, 'tập huấn', 'đào bồi'),
  synonym(/sử dụng/gu, 'dùng', 'sử'),
  synonym(/trang bị|lắp đặt|đầu tư lắp/gu, 'cài đặt', 'trang lắp'),
  synonym(/(?<=tập huấn )nâng cao(?! năng lực)/gu, ' ', 'nâng'),
  synonym(/chuyên đề/gu, ' ', 'chuyên'),
  synonym(/vi[- ]?rus/gu, 'vi rút', 'rus'),
  synonym(/máy vi tính/gu, 'máy tính', 'tính'),
  synonym(/hệ thống/gu, ' ', 'thống'),
  synonym(/duy trì,? (?:và )?(?=vận hành)|(?<=vận hành),? (?:và )?duy trì/gu, ' ', 'trì'),
  synonym(
    /toàn bộ|tất cả|toàn thể|đội ngũ|phù hợp|đẩy mạnh|tăng cường|tiếp tục/gu,
    ' ',
    'toàn tất ngũ phù đẩy cường tiếp',
  ),
  synonym(
    /(?<!\p{L})(?:mở|tổ chức)(?: các)? (?:lớp|hội nghị) (?=tập huấn)|^\s*tổ chức (?=\p{L})|(?<!\p{L})các hoạt động/gu,
    ' ',
    'mở tổ hoạt',
  ),
];

/** Which synonyms a text may hold, a bit for each. */
const synonymsIn = (text: string): number =>
  SYNONYMS.reduce((bits, { needs }, i) => (needs.some((part) => text.includes(part)) ? bits | (1 << i) : bits), 0);

/** What is typed between two spaces: its words for comparison, which of them are marks, which synonyms it may be part of. */
const typed = rememberWord((text) => {
  const words = writtenOut(contentKey(text)).split(' ').filter(Boolean);
  return { words, marks: words.filter(isMark), synonyms: synonymsIn(text.toLowerCase()) };
});

/** The words of a task in the order they stand, and those of them that tell it from others. */
export interface Wording {
  words: readonly string[];
  marks: string;
}

/** All that is typed in a text. */
function allTyped(text: string): Wording & { synonyms: number } {
  const words: string[] = [];
  const marks: string[] = [];
  let synonyms = 0;
  for (const part of text.split(' ')) {
    const of = typed(part);
    synonyms |= of.synonyms;
    for (const word of of.words) words.push(word);
    for (const mark of of.marks) marks.push(mark);
  }
  return { words, marks: inOneOrder(marks), synonyms };
}

const withSynonyms = (text: string, bits: number): string =>
  SYNONYMS.reduce((said, { said: other, common }, i) => (bits & (1 << i) ? said.replace(other, common) : said), text);

/** Every word, numbers too, acts by one name. */
export const wordingOf = rememberText((text): Wording => {
  const composed = nfc(text);
  const asTyped = allTyped(composed);
  return asTyped.synonyms ? allTyped(withSynonyms(composed.toLowerCase(), asTyped.synonyms)) : asTyped;
});

/** A wording as a set of words, for telling two tasks apart. */
export const asSet = ({ words, marks }: Wording): Words => ({
  key: words.join(' '),
  words: new Set(words.length > 0 ? words : ['']),
  marks,
});

export const allWordsOf = (text: string): Words => asSet(wordingOf(text));

import type { Comparator } from '../../../shared/annex/row.ts';
import type { ExpectedValue } from '../case.ts';
import { contentOf } from '../content.ts';

type Meaning = Pick<ExpectedValue, 'comparator' | 'value' | 'upper' | 'percent'>;

/** What the values in the drawings mean, each read by a person: comparator value [upper] [%], "words" for no number. */
const MEASURES: Record<string, string> = {
  '100%': '= 100 %',
  '100 %': '= 100 %',
  '60%': '= 60 %',
  '95,5%': '= 95.5 %',
  '50 %': '= 50 %',
  '80%': '= 80 %',
  '85%': '= 85 %',
  '92,3%': '= 92.3 %',
  '70%': '= 70 %',
  '20%': '= 20 %',
  '30%': '= 30 %',
  '90%': '= 90 %',
  '60': '= 60',
  '100': '= 100',
  '09': '= 9',
  '01': '= 1',
  '02': '= 2',
  '05': '= 5',
  '12': '= 12',
  '5': '= 5',
  '45': '= 45',
  '0,75': '= 0.75',
  '1.200': '= 1200',
  '30.000': '= 30000',
  '2.450,5': '= 2450.5',
  '1 500': '= 1500',
  '≥ 30': '>= 30',
  '≥30': '>= 30',
  '>= 30': '>= 30',
  '≥ 80': '>= 80',
  '≥ 95': '>= 95',
  '≥ 80%': '>= 80 %',
  '≥ 70%': '>= 70 %',
  '≥ 5': '>= 5',
  '≥ 03': '>= 3',
  '≥ 3': '>= 3',
  '> 0,7': '> 0.7',
  '> 60': '> 60',
  '≤ 10': '<= 10',
  '≤ 30': '<= 30',
  '< 5%': '< 5 %',
  '<1%': '< 1 %',
  'Trên 60%': '> 60 %',
  'Trên 60 %': '> 60 %',
  'Trên 70%': '> 70 %',
  'trên 90%': '> 90 %',
  'Dưới 5%': '< 5 %',
  'Tối thiểu 80%': '>= 80 %',
  'Tối thiểu 60 %': '>= 60 %',
  'tối thiểu 01': '>= 1',
  'Ít nhất 02': '>= 2',
  'Không quá 3': '<= 3',
  'Tối đa 02': '<= 2',
  'Từ 50% trở lên': '>= 50 %',
  'đạt 90% trở lên': '>= 90 %',
  '95% trở lên': '>= 95 %',
  'Đạt 100%': '= 100 %',
  'Phấn đấu đạt 70%': '= 70 %',
  '16 - 18': 'range 16 18',
  '40 - 50': 'range 40 50',
  '20% - 50%': 'range 20 50 %',
  '8-10%': 'range 8 10 %',
  'Từ 2 đến 3': 'range 2 3',
  '02 đề tài': '= 2',
  '10 bài': '= 10',
  '01 hội thảo': '= 1',
  '02 lần': '= 2',
  '01 mô hình': '= 1',
  '12/12': '?',
  '45/50': '?',
  '≤ 3 Đông Nam Á; ≤ 50 Thế giới': '?',
  '≥ 3% và tăng dần theo yêu cầu phát triển': '>= 3 %',
  '105% kế hoạch': '= 105 %',
  'Hoàn thành': 'words',
  'Duy trì': 'words',
  'Không phát sinh': 'words',
  'Đang triển khai': 'words',
  Đạt: 'words',
  'Chưa đạt': 'words',
  'Nhóm dẫn đầu': 'words',
  'Đạt mức tiên tiến': 'words',
  'Tiên tiến, hiện đại, dung lượng siêu lớn': 'words',
  'Đạt mức trên trung bình của thế giới': 'words',
  'Một số lĩnh vực đạt trình độ quốc tế': 'words',
};

function ofWords(text: string): Meaning {
  const meaning = MEASURES[text.replace(/\s+/g, ' ')];
  if (!meaning) throw new Error(`No meaning is written down for the value "${text}"`);
  if (meaning === '?') return {};
  if (meaning === 'words') return { comparator: null, value: null, upper: null };
  const [comparator, value, ...rest] = meaning.split(' ');
  const percent = rest.at(-1) === '%';
  const upper = comparator === 'range' ? Number(rest[0]) : null;
  return { comparator: comparator as Comparator, value: Number(value), upper, percent };
}

/** A number is itself, in hundredths where it is shown in per cent; words are looked up. */
export function measureMeaning(drawn: string): Meaning {
  const content = contentOf(drawn);
  if (content.kind === 'number') {
    const percent = content.format === 'percent';
    return { comparator: '=', value: Number((content.value * (percent ? 100 : 1)).toFixed(8)), upper: null, percent };
  }
  return ofWords(content.kind === 'text' || content.kind === 'formula' ? content.text.normalize('NFC') : drawn);
}

import { distance } from 'fastest-levenshtein';
import { planById } from '../shared/plan/built-in.ts';
import type { Plan } from '../shared/plan/schema.ts';
import { agencyKey } from '../shared/value/agency-list.ts';
import { suggester } from '../shared/value/suggest.ts';
import type { Bench } from './measure.ts';
import { oneOf, seeded } from './random.ts';

const OFFICES =
  'Phòng Kinh tế, Hạ tầng và Đô thị|Phòng Văn hóa - Xã hội|Văn phòng HĐND và UBND|Trung tâm Phục vụ hành chính công|Ban Chỉ huy Quân sự|Công an|Trạm Y tế|Ban Quản lý dự án'.split(
    '|',
  );
const WARDS =
  'Hồng Bàng|Ngô Quyền|Gia Viên|Lê Chân|An Biên|Hải An|Đông Hải|Kiến An|Phù Liễn|Nam Đồ Sơn|Đồ Sơn|Hưng Đạo|Dương Kinh|An Dương|An Hải|An Phong|Thủy Nguyên|Thiên Hương|Hòa Bình|Nam Triệu|Bạch Đằng|Lưu Kiếm|Lê Ích Mộc|Việt Khê'.split(
    '|',
  );
const KNOWN = 200;
const ASKED = 1_000;

const plan = planById('hai-phong-2025') as Plan;

/** The plan's own names, then offices of wards, 200 in all. */
const names = [
  ...plan.agencies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...WARDS.flatMap((ward) => OFFICES.map((office) => `${office} phường ${ward}`)),
]
  .slice(0, KNOWN)
  .map((name) => ({ name, key: agencyKey(name) }));

/** A letter left out, put twice, or another in its place. */
const SLIPS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text[at] + text.slice(at),
  (text, at) => `${text.slice(0, at)}n${text.slice(at + 1)}`,
];

/** Known names with one or two slips. */
function misspelt(): string[] {
  const random = seeded(7);
  return Array.from({ length: ASKED }, () => {
    let key = oneOf(names, random).key;
    const slips = random() < 0.5 ? 1 : 2;
    for (let i = 0; i < slips; i++) key = oneOf(SLIPS, random)(key, 1 + Math.floor(random() * (key.length - 1)));
    return key;
  });
}

/** Levenshtein as in the textbook. */
function plainDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++)
      now.push(
        Math.min((before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1),
      );
    before = now;
  }
  return before[b.length] ?? 0;
}

/** The nearest of the list, whatever its distance: the first of equally near ones. */
function nearestBy(measure: (a: string, b: string) => number): (key: string) => string {
  return (key) => {
    let [best, least] = ['', Infinity];
    for (const known of names) {
      const found = measure(key, known.key);
      if (found < least) [best, least] = [known.name, found];
    }
    return best;
  };
}

/** Names asked one after another; the answer is how many of them got the first name of the textbook, and how many none. */
export function suggestBenches(): Bench[] {
  const asked = misspelt();
  const plain = nearestBy(plainDistance);
  const right = asked.map(plain);
  const ask = (nearest: (key: string) => string | null) => () => {
    const answers = asked.map(nearest);
    return `${answers.filter((answer, i) => answer === right[i]).length} the same, ${answers.filter((answer) => answer === null).length} none`;
  };
  const { nearest } = suggester(names);
  return [
    {
      name: `${ASKED.toLocaleString('en-GB')} misspelt names among ${KNOWN}: answers as plain Levenshtein`,
      unit: 'name',
      units: ASKED,
      limit: 'suggester',
      contestants: {
        'plain Levenshtein': ask(plain),
        'fastest-levenshtein': ask(nearestBy(distance)),
        suggester: ask(nearest),
      },
    },
  ];
}

import { expect, it } from 'vitest';
import { rememberOf, rememberText } from '../../shared/answers.ts';

const counted = () => {
  const asked: string[] = [];
  return { asked, length: rememberText((text) => asked.push(text) && text.length) };
};

it('a short text is asked about once, a long one each time', () => {
  const { asked, length } = counted();
  const long = 'a'.repeat(501);
  expect([length('Quý I'), length('Quý I'), length(long), length(long)]).toEqual([5, 5, 501, 501]);
  expect(asked).toEqual(['Quý I', long, long]);
});

it('never keeps more than it has room for, and answers rightly all the same', () => {
  const { asked, length } = counted();
  const texts = Array.from({ length: 5_000 }, (_, i) => `việc ${i}`);
  expect(texts.map(length)).toEqual(texts.map((text) => text.length));
  expect(length('việc 4999')).toBe(9);
  expect(asked).toHaveLength(5_000);
  length('việc 0');
  expect(asked).toHaveLength(5_001);
});

it('of an object: another one with the same content is another', () => {
  let asked = 0;
  const size = rememberOf((of: { all: number[] }) => ({ asked: ++asked, size: of.all.length }));
  const one = { all: [1] };
  expect([size(one), size(one), size({ all: [1] })].map((answer) => answer.asked)).toEqual([1, 1, 2]);
});

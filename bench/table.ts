import type { Result } from './measure.ts';

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

/** One bench as a table of Markdown, which docs/performance.md takes as it is. */
export function table(results: readonly Result[]): string {
  const [first] = results;
  if (!first) return '';
  const memory = results.some((result) => result.memory !== null);
  const heads = [
    '',
    first.clock === 'processor' ? 'processor' : 'median',
    'spread',
    ...(first.clock === 'processor' ? ['passed'] : []),
    `µs per ${first.unit}`,
    'against the limit',
    ...(memory ? ['peak MB'] : []),
    'answer',
  ];
  const lines = results.map(({ contestant, median, wall, spread, perUnit, ratio, memory: peak, answer }) => [
    contestant,
    `${number(median)} ms`,
    `± ${number(spread)}`,
    ...(first.clock === 'processor' ? [`${number(wall)} ms`] : []),
    number(perUnit / 1000),
    `${number(ratio)}×`,
    ...(memory ? [peak === null ? '' : number(peak)] : []),
    typeof answer === 'number' ? number(answer) : answer,
  ]);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, k) => (k === 0 ? '---' : '--:'));
  return [`**${first.bench}** (${first.rounds} rounds)`, '', row(heads), row(rule), ...lines.map(row), ''].join('\n');
}

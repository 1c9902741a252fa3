import { describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../../shared/api.ts';
import { type ProblemParams, renderProblem } from '../../../shared/message/problem.ts';

const PARAMS: { [C in ProblemCode]?: ProblemParams<C> } = {
  'body-too-large': { limitBytes: 8 * 1024 * 1024 },
  'storage-full': { limitBytes: 2 * 1024 ** 3 },
  'rows-too-many': { limit: 5_000 },
  'attempts-exceeded': { minutes: 15 },
  'rate-exceeded': { seconds: 60 },
  'period-not-open': { opensAt: '2026-03-01T00:00:00Z' },
  'period-closed': { closedAt: '2026-03-19T10:00:00Z' },
  'plan-version-stale': { version: 2 },
  'unit-ended': { until: '2026-06-30' },
  'findings-open': { open: 3 },
  'revision-stale': { revision: 2 },
  'document-missing': { fields: ['number', 'date'] },
  'act-not-allowed': { state: 'accepted' },
  'submission-replaced': { revision: 2 },
  'draft-decided': { state: 'returned' },
  'client-outdated': { client: 'page' },
  internal: { requestId: '7f9c-1' },
};
const codes = Object.keys(PROBLEMS) as ProblemCode[];
const say = (code: ProblemCode, locale: 'vi' | 'en') =>
  renderProblem(code, locale, (PARAMS[code] ?? {}) as ProblemParams<typeof code>);

describe('every problem says what happened and what to do', () => {
  it.each(codes)('%s', (code) => {
    for (const locale of ['vi', 'en'] as const) {
      const { title, detail } = say(code, locale);
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(detail).toMatch(/\.$/);
      expect(`${title} ${detail}`).not.toMatch(/undefined|NaN|\[object|\$\{/);
      expect(detail).toBe(detail.normalize('NFC'));
    }
    expect(say(code, 'vi')).not.toEqual(say(code, 'en'));
  });

  it.each(codes)('%s shows no code and no English in Vietnamese', (code) => {
    const { title, detail } = say(code, 'vi');
    expect(`${title} ${detail}`).not.toMatch(/\b(key|credential|grid|revision|request|server|the|is|body)\b/i);
    expect(`${title} ${detail}`.toLowerCase().split(/\s+/)).not.toContain('bạn');
    for (const other of codes.filter((candidate) => candidate.includes('-'))) expect(detail).not.toContain(other);
  });
});

it('names the limit, the number and the size it was refused for', () => {
  expect(say('rows-too-many', 'vi').detail).toContain('5.000');
  expect(say('rows-too-many', 'en').detail).toContain('5,000');
  expect(say('body-too-large', 'vi').detail).toContain('8 MB');
  expect(renderProblem('body-too-large', 'vi', { limitBytes: 16 * 1024 }).detail).toContain('16 kB');
  expect(say('findings-open', 'vi').detail).toContain('3 lỗi');
  expect(say('revision-stale', 'vi').detail).toContain('lần gửi 2');
  expect(renderProblem('revision-stale', 'vi', { revision: null }).detail).toContain('gửi như lần đầu');
  expect(say('document-missing', 'vi').detail).toContain('số văn bản, ngày văn bản');
  expect(say('act-not-allowed', 'vi').detail).toContain('"Đạt yêu cầu"');
  expect(say('submission-replaced', 'vi').detail).toContain('lần gửi 2');
  expect(renderProblem('submission-replaced', 'vi', { revision: null }).detail).toContain('không còn lần gửi nào');
  expect(say('draft-decided', 'vi').detail).toContain('trả lại');
  expect(say('client-outdated', 'vi').detail).toContain('tải lại trang');
  expect(renderProblem('client-outdated', 'vi', { client: 'pane' }).detail).toContain('đóng ngăn trong Excel');
  expect(renderProblem('client-outdated', 'vi', { client: 'cli' }).detail).toContain('npm ci');
  expect(say('internal', 'vi').detail).toContain('7f9c-1');
});

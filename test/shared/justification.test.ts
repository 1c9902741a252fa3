import { expect, it } from 'vitest';
import type { SentFinding } from '../../shared/api.ts';
import { openErrors, reasonFor } from '../../shared/justification.ts';

const at = { row: 9, column: 5 };
const impossible: SentFinding = {
  code: 'target.impossible',
  severity: 'error',
  at,
  params: { value: 'Trên 100%', bound: '100%' },
  fix: null,
  part: 0,
};
const spacing: SentFinding = { code: 'text.spacing', severity: 'note', at, params: {}, fix: null, part: 0 };
const ofFile: SentFinding = { code: 'table.empty', severity: 'error', at: null, params: {}, fix: null, part: 0 };

it.each([
  ['nothing is written', [], [impossible, ofFile]],
  ['its cell and code are explained', [{ code: 'target.impossible', cell: 'E9', reason: 'x' }], [ofFile]],
  ['its code is explained everywhere', [{ code: 'target.impossible', cell: null, reason: 'x' }], [ofFile]],
  ['another cell is explained', [{ code: 'target.impossible', cell: 'E8', reason: 'x' }], [impossible, ofFile]],
  [
    'the cell of another part is explained',
    [{ code: 'target.impossible', cell: 'E9', part: 1, reason: 'x' }],
    [impossible, ofFile],
  ],
  ['another code is explained', [{ code: 'text.spacing', cell: 'E9', reason: 'x' }], [impossible, ofFile]],
  ['the file as a whole is explained', [{ code: 'table.empty', cell: null, reason: 'x' }], [impossible]],
] as const)('an error stays open where %s: its own', (_, reasons, open) =>
  expect(openErrors([impossible, spacing, ofFile], reasons)).toEqual(open),
);

it.each([
  ['the one for its cell before the one for its kind', [null, 'E9'], 'E9'],
  ['in whatever order they came', ['E9', null], 'E9'],
  ['the one for its kind where its cell has none', ['E8', null], null],
] as const)('the reason of an error is %s', (_, cells, wanted) =>
  expect(
    reasonFor(
      impossible,
      cells.map((cell) => ({ code: 'target.impossible', cell, reason: `for ${cell}` })),
    ),
  ).toBe(`for ${wanted}`),
);

it('an error nobody explained has no reason', () => expect(reasonFor(impossible, [])).toBe(null));

import { expect, it } from 'vitest';
import type { SentFinding } from '../../shared/api.ts';
import { openErrors } from '../../shared/justification.ts';

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

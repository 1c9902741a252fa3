import { describe, expect, it } from 'vitest';
import { CODES } from '../../../shared/finding.ts';
import { consult } from '../../../shared/rulebook/consult.ts';
import type { AnnexCode, Entry } from '../../../shared/rulebook/entry.ts';
import { RULEBOOK } from '../../../shared/rulebook/rulebook.ts';

const codes = (code: AnnexCode, example: Entry['failing']) => consult(code, example).map((finding) => finding.code);

describe.each(Object.entries(RULEBOOK) as [AnnexCode, Entry][])('%s', (code, { failing, passing }) => {
  it('speaks of its failing example', () => expect(codes(code, failing)).toContain(code));
  it('says nothing of the one that comes near', () => expect(codes(code, passing)).not.toContain(code));
});

it('stands in the order of the codes, without the two of the city', () =>
  expect(Object.keys(RULEBOOK).sort()).toEqual(
    Object.keys(CODES)
      .filter((code) => !code.startsWith('city.'))
      .sort(),
  ));

import type { Finding } from '../finding.ts';
import { a1 } from '../grid.ts';
import type { Locale } from './column.ts';
import { en } from './en.ts';
import { sayWith } from './say.ts';
import { vi } from './vi.ts';

const SAY: Record<Locale, (finding: Finding) => string> = { vi: sayWith(vi), en: sayWith(en) };
const CELL: Record<Locale, string> = { vi: 'Ô', en: 'Cell' };

/** The sentence of a finding without its cell, for places that show the cell beside it. */
export const say = (finding: Finding, locale: Locale): string => SAY[locale](finding);

/** "Ô D20: …"; a fault of the whole file has no cell. */
export const render = (finding: Finding, locale: Locale): string =>
  finding.at ? `${CELL[locale]} ${a1(finding.at)}: ${say(finding, locale)}` : say(finding, locale);

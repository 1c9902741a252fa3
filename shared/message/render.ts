import type { Code, Finding, ParamsOf } from '../finding.ts';
import { a1 } from '../grid.ts';
import type { Locale } from './column.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Messages } from './words.ts';

const CATALOGUES: Record<Locale, Messages> = { vi, en };
const CELL: Record<Locale, string> = { vi: 'Ô', en: 'Cell' };

const sentence = <C extends Code>(messages: Messages, code: C, params: ParamsOf<C>): string => messages[code](params);

/** The sentence of a finding without its cell, for places that show the cell beside it. */
export const say = (finding: Finding, locale: Locale): string =>
  sentence(CATALOGUES[locale], finding.code, finding.params);

/** "Ô D20: …"; a fault of the whole file has no cell. */
export const render = (finding: Finding, locale: Locale): string =>
  finding.at ? `${CELL[locale]} ${a1(finding.at)}: ${say(finding, locale)}` : say(finding, locale);

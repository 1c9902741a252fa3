import { stretches } from '../preview.ts';
import type { Archive } from './archive.ts';
import { xmlText } from './cell-text.ts';
import { textOf } from './part.ts';
import { unescapeText } from './text-run.ts';
import { XmlScanner } from './xml.ts';
import { unescapeXml } from './xml-attributes.ts';

/** A stretch of a cell's text in a font of its own; `font` as it stands in `<rPr>`, empty for the cell's own. */
export interface Run {
  font: string;
  text: string;
}

const RUN = /<r>(.*?)<\/r>/gs;
const PROPERTIES = /<rPr>(.*?)<\/rPr>/s;
const TEXT = /<t(?:\s[^>]*)?>([^<]*)<\/t>/;

/** The runs inside `<si>` or `<is>`; none for a plain text. Rich text under a prefix is taken for plain. */
export const runsIn = (xml: string): Run[] =>
  [...xml.matchAll(RUN)].map(([, run = '']) => ({
    font: PROPERTIES.exec(run)?.[1] ?? '',
    text: unescapeText(unescapeXml(TEXT.exec(run)?.[1] ?? '')),
  }));

/** The shared texts that have runs, by their place in the list. */
export async function readRichStrings(archive: Archive, part: string | null): Promise<ReadonlyMap<number, Run[]>> {
  const rich = new Map<number, Run[]>();
  if (part === null) return rich;
  const xml = await textOf(archive, part);
  let [count, start] = [0, 0];
  const scanner = new XmlScanner({
    open(name, _attributes, _empty, from) {
      if (name === 'si') start = from;
    },
    close(name, _from, to) {
      if (name !== 'si') return;
      const runs = runsIn(xml.slice(start, to));
      if (runs.length > 0) rich.set(count, runs);
      count += 1;
    },
    text() {},
  });
  scanner.write(xml);
  scanner.end();
  return rich;
}

/** Where a place in the text before has come to in the text after. */
function moved(place: number, before: string, after: string): number {
  let [from, to] = [0, 0];
  for (const stretch of stretches(before, after)) {
    if (place < from + stretch.before.length) {
      const inside = place - from;
      return to + Math.min(inside, stretch.after.length);
    }
    from += stretch.before.length;
    to += stretch.after.length;
  }
  return after.length;
}

/** The new text in the fonts of the old: each run keeps what has become of its words. */
export function inRuns(runs: readonly Run[], after: string): Run[] {
  const before = runs.map(({ text }) => text).join('');
  let end = 0;
  let taken = 0;
  return runs
    .map(({ font, text }, place): Run => {
      end += text.length;
      const upTo = place === runs.length - 1 ? after.length : Math.max(taken, moved(end, before, after));
      const own = after.slice(taken, upTo);
      taken = upTo;
      return { font, text: own };
    })
    .filter(({ text }) => text !== '');
}

export const runXml = ({ font, text }: Run): string =>
  `<r>${font ? `<rPr>${font}</rPr>` : ''}<t xml:space="preserve">${xmlText(text)}</t></r>`;

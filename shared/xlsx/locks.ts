import type { Archive } from './archive.ts';
import { readPart } from './part.ts';
import { attributeOf } from './xml-attributes.ts';

/** Of each cell style, whether protecting the sheet locks its cells: all do unless they say otherwise. */
export async function readLocks(archive: Archive, part: string | null): Promise<(style: number) => boolean> {
  const locked: boolean[] = [];
  let inCellStyles = false;
  if (part !== null)
    await readPart(archive, part, {
      open(name, raw) {
        if (name === 'cellXfs') inCellStyles = true;
        else if (name === 'xf' && inCellStyles) locked.push(true);
        else if (name === 'protection' && inCellStyles)
          locked[locked.length - 1] = !/^(0|false)$/.test(attributeOf(raw, 'locked') ?? '1');
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
      text() {},
    });
  return (style) => locked[style] ?? true;
}

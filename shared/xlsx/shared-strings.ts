import type { Archive } from './archive.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { readPart } from './part.ts';
import { textRuns } from './text-run.ts';

/** The texts that cells refer to by their place in this list. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const runs = textRuns();
  await readPart(archive, part, {
    open: runs.open,
    text: runs.text,
    close(name) {
      runs.close(name);
      if (name === 'si' && strings.push(runs.take()) > WORKBOOK_LIMITS.strings)
        throw WorkbookError.of('too-large', 'cells');
    },
  });
  return strings;
}

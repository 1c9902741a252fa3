import { exhibitsOf } from '../../shared/exhibits.ts';
import { type Examined, examine } from '../../shared/log/examine.ts';
import { webEd25519 } from '../../shared/log/web-ed25519.ts';
import { WorkbookError } from '../../shared/xlsx/failure.ts';

interface Named {
  name: string;
  bytes: Uint8Array;
}

/** Everything given, held against each other; what is nothing of the log is named and left aside. */
export async function examineFiles(files: readonly Named[]): Promise<{ examined: Examined[]; unread: string[] }> {
  const unread: string[] = [];
  const read = async ({ name, bytes }: Named) =>
    exhibitsOf(bytes).catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      unread.push(name);
      return [];
    });
  const exhibits = (await Promise.all(files.map(read))).flat();
  return { examined: await examine(exhibits, webEd25519), unread };
}

import { isUnloaded } from '../check/unloaded.ts';
import type { Clipboard } from '../host/paste.ts';
import type { SheetHost } from '../host/port.ts';
import type { Brought, Desk } from './desk.ts';

/** Workbooks that come from outside of Excel. In the pane hardly any does: what reads them is loaded with the first. */
export function openingActs(desk: Desk, open: (host: SheetHost, name: string) => Promise<void>) {
  const openBrought = async ({ name, grids }: Brought): Promise<void> => {
    const { broughtHost } = await import('../host/file.ts');
    await open(broughtHost(name, grids), name);
  };

  /** The line may be gone before what reads them has come, or a file from its folder: that is said. */
  const orSay = (name: string, work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      desk.dispatch({ type: 'book-unreadable', name, why: { kind: isUnloaded(error) ? 'unloaded' : 'bug' } });
    });

  const openPasted = async (clipboard: Clipboard, name: string): Promise<void> => {
    const { pastedGrid } = await import('../host/paste.ts');
    const grid = pastedGrid(clipboard, name);
    if (grid) return openBrought({ name, grids: [grid] });
    desk.dispatch({ type: 'book-unreadable', name, why: { kind: 'paste' } });
  };
  const openFiles = async (files: readonly File[]): Promise<void> => {
    const host = await hostOf(desk, files);
    await open(host, await host.name());
  };

  return {
    /** One file, or several that are parts of one annex. */
    openFiles: async (files: readonly File[]): Promise<void> => {
      if (files.length > 0) await orSay(files.map(({ name }) => name).join(', '), openFiles(files));
    },
    openBrought,
    openPasted: (clipboard: Clipboard, name: string) => orSay(name, openPasted(clipboard, name)),
  };
}

async function hostOf({ checker }: Desk, files: readonly File[]): Promise<SheetHost> {
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { filesHost } = await import('../host/file.ts');
  return filesHost(given, {
    open: (bytes) => checker.run('read', { bytes }),
    repair: (bytes, edits) => checker.run('repair', { bytes, edits }),
  });
}

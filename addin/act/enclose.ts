import type { Receipt } from '../../shared/api.ts';
import { HostError } from '../host/port.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';
import { hashesOf, tablesWithOrigin } from './sent.ts';

/** Where a receipt can be put: into the workbook open in Excel, or into a copy of the file that is open on the page. */
export type Keeper =
  | { kind: 'workbook' }
  | { kind: 'file'; part: number; name: string }
  /** A digital signature would no longer hold. */
  | { kind: 'signed'; name: string };

/** What came of it: with the proof that the log holds it, or without as long as the log has not been sealed over it. */
export interface Enclosed {
  proved: boolean;
  /** The copy to be kept by the user; null where the open workbook itself was written into. */
  copy: { name: string; bytes: Uint8Array } | null;
}

export type EncloseActs = ReturnType<typeof encloseActs>;

/** Receipts inside the workbooks that they are for. */
export function encloseActs(desk: Desk) {
  /** A second receipt for the same file goes into it beside the first. */
  const copies = new WeakMap<Uint8Array, Uint8Array>();

  return {
    /** The open files whose tables are, cell by cell, those that the receipt is for; none where not all of them are open. */
    keepersOf: async (receipt: Receipt): Promise<Keeper[]> => {
      const { book } = desk.state.value;
      if (book.at !== 'open' || receipt.proof === null || receipt.parts.length === 0) return [];
      const tables = tablesWithOrigin(book);
      const hashes = await hashesOf(desk, tables);
      const sent = new Set(receipt.parts.map(({ gridHash }) => gridHash));
      if (![...sent].every((hash) => hashes.includes(hash))) return [];
      const origins = tables.filter((_, i) => sent.has(hashes[i] ?? '')).map(({ origin }) => origin);
      return [...new Map(origins.map((origin) => [origin.part, origin])).values()].flatMap(
        ({ part, file: name, way }): Keeper[] => {
          if (way === 'in-place') return [{ kind: 'workbook' }];
          if (way === 'signed') return [{ kind: 'signed', name }];
          return way === 'copy' ? [{ kind: 'file', part, name }] : [];
        },
      );
    },

    /** Null where it could not be done, with a notice where Excel would not. Without an answer of the server the receipt goes in alone. */
    into: async (keeper: Exclude<Keeper, { kind: 'signed' }>, receipt: Receipt): Promise<Enclosed | null> => {
      const { host } = desk;
      const client = clientFor(desk.state.value.session?.credential ?? null, desk.fetch);
      const seq = receipt.proof?.seq;
      const logProof = seq === undefined ? null : await client.logProof(seq).catch(() => null);
      const proved = logProof !== null;
      try {
        if (keeper.kind === 'workbook') {
          const xml = (await host?.enclosed?.read()) ?? null;
          await host?.enclosed?.write(await desk.checker.run('enclose-part', { xml, receipt, logProof }));
          return { proved, copy: null };
        }
        const bytes = host?.file?.(keeper.part);
        if (!bytes) return null;
        const carrying = await desk.checker.run('enclose', { bytes: copies.get(bytes) ?? bytes, receipt, logProof });
        copies.set(bytes, carrying);
        return { proved, copy: { name: keeper.name.replace(/(\.[^.]*)?$/, ' (có phiếu)$1'), bytes: carrying } };
      } catch (error) {
        if (error instanceof HostError)
          desk.dispatch({ type: 'noticed', notice: { kind: 'host', trouble: error.trouble } });
        return null;
      }
    },
  };
}

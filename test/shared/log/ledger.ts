import { generateKeyPairSync, sign } from 'node:crypto';
import { hexToBytes } from '@noble/hashes/utils.js';
import { base64, base64urlnopad } from '@scure/base';
import { BUNDLE_FORMAT, type Bundle, type ConsistencyReply, type Receipt } from '../../../shared/api.ts';
import { checkpointText } from '../../../shared/log/checkpoint.ts';
import { signCheckpoint } from '../../../shared/log/cosignature.ts';
import { type LogEntry, logEntry } from '../../../shared/log/entry.ts';
import { type Signer, signNote, verifierKey } from '../../../shared/log/note.ts';
import { consistencyProof, inclusionProof, type Plan } from '../../../shared/log/proof.ts';
import { receiptText } from '../../../shared/log/receipt.ts';
import { writeTlogProof } from '../../../shared/log/tlog-proof.ts';
import { grow, type Hash, rootOf } from '../../../shared/log/tree.ts';

const UNIT = { unit: '10729', unitName: 'Phường Trần Liễu' };

/** A log in memory with a key of its own: what a server would hand out, by the code that it hands it out with. */
export function ledger(name = 'phu-luc.test') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer: Signer = {
    name,
    publicKey: base64urlnopad.decode(publicKey.export({ format: 'jwk' }).x ?? ''),
    sign: async (message) => new Uint8Array(sign(null, message, privateKey)),
  };
  const entries: LogEntry[] = [];
  const leaves = (): Hash[] => entries.map(({ leaf }) => hexToBytes(leaf));
  const hashesFor = ({ places, proof }: Plan): Hash[] => {
    const nodes = grow(0, [], leaves()).completed;
    const at = ({ level, place }: Plan['places'][number]) =>
      (level === 0 ? leaves()[place] : nodes.find((n) => n.level === level && n.place === place)?.hash) as Hash;
    return proof(places.map(at));
  };
  const head = (size = entries.length, signed?: Date) => {
    const root = rootOf(grow(0, [], leaves().slice(0, size)).peaks);
    const text = checkpointText({ origin: name, size, root });
    return signed ? signCheckpoint(text, signer, signed) : signNote(text, signer);
  };

  return {
    signer,
    entries,
    key: verifierKey(signer),
    head,
    async send(gridHash: string, facts: { unit: string; unitName: string } = UNIT): Promise<Receipt> {
      const seq = entries.length;
      const shown = {
        plan: 'hai-phong-2025',
        planVersion: 1,
        period: 'ke-hoach',
        annex: 'targets' as const,
        revision: seq + 1,
        parts: [{ file: 'phu-luc.xlsx', sheet: 'Chỉ tiêu', gridHash, rows: 3 }],
        receivedAt: '2025-03-01T02:00:00.000Z',
        ...{ rows: 3, nil: false, onBehalf: false, correction: false },
      };
      const content = { ...shown, id: `lan-gui-${seq}`, unit: facts.unit, dueUnits: null };
      const kind = 'submission.received';
      const logged = logEntry({ kind, subject: content.id, at: shown.receivedAt, content }, `salt-${seq}`);
      entries.push(logged);
      const text = receiptText({
        origin: name,
        seq,
        leaf: logged.leaf,
        receivedAt: shown.receivedAt,
        gridHashes: [gridHash],
      });
      const proof = {
        seq,
        entry: logged.entry,
        salt: logged.salt,
        content: logged.content,
        note: await signNote(text, signer),
      };
      return { submission: content.id, ...facts, ...shown, late: false, approvedBy: null, proof };
    },
    async inclusion(seq: number, size = entries.length): Promise<string> {
      return writeTlogProof({ index: seq, path: hashesFor(inclusionProof(seq, size)), checkpoint: await head(size) });
    },
    async growth(from: number, to = entries.length): Promise<ConsistencyReply> {
      const proof = hashesFor(consistencyProof(from, to)).map((hash) => base64.encode(hash));
      return { from: await head(from), to: await head(to), proof };
    },
    async bundle(receipts: readonly Receipt[]): Promise<Bundle> {
      const size = entries.length;
      return {
        format: BUNDLE_FORMAT,
        about: { submission: null, plan: null, period: null, unit: null },
        key: verifierKey(signer),
        checkpoint: await head(),
        entries: entries.map(({ entry, salt, content }, seq) => ({
          ...{ seq, entry, opened: { salt, content } },
          note: receipts.find(({ proof }) => proof?.seq === seq)?.proof?.note ?? null,
          path: hashesFor(inclusionProof(seq, size)).map((hash) => base64.encode(hash)),
        })),
        unsealed: 0,
        next: null,
      };
    },
  };
}

import { env } from 'cloudflare:workers';
import { base64 } from '@scure/base';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConsistencyReply, Receipt } from '../../shared/api.ts';
import { judge, openCheckpoint } from '../../shared/log/evidence.ts';
import { type Ed25519, type LogKey, readLogKey } from '../../shared/log/key.ts';
import { isConsistent } from '../../shared/log/verify.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { over, replyOf, startSending } from './sender.ts';
import { LOG_KEY, problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const ed25519: Ed25519 = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, message);
};

const seal = () => scheduled({ ...env, LOG_KEY }, new Date('2025-03-01T02:00:00Z'));

let server: Awaited<ReturnType<typeof startSending>>;
let key: LogKey;
const receipts: Receipt[] = [];
beforeAll(async () => {
  server = await startSending();
  key = readLogKey(await (await server.ask('GET', '/api/v1/log/key')).text()) as LogKey;
  const unit = await server.newUnit();
  for (const [i, count] of [1, 2, 3, 4, 5].entries()) {
    const headers = i === 0 ? {} : over(i);
    receipts.push((await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(count)) }), headers))).receipt);
    if (i === 1 || i === 4) await seal();
  }
});

const seqOf = ({ proof }: Receipt): number => proof?.seq ?? -1;
const inclusion = async (seq: number, size?: number) =>
  server.ask('GET', `/api/v1/log/proofs/inclusion?seq=${seq}${size === undefined ? '' : `&size=${size}`}`);
const heads = async () =>
  (await (await server.ask('GET', '/api/v1/log/checkpoints')).json()) as { checkpoints: string[]; next: number | null };

describe('every receipt', () => {
  it('is proved by its own words, the key, the table and the sealed log', async () => {
    for (const receipt of receipts) {
      const logProof = await (await inclusion(seqOf(receipt))).text();
      const gridHashes = receipt.parts.map(({ gridHash }) => gridHash);
      const verdicts = await judge({ receipt, keys: [key], gridHashes, logProof }, ed25519);
      expect(verdicts.map(({ claim, outcome }) => `${claim} ${outcome}`)).toEqual([
        'content proved',
        'signature proved',
        'workbook proved',
        'inclusion proved',
      ]);
    }
  });

  it('proves nothing that is not there', async () => {
    const [receipt] = receipts as [Receipt];
    const verdicts = await judge({ receipt, keys: [], gridHashes: null, logProof: null }, ed25519);
    expect(verdicts.map(({ claim, outcome }) => `${claim} ${outcome}`)).toEqual([
      'content proved',
      'signature open',
      'workbook open',
      'inclusion open',
    ]);
  });
});

describe('an altered receipt is found out', () => {
  const alter: [string, (receipt: Receipt, proof: NonNullable<Receipt['proof']>) => Partial<Receipt>, string[]][] = [
    ['another revision', () => ({ revision: 9 }), ['content']],
    ['another unit', () => ({ unit: '11954' }), ['content']],
    ['another name of the unit', () => ({ unitName: 'Phường khác' }), ['content']],
    ['late called in time', ({ late }) => ({ late: !late }), ['content']],
    ['another time', () => ({ receivedAt: '2025-02-01T00:00:00.000Z' }), ['content', 'signature']],
    [
      'another grid',
      ({ parts }) => ({ parts: parts.map((part) => ({ ...part, gridHash: '0'.repeat(64) })) }),
      ['content', 'signature', 'workbook'],
    ],
    [
      'another place in the log',
      (_, proof) => ({ proof: { ...proof, seq: proof.seq + 1 } }),
      ['signature', 'inclusion'],
    ],
    [
      'a content of its own',
      (_, proof) => ({ rows: 9, proof: { ...proof, content: proof.content.replace('"rows":1', '"rows":9') } }),
      ['content'],
    ],
    [
      'an entry of its own',
      (_, proof) => ({ proof: { ...proof, entry: proof.entry.replace('"v":1', '"v":2') } }),
      ['signature', 'inclusion'],
    ],
    ['a note of another', (_, proof) => ({ proof: { ...proof, note: receipts[1]?.proof?.note ?? '' } }), ['signature']],
  ];
  it.each(alter)('%s', async (_, change, refuted) => {
    const [receipt] = receipts as [Receipt];
    const proof = receipt.proof as NonNullable<Receipt['proof']>;
    const logProof = await (await inclusion(seqOf(receipt))).text();
    const gridHashes = receipt.parts.map(({ gridHash }) => gridHash);
    const changed = { ...receipt, ...change(receipt, proof) };
    const verdicts = await judge({ receipt: changed, keys: [key], gridHashes, logProof }, ed25519);
    const found = verdicts.filter(({ outcome }) => outcome === 'refuted').map(({ claim }) => claim);
    expect(found).toEqual(refuted);
  });

  it('a proof under another log’s key, or of another entry', async () => {
    const [receipt, other] = receipts as [Receipt, Receipt];
    const gridHashes = null;
    const foreign = await judge(
      {
        receipt,
        keys: [{ ...key, name: 'other.test' }],
        gridHashes,
        logProof: await (await inclusion(seqOf(receipt))).text(),
      },
      ed25519,
    );
    expect(foreign.filter(({ outcome }) => outcome === 'refuted').map(({ claim }) => claim)).toEqual([
      'signature',
      'inclusion',
    ]);
    const mixed = await judge(
      { receipt, keys: [key], gridHashes, logProof: await (await inclusion(seqOf(other))).text() },
      ed25519,
    );
    expect(mixed.filter(({ outcome }) => outcome === 'refuted').map(({ claim }) => claim)).toEqual(['inclusion']);
  });
});

describe('the log hands out', () => {
  it('its heads, each signed, and that the later begins with the earlier', async () => {
    const { checkpoints, next } = await heads();
    const [first, second] = await Promise.all(checkpoints.map((note) => openCheckpoint(note, key, ed25519)));
    if (!first || !second) throw new Error('two heads');
    expect([checkpoints.length, next, first.size < second.size]).toEqual([2, null, true]);
    const reply = (await (
      await server.ask('GET', `/api/v1/log/proofs/consistency?from=${first.size}&to=${second.size}`)
    ).json()) as ConsistencyReply;
    expect([reply.from, reply.to]).toEqual(checkpoints);
    const proof = reply.proof.map((hash) => base64.decode(hash));
    expect(isConsistent(first, second, proof)).toBe(true);
    expect(isConsistent({ ...first, root: second.root }, second, proof)).toBe(false);
  });

  it('a proof under an earlier head too, where the entry is as old', async () => {
    const { checkpoints } = await heads();
    const size = (await openCheckpoint(checkpoints[0] ?? '', key, ed25519))?.size ?? 0;
    const [receipt] = receipts as [Receipt];
    const logProof = await (await inclusion(seqOf(receipt), size)).text();
    const [, , , verdict] = await judge({ receipt, keys: [key], gridHashes: null, logProof }, ed25519);
    expect(verdict).toEqual({ claim: 'inclusion', outcome: 'proved', size });
  });

  it('no proof before it is sealed, of an unknown head, or backwards', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)) })));
    const problems = await Promise.all(
      [
        `inclusion?seq=${seqOf(receipt)}`,
        'inclusion?seq=0&size=999999',
        'consistency?from=999999&to=0',
        'inclusion?seq=-1',
      ].map(async (path) => (await problemOf(await server.ask('GET', `/api/v1/log/proofs/${path}`))).type),
    );
    expect(problems).toEqual([
      '/problems/not-sealed',
      '/problems/not-found',
      '/problems/not-found',
      '/problems/body-invalid',
    ]);
  });
});

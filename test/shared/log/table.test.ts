import { expect, it } from 'vitest';
import type { Bundle, Receipt } from '../../../shared/api.ts';
import { examine } from '../../../shared/log/examine.ts';
import { readExhibit } from '../../../shared/log/exhibit.ts';
import { webEd25519 } from '../../../shared/log/web-ed25519.ts';
import { ledger } from './ledger.ts';

const EARLY = new Date('2025-03-01T03:00:00.000Z');
const LATE = new Date('2025-06-01T03:00:00.000Z');

async function grown(name?: string) {
  const log = ledger(name);
  const receipts = [];
  for (const hash of ['1', '2', '3', '4']) receipts.push(await log.send(hash.repeat(64)));
  return { log, receipts };
}

/** Everything that is said of what lies on the table but that something is as it should be. */
async function said(...texts: (string | Bundle | Receipt)[]) {
  const exhibits = texts.map((each) => readExhibit(typeof each === 'string' ? each : JSON.stringify(each)));
  if (exhibits.includes(null)) throw new Error('no exhibit');
  const examined = await examine(exhibits as NonNullable<(typeof exhibits)[number]>[], webEd25519);
  return examined.flatMap(({ verdicts }) => verdicts);
}
const claims = async (...texts: Parameters<typeof said>) =>
  (await said(...texts)).map(({ claim, outcome }) => `${claim} ${outcome}`);
const wrong = async (...texts: Parameters<typeof said>) =>
  (await said(...texts)).filter(({ outcome }) => outcome === 'refuted');

it('heads that others hold are joined by the lines themselves, without a proof of the server', async () => {
  const { log, receipts } = await grown();
  const [early, bundle] = [await log.head(2), await log.bundle(receipts)];
  expect(await claims(early, await log.head(4), log.key)).toContain('growth open');
  expect((await claims(early, await log.head(3), bundle, log.key)).filter((each) => each.startsWith('growth'))).toEqual(
    ['growth proved', 'growth proved'],
  );
});

it('a log written anew with its own key contradicts the head that somebody holds', async () => {
  const { log } = await grown();
  const held = await log.head(2);
  const { log: other } = await grown();
  log.entries.splice(0, 1, ...other.entries.slice(1, 2));
  const forged = await log.bundle([]);
  expect(await wrong(forged, log.key)).toEqual([]);
  expect(await wrong(forged, held, log.key)).toEqual([{ claim: 'growth', outcome: 'refuted', from: 2, to: 4 }]);
});

it('a log that was cut was larger before: told by heads that say when they were signed', async () => {
  const { log } = await grown();
  const [held, same] = [await log.head(4, EARLY), await log.head(4, LATE)];
  log.entries.splice(2);
  const [sooner, later] = [await log.head(2, new Date(EARLY.getTime() - 1_000)), await log.head(2, LATE)];
  expect(await claims(held, sooner, log.key)).toEqual(['head proved', 'head proved', 'growth open']);
  expect(await wrong(held, later, log.key)).toEqual([
    { claim: 'growth', outcome: 'refuted', from: 2, to: 4, cut: true },
  ]);
  // The time is signed as well: under another head it says nothing.
  const redated = [...sooner.split('\n\u2014 ').slice(0, 2), same.split('\n\u2014 ')[2]].join('\n\u2014 ');
  expect(await claims(held, redated, log.key)).toContain('growth open');
});

it('a bundle of the whole log reaches as far as what is older than it', async () => {
  const { log, receipts } = await grown();
  const [last] = receipts.slice(-1);
  if (!last) throw new Error('nothing was sent');
  const held = await log.head(4, EARLY);
  log.entries.splice(3);
  const cut = await log.bundle(receipts);
  const [early, late] = [EARLY, LATE].map((at) => ({ ...cut, madeAt: at.toISOString() }) satisfies Bundle);
  if (!early || !late) throw new Error('no bundle');
  const facts = { size: 3, held: 4 };
  const refuted = { claim: 'reach', outcome: 'refuted', ...facts, madeAt: LATE.toISOString() };
  expect(await wrong(late, last, log.key)).toEqual([refuted]);
  expect(await wrong(late, held, log.key)).toEqual([refuted]);
  expect(await claims(early, held, log.key)).toContain('reach open');
  expect(await claims(cut, held, log.key)).toContain('reach open');
  // What is on its way under the next head is missing from nothing.
  expect(await claims({ ...late, unsealed: 1 }, last, log.key)).not.toContain('reach refuted');
  // Of a part it cannot be said.
  expect(await claims({ ...late, about: { ...late.about, unit: '10729' } }, held, log.key)).not.toContain(
    'reach refuted',
  );
});

it('a restored log bears another name: each receipt is held against the key of its own', async () => {
  const { log, receipts } = await grown('phu-luc.truoc');
  const restored = ledger('phu-luc.sau');
  restored.entries.push(...log.entries);
  const again = await restored.send('5'.repeat(64));
  const [first] = receipts;
  if (!first) throw new Error('nothing was sent');
  const bundle = await restored.bundle([again]);
  const table = [first, again, await log.inclusion(0, 2), bundle] as const;
  expect(await wrong(...table, log.key, restored.key)).toEqual([]);
  expect(await said(...table, log.key, restored.key)).toContainEqual({
    claim: 'renamed',
    outcome: 'proved',
    names: ['phu-luc.truoc', 'phu-luc.sau'],
    ...{ from: 2, to: 5 },
  });
  expect((await wrong(...table, restored.key)).map(({ claim }) => claim)).toContain('signature');
  // What came after the backup is lost; that is told by the recovery entry and is no forgery.
  restored.entries.splice(1, 1);
  expect(await claims(await log.head(4), await restored.bundle([]), log.key, restored.key)).toContain('renamed open');
});

import type { Bundle, Receipt } from '../api.ts';
import type { Head } from './heads.ts';
import { headOf, isWhole } from './roots.ts';
import type { Verdict } from './verdict.ts';

/** A line may be on its way into the log while a bundle is made. */
const ON_THE_WAY_MS = 60_000;

/**
 * Whether a bundle that is given as the whole log reaches as far as what others hold of it. Receipts and heads are dated by
 * the log itself, bundles by whoever made them: what is older than the bundle has to be in it, or the log was cut.
 */
export function judgeReach(bundle: Bundle, receipts: readonly Receipt[], heads: readonly Head[]): Verdict[] {
  const head = headOf(bundle);
  const { madeAt, unsealed } = bundle;
  if (!head || !isWhole(bundle)) return [];
  const beyond = [
    ...receipts.flatMap(({ proof, receivedAt }) =>
      proof && proof.seq >= head.size + unsealed ? [{ size: proof.seq + 1, at: Date.parse(receivedAt) }] : [],
    ),
    ...heads.flatMap(({ size, origin, signedAt }) =>
      origin === head.origin && size > head.size ? [{ size, at: signedAt?.getTime() ?? Number.NaN }] : [],
    ),
  ];
  if (beyond.length === 0) return [];
  const cut = madeAt !== undefined && beyond.some(({ at }) => at + ON_THE_WAY_MS < Date.parse(madeAt));
  const facts = { size: head.size, held: Math.max(...beyond.map(({ size }) => size)), madeAt: madeAt ?? null };
  return [
    cut
      ? { claim: 'reach', outcome: 'refuted', ...facts }
      : { claim: 'reach', outcome: 'open', why: 'not-older', ...facts },
  ];
}

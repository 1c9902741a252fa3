import { base64 } from '@scure/base';
import {
  CheckpointsQuery,
  CheckpointsReply,
  ConsistencyQuery,
  ConsistencyReply,
  InclusionQuery,
} from '../../shared/api.ts';
import { verifierKey } from '../../shared/log/note.ts';
import { consistencyProof, inclusionProof } from '../../shared/log/proof.ts';
import { writeTlogProof } from '../../shared/log/tlog-proof.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { hashesAt } from '../log.ts';
import { headAt } from '../log-head.ts';
import { refusal } from '../problem.ts';

const TEXT = { media: 'text/plain' };
/** A minute each: a day and a half of them. */
const PAGE = 2_000;

/**
 * What anyone may take away from the log, to hold against it later: its signed heads, the key they are signed with, and proofs.
 * None of it says what was recorded.
 */
export const log = api()
  .get('/checkpoint', may('log.head'), answers('The newest signed head of the log', { 200: TEXT }), async (c) => {
    return c.text((await headAt(c.var.store)).note);
  })

  .get(
    '/checkpoints',
    may('log.head'),
    query(CheckpointsQuery),
    answers('All signed heads of the log, from a size on', { 200: CheckpointsReply }),
    async (c) => {
      const heads = await c.var.store.checkpoints.from(c.var.query.from, PAGE + 1);
      const page = heads.slice(0, PAGE);
      const reply: CheckpointsReply = { checkpoints: page.map(({ note }) => note), next: heads[PAGE]?.size ?? null };
      return c.json(reply);
    },
  )

  .get('/key', may('log.head'), answers('The key that heads and receipts are signed with', { 200: TEXT }), async (c) =>
    c.text(`${verifierKey(await c.var.signer())}\n`),
  )

  .get(
    '/proofs/inclusion',
    may('log.head'),
    query(InclusionQuery),
    answers('That an entry stands in the log of a signed head, as a C2SP tlog-proof', { 200: TEXT }),
    async (c) => {
      const { store, query } = c.var;
      const head = await headAt(store, query.size);
      // Not sealed yet: the next head, within a minute, will hold it.
      if (query.seq >= head.size) throw refusal('not-sealed');
      const { places, proof } = inclusionProof(query.seq, head.size);
      const path = proof(await hashesAt(store, places));
      return c.text(writeTlogProof({ index: query.seq, path, checkpoint: head.note }));
    },
  )

  .get(
    '/proofs/consistency',
    may('log.head'),
    query(ConsistencyQuery),
    answers('That the log of one signed head begins with that of another', { 200: ConsistencyReply }),
    async (c) => {
      const { store, query } = c.var;
      const [from, to] = await Promise.all([headAt(store, query.from), headAt(store, query.to)]);
      if (from.size > to.size) throw refusal('not-found');
      const { places, proof } = consistencyProof(from.size, to.size);
      const hashes = proof(await hashesAt(store, places));
      const reply: ConsistencyReply = {
        from: from.note,
        to: to.note,
        proof: hashes.map((hash) => base64.encode(hash)),
      };
      return c.json(reply);
    },
  );
